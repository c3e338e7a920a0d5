using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsSite.Generator.Output;

/// <summary>Format of the site's JSON files: indented, with characters of all scripts unescaped.</summary>
internal static class JsonFiles
{
    public static JsonWriterOptions Options { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Indented = true,
            NewLine = "\n",
        };
}
