using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml.Repairs;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// Clauses for the end of messages on values of the wrong type, with the line to write. Empty if it is not clear what
/// the author means.
/// </summary>
internal static class Advice
{
    private static readonly string[] Yes = ["true", "yes", "y", "on", "1", "+", "да", "ооба"];
    private static readonly string[] No = ["false", "no", "n", "off", "0", "-", "нет", "жок"];

    /// <summary>Proposes true or false for a word that means it.</summary>
    public static Message ForBoolean(YamlNode value, YamlSource? source, string key)
    {
        var word = (value as YamlScalar)?.Value.Trim().ToLowerInvariant();
        return LineOf(value, source, key) is not { } line ? Message.Empty
            : Yes.Contains(word) ? YamlCauses.Write(line.WithValue("true"))
            : No.Contains(word) ? YamlCauses.Write(line.WithValue("false"))
            : Message.Empty;
    }

    /// <summary>Proposes quotation marks around a value in brackets: <c>title: [Видео]</c>.</summary>
    public static Message ForText(YamlNode value, YamlSource? source, string key) =>
        LineOf(value, source, key) is { } line
            ? YamlCauses.Write(LineRepairs.Quote(line, 0, Message.Empty).Corrected)
            : Message.Empty;

    /// <summary>Proposes maps for texts: <c>photos: [a.jpg]</c>.</summary>
    public static Message ForMaps(ImmutableArray<YamlNode> items, FieldList fields, YamlSource? source)
    {
        var texts = items.OfType<YamlScalar>().ToList();
        var first = texts[0];
        var line = source is null ? null : new YamlLine(0, source.LineAt(first.Location));
        if (line is null || texts.Count != items.Length)
        {
            return Message.Empty;
        }

        var key = fields.Names.First();
        return line.HasDash ? YamlCauses.Write($"{line.Text[..line.ContentStart]}{key}: {YamlText.Scalar(first.Value)}")
            : line.Value is ['[', ..] ? YamlCauses.Write(line.WithValue(Maps(key, texts)))
            : Message.Empty;
    }

    /// <summary>Proposes a list for a text or a map: <c>photos: a.jpg</c>, <c>photos: {file: a.jpg}</c>.</summary>
    public static Message ForList(YamlNode value, FieldShape.ListShape shape, YamlSource? source, string key)
    {
        var isMaps = shape.Items is FieldShape.MapShape;
        if (isMaps && value is YamlScalar text && LineOf(value, source, key) is { } textLine)
        {
            var inner = ((FieldShape.MapShape)shape.Items).Fields.Names.First();
            return YamlCauses.Write(textLine.WithValue(Maps(inner, [text])));
        }

        if (LineOf(value, source, key) is { Value: ['{', .., '}'] } line)
        {
            return YamlCauses.Write(line.WithValue($"[{line.Value}]"));
        }

        return isMaps && value is YamlMapping && source is not null
            ? YamlCauses.Write(ItemLines(value.Location, source))
            : Message.Empty;
    }

    /// <summary>Proposes the only map of a list: <c>withdrawn: [{date: 2024-05-08}]</c>.</summary>
    public static Message ForMap(YamlNode value, YamlSource? source)
    {
        if (value is not YamlSequence { Items: [YamlMapping map] } || source is null)
        {
            return Message.Empty;
        }

        if (LineOf(value, source) is { Value: ['[', .. var inner, ']'] } line && inner.Trim() is ['{', .., '}'] braces)
        {
            return YamlCauses.Write(line.WithValue(braces));
        }

        var lines = source.BlockAt(map.Location);
        var column = map.Location.Column - 1;
        return column < lines[0].Length && lines[0][..column].Trim() == "-"
            ? YamlCauses.Write([new string(' ', column) + lines[0][column..], .. lines[1..]])
            : Message.Empty;
    }

    /// <summary>Returns the lines of a map on lines of its own as the item of a list.</summary>
    private static string[] ItemLines(SourceLocation location, YamlSource source) =>
        [
            .. source
                .BlockAt(location)
                .Select((line, i) => line.Insert(Math.Min(line.Length, location.Column - 1), i == 0 ? "- " : "  ")),
        ];

    private static string Maps(string key, IEnumerable<YamlScalar> texts) =>
        $"[{string.Join(", ", texts.Select(text => $"{{{key}: {YamlText.Scalar(text.Value)}}}"))}]";

    /// <summary>Returns the line of a value that begins there after its key; null otherwise.</summary>
    /// <param name="key">The key to write, where the author's is misspelled; null for the author's.</param>
    private static YamlLine? LineOf(YamlNode value, YamlSource? source, string? key = null)
    {
        var line = source is null ? null : new YamlLine(0, source.LineAt(value.Location));
        return line?.Key is null || line.ValueStart != value.Location.Column - 1 ? null
            : key is null ? line
            : line.WithKey(key);
    }
}
