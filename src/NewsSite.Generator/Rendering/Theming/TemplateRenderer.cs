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
/// Makes pages of views: the layout named by the page's kind is rendered first, and the layout <c>base</c> around it,
/// with the first as <c>content</c>. Safe for many threads.
/// </summary>
internal sealed class TemplateRenderer
{
    private const string Base = "base";
    private readonly Theme theme;
    private readonly DiagnosticBag diagnostics;
    private readonly ByLanguage<LanguageContexts> contexts;
    private readonly ConcurrentDictionary<string, bool> failed = new(StringComparer.Ordinal);

    /// <param name="sites">What <c>site</c> is in templates.</param>
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
        contexts = theme.Strings.Select(strings => new LanguageContexts(
            theme,
            strings,
            configuration.Address,
            sites[strings.Language]
        ));
    }

    /// <summary>A hash of all that a page depends on besides its language and its views.</summary>
    public UInt128 Digest { get; }

    /// <summary>
    /// Writes the page as HTML in UTF-8. An error in a template is reported once, at its place in the template; the layout
    /// is then not tried again (it could be an endless loop, on every page), and the page is empty.
    /// </summary>
    /// <param name="isWhole">True for a layout that is the whole document, without <c>base</c> around it.</param>
    public void Render(string layout, Language language, object page, Stream stream, bool isWhole = false)
    {
        if (failed.ContainsKey(layout))
        {
            return;
        }

        var context = contexts[language].Take();
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
            // The context may be in the middle of anything: it is not used again.
            failed[layout] = true;
            diagnostics.Report(ThemeRules.Runtime, LocationOf(e.Span, $"themes/{theme.Name}"), e.OriginalMessage);
        }
        catch (MissingLayoutException e)
        {
            failed[layout] = true;
            diagnostics.Report(ThemeRules.NoFile, new SourceLocation($"themes/{theme.Name}/layouts/{e.Layout}.html"));
        }
    }

    /// <summary>Scriban counts lines and columns from 0.</summary>
    internal static SourceLocation LocationOf(SourceSpan span, string fallback) =>
        new(span.FileName ?? fallback, span.Start.Line + 1, span.Start.Column + 1);

    private ScriptPage Layout(string name, Language language) =>
        contexts[language].Templates.Layouts.GetValueOrDefault(name) ?? throw new MissingLayoutException(name);

    private sealed class MissingLayoutException(string layout) : Exception
    {
        public string Layout => layout;
    }
}
