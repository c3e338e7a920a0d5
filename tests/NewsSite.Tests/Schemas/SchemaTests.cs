using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Tools.Schemas;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Schemas;

/// <summary>The schemas and snippets for editors, and their agreement with the reader.</summary>
public class SchemaTests
{
    public static TheoryData<string> Paths => [.. EditorFiles.Make(Sample.Languages).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_committed_file_is_what_the_fields_make(string path)
    {
        var made = EditorFiles.Make(Sample.Languages).Single(file => file.Path == path).Text;
        var committed = Repository.PathOf(path.Split('/'));
        Assert.True(File.Exists(committed), $"{path} is missing: run the command \"schema\" and commit it");
        var there = File.ReadAllText(committed).ReplaceLineEndings("\n");
        Assert.True(
            made == there,
            $"{path} is not what the fields make: run the command \"schema\" and commit what it writes\n"
                + Snapshot.FirstDifference(there, made)
        );
    }

    [Fact]
    public void The_command_writes_them()
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        var run = CommandRun.In(folder.Root, "", "schema");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(string.Concat(EditorFiles.Make(Sample.Languages).Select(file => file.Path + "\n")), run.Out);
        foreach (var (path, text) in EditorFiles.Make(Sample.Languages))
        {
            Assert.Equal(text, folder.Read(path));
        }
    }

    [Fact]
    public void The_command_needs_a_configuration_that_can_be_read()
    {
        using var folder = TestFolder.Of("-- content/site.yaml --\ntitle: [\n");
        Assert.Equal(1, CommandRun.In(folder.Root, "", "schema").ExitCode);
        Assert.False(Directory.Exists(folder.PathOf("content/.schema")));
    }

    [Theory]
    [InlineData("site")]
    [InlineData("topics")]
    [InlineData("synonyms")]
    public async Task The_repositorys_own_files_are_right(string name) =>
        Assert.Empty(
            await EditorSchema.ComplaintsAsync(name, File.ReadAllText(Repository.PathOf("content", $"{name}.yaml")))
        );

    [Fact]
    public async Task Every_article_of_the_repository_is_right()
    {
        var articles = Directory.EnumerateFiles(
            Repository.PathOf("content"),
            "index.*.md",
            SearchOption.AllDirectories
        );
        foreach (var file in articles)
        {
            var complaints = await EditorSchema.ComplaintsAsync("front-matter", EditorSchema.FrontMatterOf(file));
            Assert.True(complaints.Count == 0, $"{file}: {string.Join("; ", complaints)}");
        }
    }

