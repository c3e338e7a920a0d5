using System.Collections.Concurrent;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A pool of render contexts for one language. Thread-safe; a context serves one thread at a time.</summary>
internal sealed class LanguageContexts
{
    private readonly ConcurrentBag<HtmlTemplateContext> idle = [];
    private readonly Lazy<LanguageTemplates> templates;
    private readonly Func<HtmlTemplateContext> create;

    public LanguageContexts(Theme theme, ThemeStrings strings, SiteAddress address, object site)
    {
        Site = site;
        create = () => new HtmlTemplateContext(TemplateFunctions.For(theme, strings, address, this));
        templates = new(() => LanguageTemplates.Prepare(theme, create(), site));
        Shared = new SharedPartials(this);
    }

    /// <summary>The value of <c>site</c> in templates.</summary>
    public object Site { get; }

    public LanguageTemplates Templates => templates.Value;

    public SharedPartials Shared { get; }

    /// <summary>Takes an idle context, or creates one.</summary>
    public HtmlTemplateContext Rent() => idle.TryTake(out var context) ? context : create();

    /// <summary>Returns a context to the pool after a render that did not throw.</summary>
    public void Return(HtmlTemplateContext context) => idle.Add(context);
}
