using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>
/// Regular expressions that find a reader's language in <c>Accept-Language</c>, as browsers send it: the most wanted first.
/// </summary>
internal static class PreferredLanguage
{
    /// <summary>A language of the site behind so many others is still found.</summary>
    private const int MaxPlace = 6;

    /// <summary>
    /// Returns expressions with the language each stands for; the first that matches decides. They have no look-ahead, since
    /// Caddy knows none, and no braces, which mean something to it and to nginx.
    /// </summary>
    public static IEnumerable<(string Pattern, string Language)> Patterns(SiteConfiguration configuration) =>
        from place in Enumerable.Range(0, MaxPlace)
        let others = string.Concat(Enumerable.Repeat("[^,]*,", place))
        from language in configuration.Languages
        select (@$"^{others}\s*{language.Code}(-|;|,|\s|$)", language.Code);
}
