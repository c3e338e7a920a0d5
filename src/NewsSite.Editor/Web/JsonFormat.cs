using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Editor.Web;

/// <summary>How the browser and the program write JSON to each other.</summary>
internal static class JsonFormat
{
    /// <summary>Names in small letters first, and no null: what is not there is left out.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Answers are no HTML, and say so. Escaped, each letter of Kyrgyz and Russian would take six bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 32,
    };
}
