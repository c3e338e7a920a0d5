using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>An item after cleaning: the version of a story in one language.</summary>
/// <param name="Problems">What a person should look at before it is published; empty if nothing.</param>
internal sealed record ImportedVersion(
    ImportItem Item,
    Language Language,
    DateTime At,
    bool HasTime,
    Cleaned Text,
    ImmutableArray<Doubt> Problems
)
{
    public DateOnly Day => DateOnly.FromDateTime(At);
}

/// <summary>Reasons for doubt about an imported story.</summary>
internal enum DoubtKind
{
    /// <summary>The versions were paired by day and facts only.</summary>
    PairByFacts,

    /// <summary>Letters of the source are missing in what was written, and the log does not name them.</summary>
    LettersDiffer,

    /// <summary>A picture or document of the text was not found.</summary>
    FileMissing,

    /// <summary>The language was not given and is not clear from the text.</summary>
    LanguageUnclear,

    /// <summary>A part of the page cannot be shown.</summary>
    LeftOut,

    /// <summary>A link was left out: its whole address is not known, or no page may have it.</summary>
    LinkLost,

    /// <summary>The source holds the sign that stands for a character which was lost before.</summary>
    DamagedLetters,
}

/// <summary>A doubt, with what it is about.</summary>
/// <param name="Why">The reason that a server gave, or null.</param>
internal sealed record Doubt(DoubtKind Kind, string About, Message? Why = null)
{
    /// <summary>Returns the doubt in a language.</summary>
    public string In(MessageLanguage language) =>
        ImportTexts.Of(Kind).In(language, About) + (Why is null ? "" : $" ({Why.In(language)})");
}
