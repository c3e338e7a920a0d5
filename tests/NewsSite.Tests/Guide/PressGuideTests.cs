using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Guide;

/// <summary>Checks the claims of <c>content/README.ky.md</c> and <c>content/README.ru.md</c>.</summary>
public class PressGuideTests
{
    public static TheoryData<string> Languages => ["ky", "ru"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_code_it_names_exists(string language) =>
        Assert.Empty(new PressGuide(language).Codes.Except(RuleTable.All.Select(rule => rule.Code)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_command_and_option_it_names_exists(string language)
    {
        using var folder = new TestFolder();
        var commands = new PressGuide(language).Commands;
        Assert.True(commands.Count > 10);
        foreach (var command in commands)
        {
            var words = command.Split(' ');
            string[] names = words[0] == "ledger" ? words[..2] : words[..1];
            var help = CommandRun.In(folder.Root, "", [.. names, "--help"]);
            Assert.True(help.Out.Contains($" {names[^1]} ", StringComparison.Ordinal), $"there is no \"{command}\"");
            Assert.All(
                words.Where(word => word.StartsWith("--", StringComparison.Ordinal)),
                option => Assert.Contains(option, help.Out, StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_field_it_names_exists(string language) =>
        Assert.Empty(new PressGuide(language).Fields.Except(Names(ArticleFields.All)).Except(SiteFields.All.Names));

    /// <summary>Authors do not write «source», which imports fill in.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void It_names_every_field_that_authors_write(string language) =>
        Assert.Empty(ArticleFields.All.Names.Except(new PressGuide(language).Fields).Except(["source"]));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_path_it_names_exists(string language)
    {
        var paths = new PressGuide(language).Paths;
        Assert.NotEmpty(paths);
        Assert.All(
            paths,
            path =>
            {
                var full = Repository.PathOf(
                    path.StartsWith("README", StringComparison.Ordinal) ? $"content/{path}" : path
                );
                Assert.True(File.Exists(full) || Directory.Exists(full), path);
            }
        );
    }

    [Theory]
    [InlineData("ky")]
    [LongInlineData("ru")]
    public void Every_article_it_shows_passes_the_strictest_check(string language)
    {
        var examples = new PressGuide(language).Examples;
        Assert.Equal(7, examples.Count);
        foreach (var (name, text) in examples)
        {
            using var folder = FolderWith(name, text);
            var run = CommandRun.In(folder.Root, "", "check", "--strict", "--now", "2026-11-24T00:00:00+06:00");
            Assert.True(run.ExitCode == 0, $"{text}\n{run.Out}{run.Error}");
        }
    }

    [Fact]
    public void Both_guides_tell_the_same()
    {
        var (kyrgyz, russian) = (new PressGuide("ky"), new PressGuide("ru"));
        Assert.Equal(kyrgyz.Sections, russian.Sections);
        Assert.Equal(kyrgyz.Codes, russian.Codes);
        Assert.Equal(kyrgyz.Fields, russian.Fields);
        Assert.Equal(kyrgyz.Commands.Select(FirstWord), russian.Commands.Select(FirstWord));
        Assert.Equal(kyrgyz.Examples.Count, russian.Examples.Count);

        static string FirstWord(string command) => command.Split(' ')[0];
    }

    [Fact]
    public void A_build_takes_no_notice_of_the_guides_and_the_schemas()
    {
        using var folder = TestFolder.Of(
            "-- content/README.ky.md --\n# А\n-- content/README.ru.md --\n# А\n-- content/.schema/site.json --\n{}\n"
                + Sample.Pair("2024/05/07-a", "А")
        );
        using var site = TestSite.Build(folder);
        site.IsFine();
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("README") || path.Contains("schema"));
    }

    /// <summary>
    /// Creates the example as a story of its day, with a real photo and a real document under the names it uses.
    /// </summary>
    private static TestFolder FolderWith(string name, string text)
    {
        var date = text.Split("date: ")[1];
        var story = $"content/news/{date[..4]}/{date[5..7]}/{date[8..10]}-misal";
        var folder = new TestFolder().Add($"{story}/{name}", Encoding.UTF8.GetBytes(text));
        foreach (var file in text.Split('\n').Where(line => line.Contains("file: ", StringComparison.Ordinal)))
        {
            var named = file.Split("file: ")[1].Trim();
            folder.Add($"{story}/{named}", Any(Path.GetExtension(named)));
        }

        foreach (var settings in new[] { "content/site.yaml", "content/topics.yaml" })
        {
            folder.Add(settings, File.ReadAllBytes(Repository.PathOf(settings)));
        }

        TestSite.AddDefaults(folder, ministry: true);
        return folder;
    }

    private static byte[] Any(string extension) =>
        File.ReadAllBytes(
            Directory
                .EnumerateFiles(Repository.PathOf("content", "news"), "*" + extension, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .First()
        );

    private static IEnumerable<string> Names(FieldList fields) =>
        fields.SelectMany(field =>
            field.Shape switch
            {
                FieldShape.MapShape map => Names(map.Fields).Prepend(field.Name),
                FieldShape.ListShape { Items: FieldShape.MapShape map } => Names(map.Fields).Prepend(field.Name),
                _ => [field.Name],
            }
        );
}
