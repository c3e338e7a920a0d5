using System.Text;

namespace NewsSite.Serving;

/// <summary>Script and texts that the local server adds to pages.</summary>
internal static class LivePage
{
    /// <summary>Page served until a build succeeds. The overlay shows the problems.</summary>
    public const string NothingYet =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>NewsSite</title></head><body></body></html>";

    /// <summary>Returns the page with the local server's script and style sheet at the end of its head.</summary>
    public static byte[] WithScript(ReadOnlySpan<byte> page, int version)
    {
        var tags =
            $"<link rel=\"stylesheet\" href=\"/.newssite/live.css\"><script defer src=\"/.newssite/live.js\" data-version=\"{version}\"></script>";
        var end = page.IndexOf("</head>"u8);
        return end < 0 ? page.ToArray() : [.. page[..end], .. Encoding.UTF8.GetBytes(tags), .. page[end..]];
    }
}
