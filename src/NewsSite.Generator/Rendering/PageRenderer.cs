using NewsSite.Generator.Configuration;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Generator.Theming;

namespace NewsSite.Generator.Rendering;

/// <summary>Every page of the site as a file to be.</summary>
public static class PageRenderer
{
    public static IEnumerable<OutputFile> Pages(PageMaterial material, TemplateRenderer templates)
    {
        var sites = new ByLanguage<SiteView>(
            material.Configuration.Languages,
            language => SiteViewFactory.Create(material.Site, material.Cards, language)
        );
        var planned = GeneralPages
            .Plan(material)
            .Concat(ArchivePages.Plan(material))
            .Concat(TopicPages.Plan(material))
            .Concat(ArticlePages.Plan(material));
        return planned.Select(page =>
            OutputFile.FromText(
                OutputFile.PathOf(page.Path),
                () =>
                {
                    var view = page.View();
                    return templates.Render(view.Head.Kind, page.Language, sites[page.Language], view);
                }
            )
        );
    }
}
