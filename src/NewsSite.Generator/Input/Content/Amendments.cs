using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Correction of a published story. It is held back until its date.</summary>
[MemoryPackable]
public sealed partial record Correction(Located<DateTimeOffset> Date, TranslatedText Note);

/// <summary>
/// Withdrawal of a published story. From its date on, the story's address shows a notice with the reason.
/// </summary>
[MemoryPackable]
public sealed partial record Withdrawal(Located<DateTimeOffset> Date, TranslatedText Reason);

/// <summary>Text in several languages as its author wrote it.</summary>
/// <param name="Texts">Non-empty texts in ordinal order of language codes, each code once.</param>
[MemoryPackable]
public sealed partial record TranslatedText(SourceLocation Location, ImmutableArray<Translation> Texts)
{
    /// <summary>Returns the text in a language, or null if there is none.</summary>
    public string? In(Language language) => Texts.FirstOrDefault(text => text.LanguageCode == language.Code).Text;

    /// <summary>True if both have the same texts in the same languages, at any location.</summary>
    public bool HasSameTexts(TranslatedText other) => Texts.SequenceEqual(other.Texts);
}

/// <summary>Text in one language.</summary>
[MemoryPackable]
public readonly partial record struct Translation(string LanguageCode, string Text);
