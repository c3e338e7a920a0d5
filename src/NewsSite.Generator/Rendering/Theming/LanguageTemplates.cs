using System.Collections.Frozen;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A theme's templates as they are rendered for one language.</summary>
internal sealed record LanguageTemplates(
    FrozenDictionary<string, ScriptPage> Layouts,
    FrozenDictionary<string, ScriptPage> Partials
)
{
    /// <summary>Prepares all templates of the theme.</summary>
    /// <param name="site">What <c>site</c> is on every page of the language.</param>
    public static LanguageTemplates Prepare(Theme theme, HtmlTemplateContext context, object site)
    {
        var pages = theme.Layouts.Values.Concat(theme.Partials.Values).Select(template => template.Page!);
        var preparer = new ConstantFolder(context, ConstantFolder.ConstantsOf(pages));
        context.PushGlobal(new ScriptObject { ["site"] = site });
        var templates = new LanguageTemplates(Prepared(theme.Layouts), Prepared(theme.Partials));
        context.PopGlobal();
        return templates;

        FrozenDictionary<string, ScriptPage> Prepared(FrozenDictionary<string, Template> written) =>
            written.ToFrozenDictionary(
                pair => pair.Key,
                pair => (ScriptPage)preparer.Visit((ScriptNode)pair.Value.Page!)!
            );
    }
}
