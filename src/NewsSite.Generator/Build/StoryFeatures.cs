using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Features.PressKits;
using NewsSite.Generator.Features.ShareCards;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Build;

/// <summary>Features that add files to stories and show them on their pages.</summary>
/// <param name="ShareCards">Null if the site has none.</param>
internal sealed record StoryFeatures(PressKitCatalog PressKits, ShareCardCatalog? ShareCards)
{
    /// <param name="site">The site, or some stories of it.</param>
    /// <param name="articles">Articles of the whole site.</param>
    public static StoryFeatures Plan(
        BuildOptions options,
        Site site,
        Theme theme,
        RenderedArticles articles,
        PictureLibrary pictures,
        DiagnosticBag diagnostics
    ) =>
        new(
            PressKitCatalog.Plan(site, article => articles[article].Files, options.Source, diagnostics),
            ShareCardCatalog.Plan(site, theme, articles.FirstPhotoOf, pictures, options.FontFolders, diagnostics)
        );

    /// <summary>Returns what pages show of these features and of related stories.</summary>
    public PageSupplements SupplementsWith(Func<Story, ImmutableArray<Story>> related) =>
        new(
            related,
            PressKits.ViewOf,
            article => ShareCards?.PictureOf(article),
            language => ShareCards?.PictureOf(language)
        );

    public IEnumerable<OutputFile> Files() => PressKits.Files().Concat(ShareCards?.Files() ?? []);
}
