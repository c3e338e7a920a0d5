using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>The articles of the site, and where links lead to, whichever way they are written.</summary>
internal sealed class SiteLinks
{
    private const string AnyLanguage = "*";

    private readonly SiteAddress site;
    private readonly WebTargets web;
    private readonly HashSet<string> paths;
    private readonly Dictionary<string, int> versions;
    private readonly Dictionary<string, string> aliases;

    public SiteLinks(SiteConfiguration configuration, IEnumerable<Article> articles)
    {
        var all = articles.ToList();
        Configuration = configuration;
        site = configuration.Address;
        Languages = CheckedLanguages.Of(configuration.Languages);
        web = new WebTargets(configuration.SameHosts, Languages.InAddresses);
        paths = all.Select(article => article.Path).ToHashSet(StringComparer.Ordinal);
        versions = paths
            .GroupBy(KeyOfFile)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        aliases = all.SelectMany(article => article.Aliases.Select(alias => (alias.Value, article.Path)))
            .DistinctBy(alias => Trim(alias.Value))
            .ToDictionary(alias => Trim(alias.Value), alias => KeyOfFile(alias.Path), StringComparer.Ordinal);
    }

    public SiteConfiguration Configuration { get; }

    /// <summary>The site's languages.</summary>
    public CheckedLanguages Languages { get; }

    public bool Contains(string path) => paths.Contains(path);

    /// <summary>Returns the number of languages of the linked article, or 0 if the link leads to no article.</summary>
    public int VersionsOf(LinkTarget target) => versions.GetValueOrDefault(target.Key);

    /// <summary>Returns the target of a link in a file.</summary>
    public LinkTarget TargetOf(string file, string url)
    {
        url = url.Trim();
        if (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return OfMail(url[7..].Split('?')[0]);
        }

        if (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return OfTelephone(FactShapes.TelephoneValue(url));
        }

        if (WebAddress.Parse(url) is { } address)
        {
            return IsOfSite(address) is { } path ? new LinkTarget(KeyOfPath(path), null) : web.Of(address);
        }

        var written = url.Split('#', '?')[0];
        return new LinkTarget(
            written.Length == 0 ? "#"
                : written.StartsWith('/') ? KeyOfPath(written)
                : KeyOfFile(LocalLinks.IsPath(written) ? LocalLinks.Resolve(file, written) : written),
            null
        );
    }

    /// <summary>Returns the target of an address that a text only names: «edu.kg», «press@edu.kg».</summary>
    public LinkTarget TargetOfWritten(string address) =>
        address.Contains('@', StringComparison.Ordinal)
            ? OfMail(address)
            : TargetOf("", address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}");

    public static LinkTarget OfTelephone(decimal number) => new($"tel:{number}", null);

    private static LinkTarget OfMail(string address) =>
        new($"mailto:{Uri.UnescapeDataString(address).Trim().ToLowerInvariant()}", null);

    /// <summary>Returns the path of an address of this site, or null for other sites.</summary>
    private string? IsOfSite(Uri address)
    {
        var own = WebAddress.Parse(site.Origin);
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        return
            own is not null
            && web.HostOf(own) == web.HostOf(address)
            && path.StartsWith(site.BasePath, StringComparison.Ordinal)
            ? path[site.BasePath.Length..]
            : null;
    }

    /// <summary>Returns the key of a path of the site: of <c>/ky/news/2024/05/08-b/</c> it is that of the story.</summary>
    private string KeyOfPath(string path)
    {
        var trimmed = Trim(path);
        if (aliases.TryGetValue(trimmed, out var key))
        {
            return key;
        }

        var parts = trimmed.Split('/');
        return "/" + string.Join('/', Languages.InAddresses.Contains(parts[0]) ? parts.Skip(1) : parts);
    }

    /// <summary>Returns the key of a file in <c>content/</c>: for an article, that of its address.</summary>
    private string KeyOfFile(string path)
    {
        var parts = path.TrimEnd('/').Split('/').ToList();
        if (parts is ["content", "news", _, _, _] or ["content", "pages", _] && !parts[^1].Contains('.'))
        {
            return "/" + string.Join('/', parts.Skip(parts[1] == "pages" ? 2 : 1));
        }

        var name = parts[^1].Split('.');
        if (parts is not ["content", "news" or "pages", ..] || name is not [_, _, "md"])
        {
            return string.Join('/', parts.Select(WithoutLanguage));
        }

        var kept = parts[..^1].Skip(parts[1] == "pages" ? 2 : 1);
        return "/" + string.Join('/', name[0] == "index" ? kept : kept.Append(name[0]));
    }

    private string WithoutLanguage(string part) =>
        string.Join('.', part.Split('.').Select(piece => Languages.InAddresses.Contains(piece) ? AnyLanguage : piece));

    private static string Trim(string path) => path.Split('#', '?')[0].Trim('/');
}
