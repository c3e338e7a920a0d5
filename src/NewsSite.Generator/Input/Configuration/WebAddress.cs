namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads addresses on the web as people write them.</summary>
internal static class WebAddress
{
    private static readonly string[] Beginnings = ["http://", "https://"];

    /// <summary>
    /// The http or https address with a host that can be asked for, or null for all else. Only what begins as one is given
    /// to .NET: it throws on some texts that could be paths of other systems (<c>//</c> and a mark of writing from right to
    /// left).
    /// </summary>
    public static Uri? Parse(string text)
    {
        var address = text.Trim();
        return
            Beginnings.Any(beginning => address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
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
            // Letters that no name of a host may hold.
            return false;
        }
    }
}
