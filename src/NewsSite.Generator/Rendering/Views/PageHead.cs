using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>A page's metadata: for search engines, messengers and the language switch.</summary>
internal sealed record PageHead
{
    /// <summary>The layout's name: <c>home</c>, <c>article</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The page's heading.</summary>
    public required string Title { get; init; }

    /// <summary>The heading and the site's name.</summary>
    public required string FullTitle { get; init; }

    public required string Description { get; init; }

    /// <summary>The page's language tag (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The absolute URL that search engines index.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>False for pages that search engines must not index.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>
    /// The page in every language it is written in, with <c>x-default</c>; empty if that is only one.
    /// </summary>
    public ImmutableArray<AlternateView> Alternates { get; init; } = [];

    /// <summary>The language switch: this page in every language of the site.</summary>
    public required ImmutableArray<TranslationView> Translations { get; init; }

    /// <summary>Links from the home page down to this page, not including it.</summary>
    public ImmutableArray<LinkView> Breadcrumbs { get; init; } = [];

    /// <summary>The Open Graph type: <c>article</c> or <c>website</c>.</summary>
    public string OpenGraphType { get; init; } = "website";

    public required string OpenGraphLocale { get; init; }

    /// <summary>The absolute URL of the share picture, or null.</summary>
    public string? ImageUrl { get; init; }

    public string? ImageAlt { get; init; }

    /// <summary>The share picture's width in pixels, or null.</summary>
    public int? ImageWidth { get; init; }

    /// <summary>The share picture's height in pixels, or null.</summary>
    public int? ImageHeight { get; init; }

    /// <summary>The share picture's media type, or null.</summary>
    public string? ImageType =>
        ImageUrl is null ? null
        : ImageUrl.EndsWith(".png", StringComparison.Ordinal) ? "image/png"
        : "image/jpeg";

    /// <summary>The publication time of an article (RFC 3339); else null.</summary>
    public string? PublishedTime { get; init; }

    /// <summary>The last correction of an article (RFC 3339); else null.</summary>
    public string? ModifiedTime { get; init; }

    /// <summary>A JSON-LD object, or null.</summary>
    public Html? StructuredData { get; init; }

    /// <summary>The path of this page's own feed, or null.</summary>
    public string? FeedUrl { get; init; }
}

/// <summary>The page's absolute URL in a language; <c>x-default</c> serves readers of other languages.</summary>
internal sealed record AlternateView(string Language, string Url);

/// <summary>An entry of the language switch.</summary>
internal sealed record TranslationView(string Language, string Name, string Url, bool IsCurrent);

/// <summary>A link and its text.</summary>
internal sealed record LinkView(string Name, string Url);
