using System.Text.RegularExpressions;
using NewsSite.Generator.Input.Texts;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Parts footnotes that follow each other: Markdown would take <c>[^а][^б]</c> for one link, and readers 1 and 2 for 12.
/// </summary>
internal static partial class FootnoteSpaces
{
    private const string Space = "\u202F";

    public static EditedText Add(EditedText source) =>
        source.Text.Contains("][^", StringComparison.Ordinal)
            ? source.With([
                .. Reference()
                    .Matches(source.Text)
                    .Where(match => !IsInCode(source.Text, match.Index))
                    .Select(match => new TextEdit(match.Index + match.Length, 0, Space)),
            ])
            : source;

    private static bool IsInCode(string text, int index)
    {
        var line = text.LastIndexOf('\n', index) + 1;
        return text.AsSpan(line, MarkdownLines.EndOfLine(text, index) - line).Contains('`');
    }

    [GeneratedRegex(@"\[\^[^\[\]\s]+\](?=\[\^[^\[\]\s]+\])")]
    private static partial Regex Reference();
}
