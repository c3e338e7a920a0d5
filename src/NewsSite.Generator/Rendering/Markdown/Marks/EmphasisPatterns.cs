using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>Marks of emphasis and code that emphasize nothing.</summary>
internal static partial class EmphasisPatterns
{
    public static readonly MarkPattern[] All =
    [
        new(
            MarkRules.VisibleMarks,
            "*",
            Stars(),
            match => IsBetweenNumbers(match) ? null : Emphasis(match, match.Groups["mark"].Value)
        ),
        new(MarkRules.VisibleMarks, "*", Star(), match => Emphasis(match, "*")),
        new(MarkRules.VisibleMarks, "_", Underscores(), match => Emphasis(match, "**")),
        new(MarkRules.VisibleMarks, "_", Underscore(), match => Emphasis(match, "*")),
        new(MarkRules.VisibleMarks, "~", Tildes(), match => Emphasis(match, "~~")),
        new(MarkRules.VisibleMarks, "=", EqualSigns(), match => Emphasis(match, "**")),
        new(MarkRules.VisibleMarks, "=h", Title(), match => Advice.Write("## " + match.Groups["text"].Value.Trim())),
        new(MarkRules.VisibleMarks, "+", Pluses(), match => Emphasis(match, "**")),
        new(MarkRules.VisibleMarks, "'", Apostrophes(), match => Emphasis(match, "**")),
        new(MarkRules.VisibleMarks, "'", PairsOfApostrophes(), _ => Advice.PlainWords),
        new(MarkRules.VisibleMarks, "#", ClosingSigns(), _ => Advice.Delete),
        new(MarkRules.VisibleMarks, "^~", SmallNumber(), SmallNumberAdvice),
        new(MarkRules.VisibleMarks, "`", Backtick(), _ => Advice.PlainWords),
        new(MarkRules.VisibleMarks, "\\", LineBreak(), _ => Advice.LineBreak),
        new(MarkRules.VisibleMarks, "\\", Backslash(), _ => Advice.Delete),
        new(MarkRules.VisibleMarks, "=#+", Rule(), _ => Advice.Write("---")),
    ];

    /// <summary>Advises to write the marks beside the words, with a space after them if a word follows.</summary>
    private static Message Emphasis(Match match, string mark) =>
        Advice.Write(
            $"{mark}{match.Groups["text"].Value.Trim()}{mark}"
                + (match.Groups["next"] is { Length: > 0 } next ? " " + next.Value : "")
        );

    /// <summary>True for powers: «2 ** 3 и 3 ** 2».</summary>
    private static bool IsBetweenNumbers(Match match) =>
        match.Groups["text"].Value.Trim() is var text && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]);

    private static Message SmallNumberAdvice(Match match) =>
        Advice.Write(
            match.Value[0] == '^'
                ? $"<sup>{match.Groups["text"].Value}</sup>"
                : $"<sub>{match.Groups["text"].Value}</sub>"
        );

    /// <summary>Matches <c>** Внимание **</c> and <c>**Важно: **запись</c>.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d*])(?<mark>\*{2,3})(?!\*)(?<text>(?=[^*\n]*\p{L})(?>[^*\n]*))(?<!\*)\k<mark>(?!\*)(?<next>(?<=\s\*+)\p{L}[\p{L}\d-]*)?"
    )]
    private static partial Regex Stars();

    /// <summary>Matches <c>*Важно *</c>.</summary>
    [GeneratedRegex(
        @"(?<![^\s(«""])\*(?=[\p{L}«""„])(?<text>[^*\n]*)(?<=\s)\*(?![*\d])(?<next>\p{L}[\p{L}\d-]*)?(?=[\p{L}.,!?;:»)]|\s*(?:\n|$))"
    )]
    private static partial Regex Star();

    [GeneratedRegex(
        @"(?<![\p{L}\d_])__(?!_)(?<text>(?=[^_\n]*\p{L})(?:(?=\S)(?>[^_\n]*)|(?>[^_\n]*)(?<=\S)))__(?!_)(?<next>(?<=\s__)\p{L}[\p{L}\d-]*)?"
    )]
    private static partial Regex Underscores();

    /// <summary>Matches <c>_Важно _</c> and <c>_«Билим»_ди</c>.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d_])_(?=[\p{L}«""„])(?<text>[^_\n]*)(?:(?<=\s)_(?![\p{L}\d_])|(?<=[\p{L}.,:!?»""“])_(?=\p{L}))"
    )]
    private static partial Regex Underscore();

    [GeneratedRegex(@"(?<!~)~~(?!~)(?<text>(?=[^~\n]*\p{L})(?>[^~\n]*))~~(?!~)")]
    private static partial Regex Tildes();

    [GeneratedRegex(@"(?<![=\p{L}\d])==(?!=|\s)(?<text>(?=[^=\n]*\p{L})(?>[^=\n]*))(?<!\s)==(?!=)")]
    private static partial Regex EqualSigns();

    /// <summary>Matches headings of other programs: <c>== Сроки ==</c>, <c>h2. Сроки</c>.</summary>
    [GeneratedRegex(
        @"^(?:={1,6}\s+(?=[^=\n]*\p{L})(?<text>[^=\n]*?)(?:\s=+)?|h[1-6]\.\s+(?<text>\S[^\n]*?))\s*$",
        RegexOptions.Multiline
    )]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<![+\p{L}\d])\+\+(?=\p{L})(?<text>[^+\n]*\p{L})\+\+(?!\+)")]
    private static partial Regex Pluses();

    [GeneratedRegex(@"'''(?<text>(?=[^'\n]*\p{L})(?>[^'\n]*))'''")]
    private static partial Regex Apostrophes();

    [GeneratedRegex(@"(?<!')''(?!')(?=[^'\n]*\p{L})(?>[^'\n]*)''(?!')")]
    private static partial Regex PairsOfApostrophes();

    /// <summary>Matches the signs at the end of a heading that no space parts from it: <c>## Сроки##</c>.</summary>
    [GeneratedRegex(@"(?<=[^\s#])#{2,}\s*\z")]
    private static partial Regex ClosingSigns();

    /// <summary>Matches <c>м^2^</c> and <c>H~2~O</c>.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\d)])\^(?<text>[\p{L}\d+-]{1,20})\^|(?<=\p{L})~(?<text>\d)~")]
    private static partial Regex SmallNumber();

    /// <summary>Matches backticks, except an apostrophe between letters, up to their partner.</summary>
    [GeneratedRegex(@"(?:(?<!\p{L})`+|`+(?!\p{L}|`))[^`\n]*`*")]
    private static partial Regex Backtick();

    /// <summary>Matches <c>\\</c> at the end of a line or before a space, but no end of a path.</summary>
    [GeneratedRegex(@"(?<!(?:(?<![A-Za-z])[A-Za-z]:|[\\\uFFFC]\w)\S*)\\\\(?:\[\d[^\[\]\n]*\])?(?=\s|\z)")]
    private static partial Regex LineBreak();

    /// <summary>Matches a backslash at the end of a block, and line breaks as programs write them.</summary>
    [GeneratedRegex(
        @"(?<!(?:(?<![A-Za-z])[A-Za-z]:|[\\\uFFFC]\w)\S*)\\\s*\z|\\r\\n|(?<![A-Za-z]:)\\[nrt](?![A-Za-z0-9])"
    )]
    private static partial Regex Backslash();

    /// <summary>Matches a line of marks only.</summary>
    [GeneratedRegex(@"^(?:={3,}|#{2,}|\+{3,})[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
