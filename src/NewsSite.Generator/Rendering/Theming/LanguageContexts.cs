using System.Collections.Concurrent;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A pool of render contexts for one language. Thread-safe; a context serves one thread at a time.</summary>
internal sealed class LanguageContexts
{
    // No ConcurrentBag: its items stay in slots of the threads that added them. A context refers to this pool, so such a
    // slot would keep the pool, its theme and their syntax trees alive as long as the thread lives.
    private readonly ConcurrentStack<HtmlTemplateContext> idle = [];
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
    public HtmlTemplateContext Rent() => idle.TryPop(out var context) ? context : create();

    /// <summary>Returns a context to the pool after a render that did not throw.</summary>
    public void Return(HtmlTemplateContext context) => idle.Push(context);
}
