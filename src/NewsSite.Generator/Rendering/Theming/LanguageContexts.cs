using System.Collections.Concurrent;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>What pages of one language are rendered with. Safe for many threads; a context serves one at a time.</summary>
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

    /// <summary>What <c>site</c> is in templates.</summary>
    public object Site { get; }

    public LanguageTemplates Templates => templates.Value;

    public SharedPartials Shared { get; }

    /// <summary>A context no one else uses.</summary>
    public HtmlTemplateContext Take() => idle.TryTake(out var context) ? context : create();

    /// <summary>Gives back a context that has rendered to the end.</summary>
    public void Return(HtmlTemplateContext context) => idle.Add(context);
}
