using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>What may stand in a field.</summary>
internal abstract record FieldShape
{
    private FieldShape() { }

    public static readonly FieldShape Text = new TextShape(null);
    public static readonly FieldShape Texts = new ListShape(Text);
    public static readonly FieldShape Boolean = new BooleanShape();

    /// <summary>A map with a text in every language of the site.</summary>
    public static readonly FieldShape ByLanguage = new ByLanguageShape();

    /// <summary>A text whose form the reader judges by itself; the pattern tells editors, and lets nothing good out.</summary>
    public static FieldShape TextLike([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        new TextShape(pattern);

    /// <summary>A text that is one of these words.</summary>
    public static FieldShape OneOf(params ImmutableArray<string> words) => new TextShape(null) { Words = words };

    /// <summary>A whole number; both ends may stand.</summary>
    public static FieldShape Integer(int least, int most) => new IntegerShape(least, most);

    public static FieldShape Map(FieldList fields) => new MapShape(fields);

    public static FieldShape Maps(FieldList fields) => new ListShape(new MapShape(fields));

    public sealed record TextShape(string? Pattern) : FieldShape
    {
        /// <summary>All it may be; empty where it may be anything.</summary>
        public ImmutableArray<string> Words { get; init; } = [];
    }

    public sealed record BooleanShape : FieldShape;

    public sealed record ByLanguageShape : FieldShape;

    public sealed record IntegerShape(int Least, int Most) : FieldShape;

    public sealed record ListShape(FieldShape Items) : FieldShape;

    public sealed record MapShape(FieldList Fields) : FieldShape;
}
