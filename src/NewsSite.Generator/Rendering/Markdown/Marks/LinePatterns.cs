using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>Headings and lists without the space after their mark.</summary>
internal static partial class LinePatterns
{
    /// <summary>Marks that are certain by themselves.</summary>
    public static readonly MarkPattern[] All =
    [
        new(
            MarkRules.NoSpace,
            "#",
            Heading(),
            match =>
                Advice.Write(
                    $"{match.Groups["mark"].Value[..Math.Min(6, match.Groups["mark"].Length)]} {match.Groups["text"].Value.Trim()}"
                )
        ),
        new(MarkRules.NoSpace, ".)", Number(), Item),
    ];

    /// <summary>Marks that are a list only if several lines of an article begin so: one may be speech or a name.</summary>
    public static readonly MarkPattern[] Several =
    [
        new(MarkRules.NoSpace, "-+*", Hyphen(), Item),
        new(MarkRules.NoSpace, ".)", SmallItem(), Item),
    ];

    private static Core.Diagnostics.Message Item(Match match) =>
        Advice.Write($"{match.Groups["mark"].Value} {LeftMark.Quote(match.Groups["text"].Value)}");

    /// <summary>Matches <c>##Сроки</c>; <c>#Мектеп</c> is a hashtag.</summary>
    [GeneratedRegex(
        @"^(?<mark>#{2,6})(?=[^\s#])(?<text>[^\n]+)|^(?<mark>#{7,})[ \t]*(?<text>[^\s#][^\n]*)",
        RegexOptions.Multiline
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<mark>\d{1,3}[.)])(?<text>\p{Lu}\p{Ll}[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<mark>[-+*])(?<text>[\p{L}«""][^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"^(?<mark>\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}\))(?<text>\p{L}{2}[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex SmallItem();
}
