using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Renders views as pages: first the layout named after the page's kind, then the layout <c>base</c> with the result as
/// <c>content</c>. Thread-safe.
/// </summary>
internal sealed class TemplateRenderer
{
    private const string Base = "base";
    private readonly Theme theme;
    private readonly DiagnosticBag diagnostics;
    private readonly ByLanguage<LanguageContexts> contexts;
    private readonly ConcurrentDictionary<string, bool> failed = new(StringComparer.Ordinal);

    /// <param name="sites">The value of <c>site</c> in templates, by language.</param>
    public TemplateRenderer(
        Theme theme,
        SiteConfiguration configuration,
        ByLanguage<object> sites,
        DiagnosticBag diagnostics
    )
    {
        this.theme = theme;
        Digest = XxHash128.HashToUInt128(
            Encoding.UTF8.GetBytes($"{ToolIdentity.Current}\n{theme.Digest}\n{configuration.Address}")
        );
        this.diagnostics = diagnostics;
        SiteReads = SiteReads.Of(theme);
        contexts = theme.Strings.Select(strings => new LanguageContexts(
            theme,
            strings,
            configuration.Address,
            sites[strings.Language]
        ));
    }

    /// <summary>The members of <c>site</c> that pages can read.</summary>
    public SiteReads SiteReads { get; }

    /// <summary>A hash of everything that a page depends on besides its language and views.</summary>
    public UInt128 Digest { get; }

    /// <summary>
    /// Writes the page as HTML in UTF-8. An error in a template is reported once, with its location, and the page is
    /// empty. The layout is not rendered again in this run: it could loop up to the limit on every page.
    /// </summary>
    /// <param name="isWhole">True for a layout that is a whole document, not wrapped in <c>base</c>.</param>
    public void Render(string layout, Language language, object page, Stream stream, bool isWhole = false)
    {
        if (failed.ContainsKey(layout))
        {
            return;
        }

        var context = contexts[language].Rent();
        try
        {
            context.StartPage();
            var globals = new ScriptObject { ["site"] = contexts[language].Site, ["page"] = page };
            context.PushGlobal(globals);
            if (!isWhole)
            {
                globals["content"] = context.RenderContent(Layout(layout, language));
            }

            context.RenderPage(Layout(isWhole ? layout : Base, language), stream);
            context.PopGlobal();
            contexts[language].Return(context);
        }
        catch (ScriptRuntimeException e)
        {
            // The context's state is unknown after an error, so it is not returned to the pool.
            failed[layout] = true;
            diagnostics.Report(ThemeRules.Runtime, LocationOf(e.Span, $"themes/{theme.Name}"), e.OriginalMessage);
        }
        catch (MissingLayoutException e)
        {
            failed[layout] = true;
            diagnostics.Report(ThemeRules.NoFile, new SourceLocation($"themes/{theme.Name}/layouts/{e.Layout}.html"));
        }
    }

    /// <summary>Converts a span, whose lines and columns count from 0, to a location.</summary>
    internal static SourceLocation LocationOf(SourceSpan span, string fallback) =>
        new(span.FileName ?? fallback, span.Start.Line + 1, span.Start.Column + 1);

    private ScriptPage Layout(string name, Language language) =>
        contexts[language].Templates.Layouts.GetValueOrDefault(name) ?? throw new MissingLayoutException(name);

    private sealed class MissingLayoutException(string layout) : Exception
    {
        public string Layout => layout;
    }
}
