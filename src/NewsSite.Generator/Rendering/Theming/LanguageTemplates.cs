using System.Collections.Frozen;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A theme's templates, prepared for one language.</summary>
internal sealed record LanguageTemplates(
    FrozenDictionary<string, ScriptPage> Layouts,
    FrozenDictionary<string, ScriptPage> Partials
)
{
    /// <summary>Folds the constants of all templates of the theme.</summary>
    /// <param name="site">The value of <c>site</c> on every page of the language.</param>
    public static LanguageTemplates Prepare(Theme theme, HtmlTemplateContext context, object site)
    {
        var constants = new TemplateConstants(
            theme.Layouts.Values.Concat(theme.Partials.Values).Select(template => template.Page!)
        );
        context.PushGlobal(new ScriptObject { ["site"] = site });
        var templates = new LanguageTemplates(Fold(theme.Layouts), Fold(theme.Partials));
        context.PopGlobal();
        return templates;

        FrozenDictionary<string, ScriptPage> Fold(FrozenDictionary<string, Template> parsed) =>
            parsed.ToFrozenDictionary(
                pair => pair.Key,
                pair => FoldedTemplates.Of(pair.Value.Page!, constants, context),
                StringComparer.Ordinal
            );
    }
}
