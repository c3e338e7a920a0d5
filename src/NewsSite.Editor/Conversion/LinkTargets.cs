using System.Web;

namespace NewsSite.Editor.Conversion;

/// <summary>Decides where links of converted texts lead: to the web, mail and telephones, and nowhere else.</summary>
internal static class LinkTargets
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Returns the target of a link; null if only its text stays.</summary>
    public static string? Of(string href)
    {
        var target = new string([.. href.Where(character => character is not ('\n' or '\r' or '\t'))]).Trim();
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || !Schemes.Contains(address.Scheme))
        {
            return null;
        }

        if (address.Scheme is "http" or "https" && address.Host.Length == 0)
        {
            return null;
        }

        if (Redirected(address) is { } real)
        {
            return Of(real);
        }

        var isPlain = !target.Any(character =>
            char.IsWhiteSpace(character)
            || char.IsControl(character)
            || character is '\\' or '"' or '<' or '>' or '`' or '|'
        );
        return isPlain ? target : address.AbsoluteUri.Replace("|", "%7C").Replace("`", "%60");
    }

    /// <summary>Returns where a link leads that Google or Facebook put themselves before.</summary>
    private static string? Redirected(Uri address)
    {
        var parameter = (address.Host, address.AbsolutePath) switch
        {
            ("www.google.com" or "google.com", "/url") => "q",
            ("l.facebook.com" or "lm.facebook.com" or "l.instagram.com", _) => "u",
            _ => null,
        };
        var real = parameter is null ? null : HttpUtility.ParseQueryString(address.Query)[parameter];
        return real is not null && real.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? real : null;
    }
}
