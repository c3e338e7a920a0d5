using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Every page of the site as a file to be.</summary>
public static class PageRenderer
{
    public static PageFiles Pages(PageMaterial material, Theme theme, DiagnosticBag diagnostics)
    {
        var sites = new ByLanguage<object>(
            material.Configuration.Languages,
            language => SiteViewFactory.Create(material.Site, material.Cards, language)
        );
        var digest = new ViewDigest();
        var templates = new TemplateRenderer(theme, material.Configuration, sites, diagnostics);
        var planned = GeneralPages
            .Plan(material)
            .Concat(ArchivePages.Plan(material))
            .Concat(TopicPages.Plan(material))
            .Concat(SearchPages.Plan(material))
            .Concat(ArticlePages.Plan(material))
            .ToList();
        return new PageFiles(
            [.. planned.Select(FileOf)],
            [.. planned.DistinctBy(page => (page.Kind, page.Language)).Select(FileOf)]
        );

        OutputFile FileOf(PlannedPage page) =>
            new(
                OutputFile.PathOf(page.Path),
                () =>
                {
                    var view = page.View();
                    return new OutputContent(
                        digest.Of(templates.Digest, page.Kind, page.Language.Code, sites[page.Language], view),
                        stream => templates.Render(page.Kind, page.Language, view, stream)
                    );
                },
                MayReport: true
            );
    }
}

/// <summary>Every page, and one of each kind and language among them: enough to find what is wrong with the templates.</summary>
public sealed record PageFiles(ImmutableArray<OutputFile> All, ImmutableArray<OutputFile> OneOfEachKind);
