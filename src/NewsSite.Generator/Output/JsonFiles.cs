using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsSite.Generator.Output;

/// <summary>How the JSON files of the site are written: indented, letters of every script as they are.</summary>
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
