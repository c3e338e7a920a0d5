using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Parts of pages that features provide, so that pages do not depend on features.</summary>
/// <param name="Related">Similar stories, most similar first.</param>
/// <param name="PressKit">A story's photos for newsrooms, or null.</param>
/// <param name="ImageOfArticle">The share picture of an article; null to use its first photo.</param>
/// <param name="ImageOfSite">The share picture of all other pages, or null.</param>
internal sealed record PageSupplements(
    Func<Story, ImmutableArray<Story>> Related,
    Func<Story, PressKitView?> PressKit,
    Func<Article, PublishedPicture?> ImageOfArticle,
    Func<Language, PublishedPicture?> ImageOfSite
);

/// <summary>A picture for other sites: its absolute URL, and its size in pixels.</summary>
internal sealed record PublishedPicture(string Url, int Width, int Height, string Alt);
