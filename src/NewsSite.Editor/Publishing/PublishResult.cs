using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Publishing;

/// <summary>Outcome of publishing a story, with the sentence to show.</summary>
public sealed record PublishResult(PublishOutcome Outcome, Message Text, params ImmutableArray<object> Arguments)
{
    /// <summary>Errors that stop publishing.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>After a conflict: the story's files as others have them, by name; empty if they deleted it.</summary>
    public ImmutableDictionary<string, byte[]> Theirs { get; init; } = ImmutableDictionary<string, byte[]>.Empty;

    /// <summary>After a conflict: the commit that holds <see cref="Theirs"/>.</summary>
    public string? Seen { get; init; }

    /// <summary>Returns the sentence to show.</summary>
    public string TextIn(MessageLanguage language) => Text.In(language, Arguments.AsSpan());
}
