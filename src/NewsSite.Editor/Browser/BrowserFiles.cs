using System.Reflection;

namespace NewsSite.Editor.Browser;

/// <summary>A file of the editor's page.</summary>
internal sealed record BrowserFile(byte[] Bytes, string MediaType);

/// <summary>
/// The editor's page, style sheets, modules and texts, as they stand in this folder. They are part of the assembly.
/// </summary>
internal static class BrowserFiles
{
    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Returns a file by its path below this folder, <c>story/screen.js</c>; or null.</summary>
    public static BrowserFile? Find(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("browser/" + path);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes, MediaTypes[Path.GetExtension(path)]);
    }
}
