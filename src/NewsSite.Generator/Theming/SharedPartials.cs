using System.Collections.Concurrent;
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Theming;

/// <summary>
/// The partials that are the same on every page of a language, each rendered once: <c>shared 'footer-links'</c>. They see
/// <c>site</c> and their arguments, which are texts, numbers or true and false; <c>page</c> is an unknown name to them.
/// </summary>
internal sealed class SharedPartials
{
    private readonly ConcurrentDictionary<string, Html> rendered = new(StringComparer.Ordinal);

    /// <param name="arguments">The partial's name and what it is given.</param>
    public Html Render(Template partial, HtmlTemplateContext page, ScriptNode caller, ScriptArray arguments)
    {
        var key = string.Join('\0', arguments.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
        if (rendered.TryGetValue(key, out var html))
        {
            return html;
        }

        // In a context of its own: what the page's templates have set must not show.
        var alone = new HtmlTemplateContext(page.BuiltinObject);
        alone.StartPage(page.Site);
        alone.PushGlobal(new ScriptObject { ["site"] = page.Site });
        return rendered[key] = new Html(alone.RenderTemplate(partial, arguments, caller));
    }
}
