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

    /// <summary>Values under misspelled keys, by the field that is meant.</summary>
    private readonly Dictionary<string, YamlNode> misspelled;

    public MappingFields(YamlMapping mapping, FieldList declared, DiagnosticBag diagnostics)
    {
        (this.mapping, this.declared, this.diagnostics) = (mapping, declared, diagnostics);
        misspelled = UnknownKeys.Report(mapping, declared, diagnostics);
    }

    public SourceLocation Location => mapping.Location;

    /// <summary>True for a field that the map may have.</summary>
    public bool Declares(string key) => declared.Names.Contains(key);

    /// <summary>
    /// Returns the fields of a map, or null if the value is null or of another type, which is reported.
    /// </summary>
    /// <param name="source">Text that the value was read from, for the line to write.</param>
    public static MappingFields? Of(
        YamlNode? node,
        FieldList declared,
        DiagnosticBag diagnostics,
        YamlSource? source = null
    )
    {
        if (node is not null and not YamlMapping)
        {
            diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.Map + Advice.ForMap(node, source));
        }

        return node is YamlMapping map ? new MappingFields(map, declared, diagnostics) : null;
    }

    /// <summary>True for a field that is there and left empty.</summary>
    public bool IsEmpty(string key) => ValueOf(key) is YamlScalar { IsNull: true };

    /// <summary>True for a text that is no text, or of which a comment left nothing, which is reported.</summary>
    public bool IsUnusableText(string key) =>
        ValueOf(key) is not (null or YamlScalar { IsNull: false } or YamlScalar { Comment: null });

    /// <summary>Returns the unparsed value of a field, or null if it is absent or empty.</summary>
    public YamlNode? Node(string key) => Node<FieldShape>(key).Node;

    /// <summary>
    /// Returns a trimmed text, or null if the field is absent or empty. A quoted empty text is not null.
    /// </summary>
    public Located<string>? Text(string key)
    {
        var (node, shape) = Node<FieldShape.TextShape>(key);
        return AsText(
            node is YamlScalar scalar && shape.IsFree ? FreeText.Check(scalar, mapping.Source, diagnostics) : node,
            key
        );
    }

    public Located<bool>? Boolean(string key)
    {
        var node = Node<FieldShape.BooleanShape>(key).Node;
        if (node is YamlScalar scalar && scalar.Value.Trim() is "true" or "false")
        {
            return new Located<bool>(scalar.Value.Trim() == "true", scalar.Location);
        }

        return node is null
            ? null
            : WrongType<bool>(node, YamlTypes.Boolean + Advice.ForBoolean(node, mapping.Source, key));
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

    /// <summary>
    /// Returns a list of texts; empty if the field is absent. One text without brackets is a list of one.
    /// </summary>
    public ImmutableArray<Located<string>> Texts(string key)
    {
        var (items, _) = Items(key);
        items =
        [
            .. items.Select(item => item is YamlScalar text ? FreeText.Item(text, mapping.Source, diagnostics) : item),
        ];

        // A list item without text says nothing and loses nothing.
        return
        [
            .. items
                .Where(item => item is not YamlScalar { IsNull: true })
                .Select(item => AsText(item, key))
                .OfType<Located<string>>(),
        ];
    }

    /// <summary>Returns a list of maps; empty if the field is absent.</summary>
    public ImmutableArray<MappingFields> Mappings(string key)
    {
        var (items, shape) = Items(key);
        var inner = ((FieldShape.MapShape)shape.Items).Fields;
        if (items.FirstOrDefault(item => item is YamlScalar { IsNull: false }) is { } text)
        {
            // All items have the same fault, mostly.
            var expected = YamlTypes.Map + Advice.ForMaps(items, inner, mapping.Source);
            diagnostics.Report(YamlRules.WrongType, text.Location, expected);
            items = items.RemoveAll(item => item is YamlScalar);
        }

        return [.. items.Select(item => Of(item, inner, diagnostics)).OfType<MappingFields>()];
    }

    /// <summary>Returns the unparsed values of a list; none if the field is absent.</summary>
    public ImmutableArray<YamlNode> Nodes(string key) => Items(key).Nodes;

    /// <summary>Returns a map, or null if the field is absent.</summary>
    public MappingFields? Mapping(string key)
    {
        var (node, shape) = Node<FieldShape.MapShape>(key);
        return Of(node, shape.Fields, diagnostics, mapping.Source);
    }

    private Located<string>? AsText(YamlNode? node, string key) =>
        node switch
        {
            null => null,
            YamlScalar scalar => new Located<string>(scalar.Value.Trim(), scalar.Location),
            _ => WrongType<string>(node, YamlTypes.Text + Advice.ForText(node, mapping.Source, key)),
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
            case YamlScalar when shape.Items is FieldShape.TextShape:
                return ([node], shape);
            default:
                var expected = YamlTypes.List + Advice.ForList(node, shape, mapping.Source, key);
                diagnostics.Report(YamlRules.WrongType, node.Location, expected);
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
        var value = ValueOf(key);
        if (value is not YamlScalar { IsNull: true } empty)
        {
            return (value, shape);
        }

        if (empty.Comment is not null && shape is FieldShape.TextShape { IsFree: true })
        {
            FreeText.Check(empty, mapping.Source, diagnostics);
        }
        else if (!declared.Single(field => field.Name == key).MayBeEmpty)
        {
            var written = mapping.Entries.FirstOrDefault(entry => entry.Value == value).Key;
            diagnostics.Report(YamlRules.EmptyValue, written.Location, key, YamlTypes.Of(shape));
        }

        return (null, shape);
    }

    private YamlNode? ValueOf(string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value ?? misspelled.GetValueOrDefault(key);

    private Located<T>? WrongType<T>(YamlNode node, Message expected)
    {
        diagnostics.Report(YamlRules.WrongType, node.Location, expected);
        return null;
    }
}
