using System.Text;
using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Removes the indentation of a template's static text when the template is loaded, so that pages do not contain it.
/// Line breaks stay, as does all text inside <c>pre</c> and <c>textarea</c>.
/// </summary>
internal static partial class TemplateIndentation
{
    public static void Remove(ScriptPage page)
    {
        var isVerbatim = false;
        foreach (var raw in TextsOf(page))
        {
            var text = new StringBuilder();
            var lines = raw.Text.ToString().Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var startsLine = i > 0 || raw.Span.Start.Column == 0;
                text.Append(i > 0 ? "\n" : "")
                    .Append(startsLine && !isVerbatim ? lines[i].TrimStart(' ', '\t') : lines[i]);
                isVerbatim = VerbatimTag().Matches(lines[i]).LastOrDefault() is { } tag
                    ? tag.Value[1] != '/'
                    : isVerbatim;
            }

            raw.Text = new ScriptStringSlice(text.ToString());
        }
    }

    private static IEnumerable<ScriptRawStatement> TextsOf(ScriptNode node) =>
        node is ScriptRawStatement raw ? [raw] : node.Children.Where(child => child is not null).SelectMany(TextsOf);

    [GeneratedRegex(@"</?(?:pre|textarea)\b", RegexOptions.IgnoreCase)]
    private static partial Regex VerbatimTag();
}
