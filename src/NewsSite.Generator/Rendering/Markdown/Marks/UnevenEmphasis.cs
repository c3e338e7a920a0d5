using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds emphasis that begins with more asterisks than it ends with, or the other way round: <c>**важно*</c>. One
/// asterisk after bold words may be a note's.
/// </summary>
internal static class UnevenEmphasis
{
    private const int MostMarks = 3;

    /// <summary>Returns the places of such emphasis, what stands there and what was meant.</summary>
    public static List<(int Start, string Written, string Meant)> In(ContainerInline container)
    {
        var found = new List<(int, string, string)>();
        foreach (var emphasis in container.Descendants<EmphasisInline>())
        {
            var count = emphasis.DelimiterCount;
            var before = emphasis.PreviousSibling is LiteralInline left ? StarsAtEnd(left) : 0;
            var after = count == 1 && emphasis.NextSibling is LiteralInline right ? StarsAtStart(right) : 0;
            if (emphasis.DelimiterChar == '*' && before + after > 0)
            {
                var text = LeftMark.Quote(PlainText.Of(emphasis));
                var meant = Stars(Math.Min(MostMarks, count + Math.Max(before, after)));
                var written = $"{Stars(before + count)}{text}{Stars(count + after)}";
                found.Add((emphasis.Span.Start - before, written, $"{meant}{text}{meant}"));
            }
        }

        return found;
    }

    private static int StarsAtEnd(LiteralInline text) =>
        text.Content.Length - text.Content.AsSpan().TrimEnd('*').Length;

    private static int StarsAtStart(LiteralInline text) =>
        text.IsFirstCharacterEscaped ? 0 : text.Content.Length - text.Content.AsSpan().TrimStart('*').Length;

    private static string Stars(int count) => new('*', count);
}
