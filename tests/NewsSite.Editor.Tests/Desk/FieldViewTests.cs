using NewsSite.Editor.Desk;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Editor.Tests.Desk;

/// <summary>The form is made of the declared fields.</summary>
public sealed class FieldViewTests
{
    [Fact]
    public void Every_declared_field_has_a_label_and_no_label_is_of_none() =>
        Assert.Equal(
            PathsOf(ArticleFields.All, "").Order(StringComparer.Ordinal),
            FieldLabels.Paths.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_field_has_a_shape_and_texts_in_each_language()
    {
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            var fields = FieldView.All(language);
            Assert.Equal(ArticleFields.All.Names, fields.Select(field => field.Name));
            Assert.All(
                fields.Concat(fields.SelectMany(field => field.Fields ?? [])),
                field =>
                {
                    Assert.NotEmpty(field.Label);
                    Assert.NotEmpty(field.Hint);
                    Assert.NotEmpty(field.Shape);
                }
            );
        }
    }

    [Fact]
    public void Shared_fields_are_declared() => Assert.Empty(FieldView.Shared.Except(ArticleFields.All.Names));

    private static IEnumerable<string> PathsOf(FieldList fields, string above) =>
        fields.SelectMany(field =>
            (field.Inner is { } inner ? PathsOf(inner, $"{above}{field.Name}.") : []).Prepend(above + field.Name)
        );
}
