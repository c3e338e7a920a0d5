using System.Text;
using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Removes the indentation of a template's own text, once, when the template is read: templates show their structure,
/// and pages do not carry it. Line breaks stay, as does all text inside <c>pre</c> and <c>textarea</c>.
/// </summary>
internal static partial class TemplateIndentation
{
    public static void Remove(ScriptPage page)
    {
        var isKept = false;
        foreach (var raw in TextsOf(page))
        {
            var text = new StringBuilder();
            var lines = raw.Text.ToString().Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var startsLine = i > 0 || raw.Span.Start.Column == 0;
                text.Append(i > 0 ? "\n" : "").Append(startsLine && !isKept ? lines[i].TrimStart(' ', '\t') : lines[i]);
                isKept = Verbatim().Matches(lines[i]).LastOrDefault() is { } tag ? tag.Value[1] != '/' : isKept;
            }

            raw.Text = new ScriptStringSlice(text.ToString());
        }
    }

    private static IEnumerable<ScriptRawStatement> TextsOf(ScriptNode node) =>
        node is ScriptRawStatement raw ? [raw] : node.Children.Where(child => child is not null).SelectMany(TextsOf);

    [GeneratedRegex(@"</?(?:pre|textarea)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verbatim();
}
