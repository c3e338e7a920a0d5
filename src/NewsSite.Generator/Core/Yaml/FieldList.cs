using System.Collections;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Declared fields of a map, in the order in which editors offer them. Any other key is an error.</summary>
internal sealed class FieldList(params ImmutableArray<Field> fields) : IEnumerable<Field>
{
    /// <summary>
    /// Declares text fields whose names are known only at run time, such as languages or plural forms.
    /// </summary>
    public static FieldList OfTexts(IEnumerable<string> names) =>
        new([.. names.Select(name => new Field(name, FieldShape.Text, Message.Empty))]);

    public IEnumerable<string> Names => fields.Select(entry => entry.Name);

    /// <summary>
    /// Returns the shape of a field. Throws if the field is not declared, which is a bug in the reader.
    /// </summary>
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