    [Theory]
    [InlineData("title: А")]
    [InlineData("title: 2024")]
    [InlineData("title: А\nsummary:\ntopics:\nphotos:")]
    [InlineData("title: А\ntopics: schools\naliases: /eski/")]
    [InlineData("title: А\ndate: 2018-06-14T16:00:00.000Z")]
    [InlineData("title: А\ndate: 2024-05-07 10:30:00 +06:00")]
    [InlineData("title: А\ndraft: \"true\"\npinned: false")]
    [InlineData("title: А\ntopics: [schools, exams]\naliases: [/eski/]")]
    public async Task What_the_reader_takes_the_schema_takes(string frontMatter)
    {
        Assert.Empty(await EditorSchema.ComplaintsAsync("front-matter", frontMatter));
        Assert.DoesNotContain(Reported(frontMatter), line => line.Contains("NS05", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("date: 2024-05-07")]
    [InlineData("title:")]
    [InlineData("title: \"\"")]
    [InlineData("title: [А]")]
    [InlineData("title: А\nsumary: Кыскача")]
    [InlineData("title: А\ndate: 7-май")]
    [InlineData("title: А\ndate: 2024-5-7")]
    [InlineData("title: А\ndraft: yes")]
    [InlineData("title: А\ndraft: 1")]
    [InlineData("title: А\ndraft:")]
    [InlineData("title: А\ndate:")]
    [InlineData("title: А\nwithdrawn:")]
    [InlineData("title: А\nphotos: [a.jpg]")]
    [InlineData("title: А\nphotos: {file: a.jpg}")]
    [InlineData("title: А\nphotos: [{alt: Сүрөт}]")]
    [InlineData("title: А\nphotos: [{file: a.jpg, captoin: Сүрөт}]")]
    [InlineData("title: А\nattachments: [{title: Буйрук}]")]
    public async Task What_the_schema_refuses_in_an_article_the_reader_reports(string frontMatter)
    {
        Assert.NotEmpty(await EditorSchema.ComplaintsAsync("front-matter", frontMatter));
        Assert.NotEmpty(Reported(frontMatter));
    }

    [Theory]
    [InlineData("url: https://edu.example", "")]
    [InlineData("url: https://edu.example", "url: ftp://edu.example")]
    [InlineData("languages: [ky, ru]", "languages: []")]
    [InlineData("theme: tiny", "theme: tiny\npressKit:")]
    [InlineData("title: {ky: Жаңылыктар, ru: Новости}", "title: Жаңылыктар")]
    [InlineData("title: {ky: Жаңылыктар, ru: Новости}", "title: {ky: Жаңылыктар}")]
    [InlineData("title: {ky: Жаңылыктар, ru: Новости}", "title: {ky: Жаңылыктар, ru: Новости, xx: News}")]
    [InlineData("theme: tiny", "theme: tiny\nlatest: 201")]
    [InlineData("theme: tiny", "theme: tiny\nlatest: 0")]
    [InlineData("theme: tiny", "theme: tiny\nlatest: many")]
    [InlineData("theme: tiny", "theme: tiny\npressOffice: [press@edu.example]")]
    [InlineData("theme: tiny", "theme: tiny\npressOffice: {mail: press@edu.example}")]
    [InlineData("theme: tiny", "theme: tiny\nsearch: {lunrIndex: yes}")]
    [InlineData("theme: tiny", "theme: tiny\nchecks: {NS117: never}")]
    [InlineData("theme: tiny", "theme: tiny\nchecks: {NS999: off}")]
    public async Task What_the_schema_refuses_in_the_configuration_the_reader_reports(string part, string instead)
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        var right = folder.Read("content/site.yaml");
        Assert.Empty(await EditorSchema.ComplaintsAsync("site", right + "\nchecks: {NS117: off, NS124: error}\n"));

        var wrong = right.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEmpty(await EditorSchema.ComplaintsAsync("site", wrong));
        using var site = TestSite.Build($"-- content/site.yaml --\n{wrong}");
        Assert.NotEmpty(site.Diagnostics);
    }

    [Theory]
    [InlineData("Билим: {ky: Билим, ru: Образование}")]
    [InlineData("education: Билим берүү")]
    [InlineData("education: {ky: Билим берүү}")]
    public async Task What_the_schema_refuses_in_the_topics_the_reader_reports(string topics)
    {
        Assert.NotEmpty(await EditorSchema.ComplaintsAsync("topics", topics));
        using var site = TestSite.Build($"-- content/topics.yaml --\n{topics}\n");
        Assert.NotEmpty(site.Diagnostics);
    }

    [Fact]
    public void Every_field_says_what_it_is_for_in_three_languages() =>
        Assert.All(
            Below(ArticleFields.All).Concat(Below(SiteFields.All)),
            field =>
                Assert.All(
                    new[] { field.Description.En, field.Description.Ru, field.Description.Ky },
                    text => Assert.Matches(@"^\S.+\S$", text)
                )
        );

    [Fact]
    public void A_field_the_reader_asks_for_undeclared_is_a_bug_that_says_what_to_do()
    {
        var mapping = new YamlMapping([], new("a.yaml", 1, 1));
        var fields = new MappingFields(mapping, ArticleFields.All, new());
        var bug = Assert.Throws<InvalidOperationException>(() => fields.Text("subtitle"));
        Assert.Contains("\"subtitle\", which is not declared", bug.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => fields.Text("photos"));
    }

    private static IEnumerable<string> Reported(string frontMatter)
    {
        using var site = TestSite.Build(Sample.Article(frontMatter));
        return [.. site.Diagnostics];
    }

    private static IEnumerable<Field> Below(FieldList fields) =>
        fields.SelectMany(field =>
            field.Shape switch
            {
                FieldShape.MapShape map => Below(map.Fields).Prepend(field),
                FieldShape.ListShape { Items: FieldShape.MapShape map } => Below(map.Fields).Prepend(field),
                _ => [field],
            }
        );
}
