using System.Text.RegularExpressions;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Line of YAML split into indentation, hyphens of lists, key and value.</summary>
internal sealed partial record YamlLine
{
    public YamlLine(int number, string text)
    {
        (Number, Text) = (number, text);
        var parts = Parts().Match(text);
        Indent = parts.Groups["indent"].Length;
        ContentStart = Indent + parts.Groups["dashes"].Length;
        Key = parts.Groups["key"] is { Success: true } key ? key.Value.Trim('"', '\'') : null;
        ValueStart = parts.Groups["value"].Index;
        Value = parts.Groups["value"].Value;
    }

    /// <summary>Line number, counted from 0.</summary>
    public int Number { get; }

    public string Text { get; }

    /// <summary>Number of characters before the first hyphen, key or text.</summary>
    public int Indent { get; }

    /// <summary>Column of the key or text, after hyphens.</summary>
    public int ContentStart { get; }

    /// <summary>Key without quotation marks; null for a line without one.</summary>
    public string? Key { get; }

    public int ValueStart { get; }

    /// <summary>Value, or the whole text of a line without a key, without spaces at its end.</summary>
    public string Value { get; }

    public bool IsBlank => Value.Length == 0 && Key is null && !HasDash;

    public bool IsComment => Key is null && !HasDash && Value.StartsWith('#');

    public bool HasDash => ContentStart > Indent || Value == "-";

    /// <summary>True if the value is a text without quotation marks, brackets or other marks around it.</summary>
    public bool HasPlainValue => Value.Length > 0 && !"\"'[{|>&*!#".Contains(Value[0]);

    public string WithValue(string value) => Text[..ValueStart] + value;

    /// <summary>Returns the line with another key in place of one without quotation marks.</summary>
    public YamlLine WithKey(string key) =>
        Key is { } old && Text.AsSpan(ContentStart).StartsWith(old)
            ? new YamlLine(Number, Text[..ContentStart] + key + Text[(ContentStart + old.Length)..])
            : this;

    public string WithIndent(int indent) => new string(' ', indent) + Text[Indent..];

    [GeneratedRegex(
        """^(?<indent>\s*)(?<dashes>(?:-\s+)*)(?:(?<key>"(?:[^"\\]|\\.)*"|'[^']*'|[\p{L}\p{N}_][\p{L}\p{N}_-]*)[ \t]*:(?:[ \t]+|$))?(?<value>.*?)\s*$"""
    )]
    private static partial Regex Parts();
}
