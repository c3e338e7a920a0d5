using System.Text;

namespace NewsSite.Editor.Serving;

/// <summary>Script and texts that the local server adds to pages.</summary>
internal static class LivePage
{
    /// <summary>Page served until a build succeeds, and where a template fails. The overlay shows the problems.</summary>
    public const string Empty =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>NewsSite</title></head><body></body></html>";

    /// <summary>Tag of the script in a frame's pages.</summary>
    public const string FrameScript = "<script type=\"module\" src=\"/.newssite/preview.js\"></script>";

    /// <summary>Returns the tags of the overlay's script and style sheet.</summary>
    public static string Overlay(int version) =>
        "<link rel=\"stylesheet\" href=\"/.newssite/live.css\">"
        + $"<script defer src=\"/.newssite/live.js\" data-version=\"{version}\"></script>";

    /// <summary>Returns the page with tags at the end of its head. A page of no bytes becomes one with a head.</summary>
    public static byte[] WithHead(ReadOnlySpan<byte> page, string tags)
    {
        if (page.IsEmpty)
        {
            page = Encoding.UTF8.GetBytes(Empty);
        }

        var end = page.IndexOf("</head>"u8);
        return end < 0 ? page.ToArray() : [.. page[..end], .. Encoding.UTF8.GetBytes(tags), .. page[end..]];
    }
}
