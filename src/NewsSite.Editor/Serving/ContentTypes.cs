using Microsoft.AspNetCore.StaticFiles;

namespace NewsSite.Editor.Serving;

/// <summary>Media types of files, as the local server and previews name them.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new()
    {
        Mappings =
        {
            [".7z"] = "application/x-7z-compressed",
            [".avif"] = "image/avif",
            [".js"] = "text/javascript",
            [".md"] = "text/markdown",
            [".epub"] = "application/epub+zip",
            [".odp"] = "application/vnd.oasis.opendocument.presentation",
            [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
            [".odt"] = "application/vnd.oasis.opendocument.text",
            [".rar"] = "application/vnd.rar",
            [".zip"] = "application/zip",
            [".webmanifest"] = "application/manifest+json",
        },
    };

    /// <summary>Returns the type of a file by its extension; texts have their encoding, UTF-8.</summary>
    public static string Of(string path)
    {
        var type = Known.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal)
            ? type + "; charset=utf-8"
            : type;
    }
}
