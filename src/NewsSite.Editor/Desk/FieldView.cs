using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Editor.Desk;

/// <summary>Field of the form, made of the declared one.</summary>
/// <param name="Hint">Purpose of the field, as the schemas tell it.</param>
/// <param name="Shape">Word for the kind of value.</param>
/// <param name="Fields">Fields of the maps inside; null if there are none.</param>
internal sealed record FieldView(
    string Name,
    string Label,
    string Hint,
    string Shape,
    bool Required,
    ImmutableArray<FieldView>? Fields
)
{
    /// <summary>Fields whose text is more than a line.</summary>
    private static readonly FrozenSet<string> LongTexts = new[] { "summary", "photos.caption" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>Fields with a picker of their own.</summary>
    private static readonly FrozenDictionary<string, string> Pickers = new Dictionary<string, string>
    {
        ["topics"] = "topics",
        ["region"] = "regions",
        ["regions"] = "regions",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Names of the fields that one version gives for all (<c>StoryMerger</c>), as far as their values are of no
    /// language. Photos are shared by file, but each version has its own texts about them.
    /// </summary>
    public static readonly ImmutableArray<string> Shared =
    [
        "date",
        "topics",
        "region",
        "regions",
        "pinned",
        "pressKit",
        "contact",
        "corrections",
        "withdrawn",
        "event",
        "deadline",
        "expires",
    ];

    /// <summary>Returns all fields of the front matter in the order declared.</summary>
    public static ImmutableArray<FieldView> All(MessageLanguage language) => Of(ArticleFields.All, "", language);

    private static ImmutableArray<FieldView> Of(FieldList fields, string above, MessageLanguage language) =>
        [.. fields.Select(field => Of(field, above + field.Name, language))];

    private static FieldView Of(Field field, string path, MessageLanguage language) =>
        new(
            field.Name,
            FieldLabels.Of(path).In(language),
            field.Description.In(language),
            Pickers.GetValueOrDefault(path) ?? ShapeOf(field.Shape, path),
            field.IsRequired,
            field.Inner is { } inner ? Of(inner, path + ".", language) : null
        );

    private static string ShapeOf(FieldShape shape, string path) =>
        shape switch
        {
            FieldShape.TextShape { Pattern: DateReader.Pattern } => "date",
            FieldShape.TextShape => LongTexts.Contains(path) ? "long" : "text",
            FieldShape.BooleanShape => "boolean",
            FieldShape.ByLanguageShape => "byLanguage",
            FieldShape.TextOrByLanguageShape => "textOrByLanguage",
            FieldShape.MapShape => "map",
            FieldShape.ListShape { Items: FieldShape.MapShape } => "maps",
            FieldShape.ListShape { Items: FieldShape.TextShape } => "texts",
            _ => throw new InvalidOperationException($"the form has nothing for the shape of \"{path}\""),
        };
}
