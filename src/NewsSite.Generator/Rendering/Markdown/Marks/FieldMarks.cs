using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds marks in fields, which are shown as they are: titles, summaries, captions, alternative texts and the like.
/// </summary>
internal static partial class FieldMarks
{
    /// <summary>Reports marks in what readers see of the site's settings and of the fields of published articles.</summary>
    public static void Check(ContentTree content, Site site, DiagnosticBag diagnostics)
    {
        var articles = content
            .Stories.SelectMany(story => story.Articles)
            .Concat(content.Pages.SelectMany(page => page.Articles));
        foreach (var article in articles.Where(article => site.ArticleAddresses.ContainsKey(article.Path)))
        {
            Check(article.VisibleFields(), diagnostics);
        }

        Check(site.Configuration.VisibleTexts, diagnostics);
    }

    private static void Check(IEnumerable<Located<string>> fields, DiagnosticBag diagnostics)
    {
        foreach (var field in fields)
        {
            if (In(field.Value) is { } mark)
            {
                diagnostics.Report(mark.Rule, field.Location, mark.Arguments);
            }
        }
    }

    /// <summary>Returns the first marks in the value of a field, or null.</summary>
    public static (DiagnosticRule Rule, object[] Arguments)? In(string value)
    {
        if (!LeftoverMarks.MayBeIn(value))
        {
            return null;
        }

        if (Heading().Match(value) is { Success: true } heading)
        {
            return (MarkRules.VisibleMarks, [LeftMark.Quote(value), Advice.Write(value[heading.Length..])]);
        }

        var document = MarkdownSyntax.ParseLine(value);
        var inline = document.Descendants<LeafBlock>().FirstOrDefault()?.Inline;
        if (inline is null)
        {
            return null;
        }

        if (
            LeftoverMarks.In(VisibleText.Of(inline).Text, canBeList: false).Certain is [var left, ..]
            && !HasMarks(inline)
        )
        {
            return (left.Rule, [LeftMark.Quote(value.Substring(left.Index, left.Length)), left.Advice]);
        }

        var marked = inline.Descendants<Inline>().FirstOrDefault(IsMark);
        return marked switch
        {
            null => null,
            HtmlInline html => (MarkRules.Html, [html.Tag, Advice.Write(Plain(inline))]),
            HtmlEntityInline entity => (MarkRules.Html, [entity.Original.ToString(), Advice.Write(Plain(inline))]),
            _ => (MarkRules.VisibleMarks, [LeftMark.Quote(value), Advice.Write(Plain(inline))]),
        };
    }

    private static bool HasMarks(ContainerInline inline) => inline.Descendants<Inline>().Any(IsMark);

    /// <summary>True for what Markdown would not show as it is written.</summary>
    private static bool IsMark(Inline inline) =>
        inline is not (LiteralInline { IsFirstCharacterEscaped: false } or BareAddress or LineBreakInline);

    private static string Plain(ContainerInline inline) => PlainText.Of(inline);

    [GeneratedRegex(@"^#{1,6}\s+(?=\p{L})|^#{2,6}\s*")]
    private static partial Regex Heading();
}
