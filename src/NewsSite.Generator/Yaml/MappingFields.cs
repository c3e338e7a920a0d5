using System.Collections.Immutable;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;

namespace NewsSite.Generator.Yaml;

/// <summary>
/// Reads the fields of a map one by one. A value of the wrong type is reported at its place and taken as absent; the
/// keys nobody asked for are reported by <see cref="ReportUnknown"/>.
/// </summary>
public sealed class MappingFields(YamlMapping mapping, DiagnosticBag diagnostics)
{
    private readonly List<string> asked = [];

    public SourceLocation Location => mapping.Location;

    /// <summary>The fields of a value that must be a map, or null; another type is reported.</summary>
    public static MappingFields? Of(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is not null and not YamlMapping)
        {
            diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.Map);
        }

        return node is YamlMapping map ? new MappingFields(map, diagnostics) : null;
    }

    /// <summary>The field as it stands, or null where it is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        asked.Add(key);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Value is YamlScalar { IsNull: true } ? null : entry.Value;
            }
        }

        return null;
    }

    /// <summary>A text without the space around it, or null. An empty quoted text is a text.</summary>
    public Written<string>? Text(string key) => AsText(Node(key));

    public Written<bool>? Boolean(string key)
    {
        var text = Node(key);
        if (text is YamlScalar { Value: "true" or "false" } scalar)
        {
            return new Written<bool>(scalar.Value == "true", scalar.Location);
        }

        return text is null ? null : Wrong<bool>(text, YamlTypes.Boolean);
    }

    public Written<int>? Integer(string key, int least, int most)
    {
        var node = Node(key);
        if (
            node is YamlScalar scalar
            && int.TryParse(scalar.Value, out var number)
            && number >= least
            && number <= most
        )
        {
            return new Written<int>(number, scalar.Location);
        }

        return node is null ? null : Wrong<int>(node, YamlTypes.Integer(least, most));
    }

    /// <summary>A list of texts; empty where the field is absent.</summary>
    public ImmutableArray<Written<string>> Texts(string key) =>
        [.. Items(key).Select(AsText).OfType<Written<string>>()];

    /// <summary>A list of maps; empty where the field is absent.</summary>
    public ImmutableArray<MappingFields> Mappings(string key) =>
        [.. Items(key).Select(item => Of(item, diagnostics)).OfType<MappingFields>()];

    /// <summary>A map, or null.</summary>
    public MappingFields? Mapping(string key) => Of(Node(key), diagnostics);

    /// <summary>Every entry of this map, its keys not to be asked for by name.</summary>
    public IEnumerable<(Written<string> Key, YamlNode Value)> All()
    {
        asked.AddRange(mapping.Entries.Select(entry => entry.Key.Value));
        return mapping.Entries.Select(entry => (new Written<string>(entry.Key.Value, entry.Key.Location), entry.Value));
    }

    public Written<string>? AsText(YamlNode? node) =>
        node switch
        {
            null => null,
            YamlScalar scalar => new Written<string>(scalar.Value.Trim(), scalar.Location),
            _ => Wrong<string>(node, YamlTypes.Text),
        };

    /// <summary>Warns of every key that was not asked for, with the nearest one that was.</summary>
    public void ReportUnknown()
    {
        foreach (var (key, _) in mapping.Entries)
        {
            if (!asked.Contains(key.Value))
            {
                var suggestion = Suggestion.For(key.Value, asked);
                diagnostics.Report(YamlRules.UnknownKey, key.Location, key.Value, suggestion);
            }
        }
    }

    private ImmutableArray<YamlNode> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case var other:
                diagnostics.Report(YamlRules.WrongType, other.Location, YamlTypes.List);
                return [];
        }
    }

    private Written<T>? Wrong<T>(YamlNode node, Message expected)
    {
        diagnostics.Report(YamlRules.WrongType, node.Location, expected);
        return null;
    }
}
