using System.Text;

namespace NewsSite.Serving;

/// <summary>What the local server adds to pages.</summary>
internal static class LivePage
{
    /// <summary>Stands while no build has succeeded yet; the overlay says why.</summary>
    public const string NothingYet =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>NewsSite</title></head><body></body></html>";

    /// <summary>A page with the script and style sheet of the local server at the end of its head.</summary>
    public static byte[] WithScript(ReadOnlySpan<byte> page, int version)
    {
        var tags =
            $"<link rel=\"stylesheet\" href=\"/.newssite/live.css\"><script defer src=\"/.newssite/live.js\" data-version=\"{version}\"></script>";
        var end = page.IndexOf("</head>"u8);
        return end < 0 ? page.ToArray() : [.. page[..end], .. Encoding.UTF8.GetBytes(tags), .. page[end..]];
    }
}
