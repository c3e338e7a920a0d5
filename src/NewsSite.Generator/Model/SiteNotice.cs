using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Model;

/// <summary>Notice above all pages.</summary>
/// <param name="Target">Web address or path of the site that it leads to, by language; null if nowhere.</param>
public sealed record SiteNotice(ByLanguage<string> Text, ByLanguage<string?> Target);
