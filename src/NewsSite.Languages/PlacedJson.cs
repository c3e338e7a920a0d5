using System.Text.Json;

namespace NewsSite.Languages;

/// <summary>A value of a JSON file with its place, for messages about it.</summary>
/// <param name="Offset">Index of its first byte.</param>
/// <param name="Text">The text of a string or number.</param>
/// <param name="Members">Names, their offsets and values of an object, as often as they stand there.</param>
internal sealed record PlacedJson(
    JsonTokenType Kind,
    int Offset,
    string Text,
    List<(string Name, int Offset, PlacedJson Value)> Members,
    List<PlacedJson> Items
)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static PlacedJson Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var node = Parse(ref reader);
        reader.Read();
        return node;
    }

    public PlacedJson? this[string name] => Members.LastOrDefault(member => member.Name == name).Value;

    private static PlacedJson Parse(ref Utf8JsonReader reader)
    {
        var (kind, offset) = (reader.TokenType, (int)reader.TokenStartIndex);
        var text = kind switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var node = new PlacedJson(kind, offset, text, [], []);
        if (kind == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                node.Items.Add(Parse(ref reader));
            }
        }
        else if (kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (name, at) = (reader.GetString()!, (int)reader.TokenStartIndex);
                reader.Read();
                node.Members.Add((name, at, Parse(ref reader)));
            }
        }

        return node;
    }
}
