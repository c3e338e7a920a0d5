using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>What was mended in a story after it came out. Before its date it is held back like a story.</summary>
public sealed record Correction(Located<DateTimeOffset> Date, TranslatedText Note);

/// <summary>That a story is no longer published, from when, and why. Its address stays and says so.</summary>
public sealed record Withdrawal(Located<DateTimeOffset> Date, TranslatedText Reason);

/// <summary>A text in several languages as its author wrote it, by language code; none of them is empty.</summary>
public sealed record TranslatedText(SourceLocation Location, ImmutableSortedDictionary<string, string> Texts)
{
    /// <summary>The text in a language, or null where it was not written.</summary>
    public string? In(Language language) => Texts.GetValueOrDefault(language.Code);

    /// <summary>True where both say the same in the same languages.</summary>
    public bool SaysAs(TranslatedText other) => Texts.SequenceEqual(other.Texts);
}
