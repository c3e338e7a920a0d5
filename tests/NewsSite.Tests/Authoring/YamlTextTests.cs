using FsCheck.Xunit;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Tests.Authoring;

/// <summary>Titles written as YAML read back unchanged.</summary>
public class YamlTextTests
{
    [Theory]
    [InlineData("Жаңы мектеп ачылды", "Жаңы мектеп ачылды")]
    [InlineData("«Манас» таануу", "«Манас» таануу")]
    [InlineData("2026-жыл: жыйынтык", "\"2026-жыл: жыйынтык\"")]
    [InlineData("Башкы \"суроо\"", "'Башкы \"суроо\"'")]
    [InlineData("№ 5 #мектеп", "\"№ 5 #мектеп\"")]
    [InlineData("- тизме", "\"- тизме\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("2026", "\"2026\"")]
    public void A_title_is_plain_where_that_is_safe_and_quoted_where_not(string title, string yaml)
    {
        Assert.Equal(yaml, YamlText.Scalar(title));
        Assert.Equal(title, ReadBack(title));
    }

    [Property(MaxTest = 300)]
    public bool Any_title_is_read_back(string[] words)
    {
        var letters = string.Join(' ', words).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter));
        var title = string.Join(
            ' ',
            new string([.. letters]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return title.Length == 0 || title.Contains('\ufffe') || title.Contains('\uffff') || ReadBack(title) == title;
    }

    private static string? ReadBack(string title)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMapping($"title: {YamlText.Scalar(title)}\n", "a.yaml", 0, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return new MappingFields(map!, FieldList.OfTexts(["title"]), diagnostics).Text("title")?.Value;
    }
}
