namespace NewsSite.Generator.Input.Configuration;

/// <summary>Parses web addresses as people write them.</summary>
internal static class WebAddress
{
    private static readonly string[] Schemes = ["http://", "https://"];

    /// <summary>Returns an http or https URL with a valid host, or null for any other text.</summary>
    /// <remarks>
    /// Only texts with such a scheme reach <see cref="Uri"/>, which throws on some that look like UNC paths (<c>//</c>
    /// and a right-to-left mark).
    /// </remarks>
    public static Uri? Parse(string text)
    {
        var address = text.Trim();
        return
            Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && HasHost(uri)
            ? uri
            : null;
    }

    private static bool HasHost(Uri uri)
    {
        try
        {
            return Uri.CheckHostName(uri.IdnHost) != UriHostNameType.Unknown && !uri.Host.Any(char.IsWhiteSpace);
        }
        catch (UriFormatException)
        {
            // The host name contains forbidden characters.
            return false;
        }
    }
}
