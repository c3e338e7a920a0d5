using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>What was mended in a story after it came out. Before its date it is held back like a story.</summary>
[MemoryPackable]
public sealed partial record Correction(Located<DateTimeOffset> Date, TranslatedText Note);

/// <summary>That a story is no longer published, from when, and why. Its address stays and says so.</summary>
[MemoryPackable]
public sealed partial record Withdrawal(Located<DateTimeOffset> Date, TranslatedText Reason);

/// <summary>A text in several languages as its author wrote it; none of them is empty.</summary>
/// <param name="Texts">In ordinal order of language codes, each once.</param>
[MemoryPackable]
public sealed partial record TranslatedText(SourceLocation Location, ImmutableArray<Translation> Texts)
{
    /// <summary>The text in a language, or null where it was not written.</summary>
    public string? In(Language language) => Texts.FirstOrDefault(text => text.LanguageCode == language.Code).Text;

    /// <summary>True where both say the same in the same languages.</summary>
    public bool SaysAs(TranslatedText other) => Texts.SequenceEqual(other.Texts);
}

/// <summary>A text in the language of a code.</summary>
[MemoryPackable]
public readonly partial record struct Translation(string LanguageCode, string Text);
