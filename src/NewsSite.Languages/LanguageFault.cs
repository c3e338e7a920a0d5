namespace NewsSite.Languages;

/// <summary>A fault in a data file of a language.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in characters, counted from 1.</param>
/// <param name="Field">The field: <c>dates.long</c>; empty for the file as a whole.</param>
/// <param name="Detail">What <see cref="LanguageFaultKind"/> says of it.</param>
public sealed record LanguageFault(
    string File,
    int Line,
    int Column,
    string Field,
    LanguageFaultKind Kind,
    string Detail = ""
);

/// <summary>Kind of a fault in a field of a language's data.</summary>
public enum LanguageFaultKind
{
    /// <summary>The file is no JSON.</summary>
    Syntax,

    /// <summary>The field is missing.</summary>
    Missing,

    /// <summary>There is no such field. The detail lists those there are.</summary>
    Unknown,

    /// <summary>The field stands there twice.</summary>
    Twice,

    /// <summary>The value must be a text.</summary>
    NoText,

    /// <summary>The value must be a list.</summary>
    NoList,

    /// <summary>The value must be a map.</summary>
    NoMap,

    /// <summary>The value or key must be a number.</summary>
    NoNumber,

    /// <summary>The value or key must be one character. The detail is what stands there.</summary>
    NoCharacter,

    /// <summary>The value must not be empty.</summary>
    Empty,

    /// <summary>The list must have as many items as the detail says.</summary>
    Count,

    /// <summary>A placeholder is unknown or broken. The detail lists those there are.</summary>
    Placeholder,

    /// <summary>A placeholder is missing. The detail names it.</summary>
    NoPlaceholder,

    /// <summary>A rule about numbers cannot be read, or no rule is left for some number.</summary>
    Rule,

    /// <summary>Two fields must have the same number of characters. The detail names the other one.</summary>
    Length,

    /// <summary>A character stands in the value twice, so that it has two meanings. The detail is the character.</summary>
    Repeated,

    /// <summary>A word of the list is only the sign for endings.</summary>
    NoStem,

    /// <summary>The value must be one of those that the detail lists.</summary>
    NotOneOf,

    /// <summary>The value must be in lower-case Latin letters, for addresses.</summary>
    NotLatin,
}
