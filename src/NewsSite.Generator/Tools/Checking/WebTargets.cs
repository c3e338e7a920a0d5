namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Recognizes the same page of another site in all the ways its address is written: with another scheme, language,
/// order of the query or tracking mark, or by another host of the same service.
/// </summary>
/// <param name="sameHosts">Hosts that stand for another, from <c>hostPairs:</c> of <c>site.yaml</c>.</param>
/// <param name="languages">Parts of addresses that name a language.</param>
internal sealed class WebTargets(IReadOnlyDictionary<string, string> sameHosts, AddressLanguages languages)
{
    /// <summary>Hosts of one service, the first for all.</summary>
    private static readonly string[][] Services =
    [
        ["youtube.com", "youtu.be", "youtube-nocookie.com"],
        ["facebook.com", "fb.com", "fb.me", "fb.watch"],
        ["t.me", "telegram.me", "telegram.dog"],
        ["x.com", "twitter.com"],
        ["docs.google.com", "forms.gle", "drive.google.com"],
        ["maps.google.com", "maps.app.goo.gl", "google.com"],
        ["vk.com", "vkvideo.ru"],
    ];

    private static readonly string[] Tracking =
    [
        "fbclid",
        "gclid",
        "yclid",
        "igsh",
        "igshid",
        "si",
        "feature",
        "ref",
        "t",
        "_ga",
    ];

    private static readonly string[] Indexes = ["index.html", "index.htm", "index.php", "default.aspx"];

    public LinkTarget Of(Uri address)
    {
        var host = HostOf(address);
        var path = Path(address);
        var query = Query(address);
        if (WhatsApp(host, path, query) is { } number)
        {
            return new LinkTarget($"whatsapp:{number}", null);
        }

        if (host == "youtube.com" && VideoOf(path, query) is { } video)
        {
            return new LinkTarget($"{host}/{video}", host);
        }

        return new LinkTarget($"{host}/{string.Join('/', path)}?{string.Join('&', query)}".ToLowerInvariant(), host)
        {
            Language = LanguageOf(address),
        };
    }

    /// <summary>Returns the language that a part of the path or of the query names, or null.</summary>
    private string? LanguageOf(Uri address)
    {
        var parts = address.AbsolutePath.Split('/').Concat(address.Query.TrimStart('?').Split('&', '='));
        return parts.FirstOrDefault(languages.Contains)?.ToLowerInvariant()[..2];
    }

    /// <summary>Returns the host without what depends on language or device, as its service or pair names it.</summary>
    public string HostOf(Uri address)
    {
        var labels = address.Host.ToLowerInvariant().Split('.').ToList();
        while (labels.Count > 2 && (labels[0] is "www" or "m" or "mobile" || languages.Contains(labels[0])))
        {
            labels.RemoveAt(0);
        }

        var host = string.Join('.', labels);
        host = Array.Find(Services, service => service.Contains(host))?[0] ?? host;
        return sameHosts.GetValueOrDefault(host, host);
    }

    private string[] Path(Uri address) =>
        [
            .. Uri.UnescapeDataString(address.AbsolutePath)
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Where(part => !languages.Contains(part) && !Indexes.Contains(part.ToLowerInvariant())),
        ];

    private string[] Query(Uri address) =>
        [
            .. address
                .Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(Uri.UnescapeDataString)
                .Where(part => !IsOfVisit(part.Split('=')))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>True for a part of the query that says where the reader comes from or what language is read.</summary>
    private bool IsOfVisit(string[] part) =>
        part[0].StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || Tracking.Contains(part[0])
        || (part.Length == 2 && languages.Contains(part[1]));

    private static string? VideoOf(string[] path, string[] query) =>
        Array.Find(query, part => part.StartsWith("v=", StringComparison.Ordinal))?[2..]
        ?? path switch
        {
            [var id] => id,
            ["embed" or "live" or "shorts" or "v", var id] => id,
            _ => null,
        };

    private static string? WhatsApp(string host, string[] path, string[] query) =>
        host switch
        {
            "wa.me" => path.FirstOrDefault(),
            "api.whatsapp.com" or "whatsapp.com" => Array
                .Find(query, part => part.StartsWith("phone=", StringComparison.Ordinal))
                ?[6..].TrimStart('+'),
            _ => null,
        };
}
