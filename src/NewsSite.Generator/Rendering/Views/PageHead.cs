using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>What a page says of itself: to search engines, to messengers, and to readers who want another language.</summary>
internal sealed record PageHead
{
    /// <summary>The layout's name: <c>home</c>, <c>article</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The page's heading.</summary>
    public required string Title { get; init; }

    /// <summary>The heading and the site's name.</summary>
    public required string FullTitle { get; init; }

    public required string Description { get; init; }

    /// <summary>The page's language, as a tag.</summary>
    public required string Language { get; init; }

    /// <summary>The full address search engines are to keep.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>False for pages search engines are to leave out.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The page in every language it truly exists in, with <c>x-default</c>; empty where that is one.</summary>
    public ImmutableArray<AlternateView> Alternates { get; init; } = [];

    /// <summary>The language switch: this same page in every language of the site.</summary>
    public required ImmutableArray<TranslationView> Translations { get; init; }

    /// <summary>From the home page down to, not including, this page.</summary>
    public ImmutableArray<LinkView> Breadcrumbs { get; init; } = [];

    /// <summary><c>article</c> or <c>website</c>, for Open Graph.</summary>
    public string OpenGraphType { get; init; } = "website";

    public required string OpenGraphLocale { get; init; }

    /// <summary>The full address of a picture, or null.</summary>
    public string? ImageUrl { get; init; }

    public string? ImageAlt { get; init; }

    /// <summary>In pixels, where the picture is named.</summary>
    public int? ImageWidth { get; init; }

    /// <summary>In pixels, where the picture is named.</summary>
    public int? ImageHeight { get; init; }

    /// <summary>Its media type, where the picture is named.</summary>
    public string? ImageType =>
        ImageUrl is null ? null
        : ImageUrl.EndsWith(".png", StringComparison.Ordinal) ? "image/png"
        : "image/jpeg";

    /// <summary>RFC 3339, for articles; else null.</summary>
    public string? PublishedTime { get; init; }

    /// <summary>RFC 3339, for articles that were corrected; else null.</summary>
    public string? ModifiedTime { get; init; }

    /// <summary>A JSON-LD object, or null.</summary>
    public Html? StructuredData { get; init; }

    /// <summary>A feed of what this page lists, besides those of the whole site; or null.</summary>
    public string? FeedUrl { get; init; }
}

/// <summary>A full address of the page in a language; <c>x-default</c> is for everybody else.</summary>
internal sealed record AlternateView(string Language, string Url);

/// <summary>One entry of the language switch.</summary>
internal sealed record TranslationView(string Language, string Name, string Url, bool IsCurrent);

/// <summary>A link and its text.</summary>
internal sealed record LinkView(string Name, string Url);
