namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Content security policies (CSP): what a browser may load and run. Hosts send them as headers; pages repeat theirs,
/// for hosts that send none.
/// </summary>
internal static class ContentPolicy
{
    /// <summary>The policy of pages, as far as a page itself can state it.</summary>
    public const string InPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>Rest of the policy of pages with recordings: sound and video of this site.</summary>
    public const string OfMedia = "; media-src 'self'";

    public const string OfPages = InPages + OfMedia + "; frame-ancestors 'none'";

    /// <summary>The policy of documents: no script whatever, but the styles inside a drawing.</summary>
    public const string OfDocuments =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "form-action 'none'; base-uri 'none'; media-src 'self'; frame-ancestors 'none'";
}
