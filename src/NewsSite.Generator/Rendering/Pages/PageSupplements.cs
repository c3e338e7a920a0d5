using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>What features add to pages. Pages ask for it here, and know no feature.</summary>
/// <param name="Related">The stories like one, best first.</param>
/// <param name="PressKit">A story's photos for newsrooms, or null.</param>
/// <param name="ImageOfArticle">The picture other sites show of an article; null for its first photo.</param>
/// <param name="ImageOfSite">The picture other sites show of all other pages, or null.</param>
internal sealed record PageSupplements(
    Func<Story, ImmutableArray<Story>> Related,
    Func<Story, PressKitView?> PressKit,
    Func<Article, PublishedPicture?> ImageOfArticle,
    Func<Language, PublishedPicture?> ImageOfSite
);

/// <summary>A picture for other sites: its full address, and its size in pixels.</summary>
internal sealed record PublishedPicture(string Url, int Width, int Height, string Alt);
