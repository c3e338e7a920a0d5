using System.Collections;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>The fields of a map, in the order editors offer them; any other key is a mistake.</summary>
internal sealed class FieldList(params ImmutableArray<Field> fields) : IEnumerable<Field>
{
    /// <summary>A map of texts whose keys are known only at run time: languages, plural forms.</summary>
    public static FieldList OfTexts(IEnumerable<string> names) =>
        new([.. names.Select(name => new Field(name, FieldShape.Text, Message.Empty))]);

    public IEnumerable<string> Names => fields.Select(one => one.Name);

    /// <summary>What may stand in a field. Asking for one that is not declared is a bug of the reader, and throws.</summary>
    internal FieldShape ShapeOf(string name) =>
        fields.FirstOrDefault(field => field.Name == name)?.Shape
        ?? throw new InvalidOperationException(
            $"the reader asks for the field \"{name}\", which is not declared: add it to the FieldList of its map"
                + " (ArticleFields, SiteFields …), with its shape and a description in three languages, and run the"
                + " command \"schema\""
        );

    public IEnumerator<Field> GetEnumerator() => fields.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
