using System.Net;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>HTML that means nothing in Markdown, and character references that are not decoded.</summary>
internal static partial class HtmlPatterns
{
    public static readonly MarkPattern[] All =
    [
        new(MarkRules.Html, "<", Tag(), match => Advice.ForTag(match.Groups["name"].Value)),
        new(MarkRules.Html, "<", BrokenTag(), match => Advice.ForTag(match.Groups["name"].Value)),
        new(MarkRules.Html, "<", Declaration(), _ => Advice.Delete),
        new(MarkRules.Html, "<", BrokenComment(), _ => Advice.Comment),
        new(MarkRules.Html, ">", CommentEnd(), _ => Advice.Arrow),
        new(
            MarkRules.Html,
            "&",
            Reference(),
            match =>
                WebUtility.HtmlDecode(match.Value.TrimEnd(';') + ";") is var character && character[0] != '&'
                    ? Advice.Write(char.IsWhiteSpace(character[0]) ? " " : character)
                : match.Value.StartsWith("&amp", StringComparison.Ordinal) ? Advice.Write("&")
                : IsUnknown(match.ValueSpan) ? Advice.InWords
                : null
        ),
    ];

    /// <summary>True for a name that no character has, such as a misspelled one: «R&amp;D;» is none.</summary>
    private static bool IsUnknown(ReadOnlySpan<char> reference) =>
        reference.Length > 4 && reference[^1] == ';' && !reference[1..^1].ContainsAnyExceptInRange('a', 'z');

    [GeneratedRegex(@"</?(?<name>[A-Za-z][A-Za-z0-9:-]*)(?:\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    /// <summary>Matches a tag whose end is missing.</summary>
    [GeneratedRegex("<(?<name>[A-Za-z][A-Za-z0-9:-]*)\\s+[a-z-]+\\s*=\\s*(?:\"[^\"\\n]*\"?|'[^'\\n]*'?|[^\\s<>]+)")]
    private static partial Regex BrokenTag();

    [GeneratedRegex(@"<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![A-Z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();

    /// <summary>Matches a comment whose hyphens became dashes or stand apart, and one of character references.</summary>
    [GeneratedRegex(
        @"<!--[^<>\n]*-->|<(?:\s!\s?|!\s)[–—-]{1,2}[^<>\n]*(?:>|$)|<!(?:[–—]|-(?!-))[^<>\n]*(?:>|$)",
        RegexOptions.Multiline
    )]
    private static partial Regex BrokenComment();

    [GeneratedRegex("-->")]
    private static partial Regex CommentEnd();

    [GeneratedRegex(
        @"&(?:[A-Za-z][A-Za-z0-9]{1,9}|\#[0-9]{1,6}|\#[xX][0-9A-Fa-f]{1,6});|&(?:nbsp|laquo|raquo|quot|mdash|ndash|amp|lt|gt|hellip|copy|ldquo|rdquo|lsquo|rsquo|shy)(?![A-Za-z0-9])|&\#(?:[0-9]{2,6}|[xX][0-9A-Fa-f]{2,6})(?![0-9A-Za-z;])"
    )]
    private static partial Regex Reference();
}
