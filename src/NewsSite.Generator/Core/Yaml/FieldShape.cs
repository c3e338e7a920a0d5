using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Type and limits of a field's value.</summary>
internal abstract record FieldShape
{
    private FieldShape() { }

    public static readonly FieldShape Text = new TextShape(null);
    public static readonly FieldShape Texts = new ListShape(Text);
    public static readonly FieldShape Boolean = new BooleanShape();

    /// <summary>Map with a text in every language of the site.</summary>
    public static readonly FieldShape ByLanguage = new ByLanguageShape();

    /// <summary>Text for all languages, or such a map.</summary>
    public static readonly FieldShape TextOrByLanguage = new TextOrByLanguageShape();

    /// <summary>List of such maps.</summary>
    public static readonly FieldShape ListByLanguage = new ListShape(ByLanguage);

    /// <summary>
    /// Text whose format the reader checks itself. The pattern is a hint for editors and accepts every valid text.
    /// </summary>
    public static FieldShape TextLike([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        new TextShape(pattern);

    /// <summary>Text that is one of the given words.</summary>
    public static FieldShape OneOf(params ImmutableArray<string> words) => new TextShape(null) { Words = words };

    /// <summary>Whole number between two inclusive limits.</summary>
    public static FieldShape Integer(int least, int most) => new IntegerShape(least, most);

    public static FieldShape Map(FieldList fields) => new MapShape(fields);

    public static FieldShape Maps(FieldList fields) => new ListShape(new MapShape(fields));

    public sealed record TextShape(string? Pattern) : FieldShape
    {
        /// <summary>Allowed texts; empty if any text is allowed.</summary>
        public ImmutableArray<string> Words { get; init; } = [];

        /// <summary>True if any text may stand here, so that a part of it could be lost without notice.</summary>
        public bool IsFree => Pattern is null && Words.IsEmpty;
    }

    public sealed record BooleanShape : FieldShape;

    public sealed record ByLanguageShape : FieldShape;

    public sealed record TextOrByLanguageShape : FieldShape;

    public sealed record IntegerShape(int Least, int Most) : FieldShape;

    public sealed record ListShape(FieldShape Items) : FieldShape;

    public sealed record MapShape(FieldList Fields) : FieldShape;
}
