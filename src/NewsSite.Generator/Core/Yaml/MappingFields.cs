using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// Reads the declared fields of a map one by one. A value of the wrong type is reported and counts as absent. The
/// constructor reports undeclared keys, each with the nearest declared one.
/// </summary>
internal sealed class MappingFields
{
    private readonly YamlMapping mapping;
    private readonly FieldList declared;
    private readonly DiagnosticBag diagnostics;

    public MappingFields(YamlMapping mapping, FieldList declared, DiagnosticBag diagnostics)
    {
        (this.mapping, this.declared, this.diagnostics) = (mapping, declared, diagnostics);
        foreach (var (key, _) in mapping.Entries)
        {
            if (!declared.Names.Contains(key.Value))
            {
                var suggestion = Suggestion.For(key.Value, declared.Names);
                diagnostics.Report(YamlRules.UnknownKey, key.Location, key.Value, suggestion);
            }
        }
    }

    public SourceLocation Location => mapping.Location;

    /// <summary>
    /// Returns the fields of a map, or null if the value is null or of another type, which is reported.
    /// </summary>
    public static MappingFields? Of(YamlNode? node, FieldList declared, DiagnosticBag diagnostics)
    {
        if (node is not null and not YamlMapping)
        {
            diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.Map);
        }

        return node is YamlMapping map ? new MappingFields(map, declared, diagnostics) : null;
    }

    /// <summary>Returns the unparsed value of a field, or null if it is absent or empty.</summary>
    public YamlNode? Node(string key) => Node<FieldShape>(key).Node;

    /// <summary>
    /// Returns a trimmed text, or null if the field is absent or empty. A quoted empty text is not null.
    /// </summary>
    public Located<string>? Text(string key) => AsText(Node<FieldShape.TextShape>(key).Node);

    public Located<bool>? Boolean(string key)
    {
        var node = Node<FieldShape.BooleanShape>(key).Node;
        if (node is YamlScalar { Value: "true" or "false" } scalar)
        {
            return new Located<bool>(scalar.Value == "true", scalar.Location);
        }

        return node is null ? null : WrongType<bool>(node, YamlTypes.Boolean);
    }

    public Located<int>? Integer(string key)
    {
        var (node, shape) = Node<FieldShape.IntegerShape>(key);
        if (
            node is YamlScalar scalar
            && int.TryParse(scalar.Value, out var number)
            && number >= shape.Least
            && number <= shape.Most
        )
        {
            return new Located<int>(number, scalar.Location);
        }

        return node is null ? null : WrongType<int>(node, YamlTypes.Integer(shape.Least, shape.Most));
    }

    /// <summary>Returns a list of texts; empty if the field is absent.</summary>
    public ImmutableArray<Located<string>> Texts(string key) =>
        [.. Items(key).Nodes.Select(AsText).OfType<Located<string>>()];

    /// <summary>Returns a list of maps; empty if the field is absent.</summary>
    public ImmutableArray<MappingFields> Mappings(string key)
    {
        var (items, shape) = Items(key);
        var inner = ((FieldShape.MapShape)shape.Items).Fields;
        return [.. items.Select(item => Of(item, inner, diagnostics)).OfType<MappingFields>()];
    }

    /// <summary>Returns a map, or null if the field is absent.</summary>
    public MappingFields? Mapping(string key)
    {
        var (node, shape) = Node<FieldShape.MapShape>(key);
        return Of(node, shape.Fields, diagnostics);
    }

    private Located<string>? AsText(YamlNode? node) =>
        node switch
        {
            null => null,
            YamlScalar scalar => new Located<string>(scalar.Value.Trim(), scalar.Location),
            _ => WrongType<string>(node, YamlTypes.Text),
        };

    private (ImmutableArray<YamlNode> Nodes, FieldShape.ListShape Shape) Items(string key)
    {
        var (node, shape) = Node<FieldShape.ListShape>(key);
        switch (node)
        {
            case null:
                return ([], shape);
            case YamlSequence sequence:
                return (sequence.Items, shape);
            default:
                diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.List);
                return ([], shape);
        }
    }

    /// <summary>Returns the value of a field, null if absent or empty, and its declared shape.</summary>
    private (YamlNode? Node, TShape Shape) Node<TShape>(string key)
        where TShape : FieldShape
    {
        var shape =
            declared.ShapeOf(key) as TShape
            ?? throw new InvalidOperationException($"the field \"{key}\" is declared as {declared.ShapeOf(key)}");
        var value = mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
        return (value is YamlScalar { IsNull: true } ? null : value, shape);
    }

    private Located<T>? WrongType<T>(YamlNode node, Message expected)
    {
        diagnostics.Report(YamlRules.WrongType, node.Location, expected);
        return null;
    }
}
