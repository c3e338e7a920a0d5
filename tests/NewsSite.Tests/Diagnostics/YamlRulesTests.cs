using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS05x: YAML syntax, here in front matter. The first line of YAML is the file's second.</summary>
public class YamlRulesTests
{
    [Fact]
    public void Invalid_yaml_is_said_where_it_breaks() =>
        Reported(
            "title: \"А\ndate: 2024-05-07",
            $"{TheArticle}:2:8: error NS050: the file cannot be read here: the \" that opens here is not closed"
        );

    [Fact]
    public void Yaml_nested_too_deep_is_refused() =>
        Reported(
            $"title: А\nphotos: {new string('[', 40)}{new string(']', 40)}",
            $"{TheArticle}:3:25: error NS051: nested deeper than 16 levels; write it flat"
        );

    [Theory]
    [InlineData("title: &a А")]
    [InlineData("title: *a")]
    public void Anchors_and_aliases_are_refused(string yaml) =>
        Reported(yaml, $"{TheArticle}:2:8: error NS052: anchors and aliases (& and *) are not taken");

    [Fact]
    public void An_unknown_key_gets_the_nearest_known_one() =>
        Reported(
            "title: А\ndate: 2024-05-07\nsumary: Кыскача",
            $"{TheArticle}:4:1: error NS066: unknown key \"sumary\"; write \"summary:\""
        );

    [Theory]
    [InlineData("Title", "title")]
    [InlineData("TITLE", "title")]
    [InlineData("tittle", "title")]
    [InlineData("Заголовок", "title")]
    [InlineData("аталышы", "title")]
    public void A_misspelled_key_is_read_as_the_one_that_is_meant(string key, string meant) =>
        Reported(
            $"{key}: А\ndate: 2024-05-07",
            $"{TheArticle}:2:1: error NS066: unknown key \"{key}\"; write \"{meant}:\""
        );

    [Theory]
    [InlineData("Draft: true", "Draft", "draft")]
    [InlineData("darft: true", "darft", "draft")]
    [InlineData("черновик: да", "черновик", "draft")]
    [InlineData("каралама: true", "каралама", "draft")]
    [InlineData("published: false", "published", "draft")]
    [InlineData("publishDate: 2099-01-01", "publishDate", "date")]
    [InlineData("press-kit: false", "press-kit", "pressKit")]
    [InlineData("photo: []", "photo", "photos")]
    [InlineData("dra\u200Bft: true", "dra[U+200B zero width space]ft", "draft")]
    public void A_key_that_would_be_lost_is_an_error(string line, string key, string meant) =>
        Reported(
            $"title: А\ndate: 2024-05-07\n{line}",
            $"{TheArticle}:4:1: error NS066: unknown key \"{key}\"; write \"{meant}:\""
        );

    [Fact]
    public void A_misspelled_key_of_a_photo_is_an_error() =>
        Reported(
            "title: А\ndate: 2024-05-07\nphotos: [{File: a.jpg, Alt: А}]",
            $"{TheArticle}:4:11: error NS066: unknown key \"File\"; write \"file:\"",
            $"{TheArticle}:4:17: error NS121: there is no file \"a.jpg\"",
            $"{TheArticle}:4:24: error NS066: unknown key \"Alt\"; write \"alt:\""
        );

    [Theory]
    [InlineData("draft:", "draft", "true or false")]
    [InlineData("draft: ~", "draft", "true or false")]
    [InlineData("draft: null", "draft", "true or false")]
    [InlineData("draft: # азырынча", "draft", "true or false")]
    [InlineData("pinned:", "pinned", "true or false")]
    [InlineData("pressKit:", "pressKit", "true or false")]
    [InlineData("withdrawn:", "withdrawn", "a map of keys and values")]
    [InlineData("corrections:", "corrections", "a list")]
    public void A_field_left_empty_that_would_publish_or_lose_something_is_an_error(
        string line,
        string field,
        string value
    ) =>
        Reported(
            $"title: А\ndate: 2024-05-07\n{line}",
            $"{TheArticle}:4:1: error NS065: \"{field}:\" is left empty; write {value}, or delete the line"
        );

    [Fact]
    public void A_date_left_empty_is_one_error() =>
        Reported("title: А\ndate:", $"{TheArticle}:3:1: error NS065: \"date:\" is left empty; write a value");

    [Theory]
    [InlineData("latest:")]
    [InlineData("pressKit:")]
    [InlineData("shareCards:")]
    [InlineData("search: {lunrIndex: }")]
    public void So_it_is_in_the_settings(string line)
    {
        using var site = TestSite.Build(Settings(line));
        Assert.Contains("error NS065", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary:\ntopics:\nphotos:\nattachments:\naliases:\nsource:")]
    [InlineData("photos: # сүрөттөр\nsummary:")]
    public void Other_fields_may_be_left_empty(string lines) => Reported($"title: А\ndate: 2024-05-07\n{lines}");

    [Theory]
    [InlineData(
        "title: В школе № 5 открыт класс #1 для первых\ndate: 2024-05-07",
        "2:33",
        "#1 для первых",
        "title: \"В школе № 5 открыт класс #1 для первых\""
    )]
    [InlineData("title: #БилимБерүү\ndate: 2024-05-07", "2:8", "#БилимБерүү", "title: \"#БилимБерүү\"")]
    [InlineData(
        "title: А  # иштөө аталышы\ndate: 2024-05-07",
        "2:11",
        "# иштөө аталышы",
        "title: \"А # иштөө аталышы\""
    )]
    [InlineData("title: Фонд \"А\" #1\ndate: 2024-05-07", "2:17", "#1", "title: 'Фонд \"А\" #1'")]
    [InlineData("title: А\ndate: 2024-05-07\nsummary: Сап\n  дагы #1", "5:8", "#1", "summary: \"Сап дагы #1\"")]
    [InlineData(
        "title: А\ndate: 2024-05-07\ncorrections: [{date: 2024-05-08, note: {ky: Б, ru: В}}]\nsource: Сайт #2",
        "5:14",
        "#2",
        "source: \"Сайт #2\""
    )]
    public void A_comment_that_cuts_a_text_is_an_error(string lines, string place, string lost, string write) =>
        Reported(
            lines,
            $"{TheArticle}:{place}: error NS059: # after a space begins a comment, so \"{lost}\" would be lost; put the text in "
                + $"quotation marks, or the comment on a line of its own; write: {write}"
        );

    [Fact]
    public void A_text_that_a_comment_cuts_is_judged_as_it_was_meant()
    {
        var check = TestCheck.Of(Article("title: Класс ачылды, #1 мектептеги сабактар башталды\ndate: 2024-05-07"));
        Assert.Single(check.Lines("NS059"));
        check.IsFine("NS321");
    }

    [Theory]
    [InlineData("photo: a.jpg", "write: photos: [{file: a.jpg}]")]
    [InlineData("Draft: да", "write: draft: true")]
    public void The_line_to_write_has_the_key_that_is_meant(string line, string write)
    {
        using var site = TestSite.Build(Article($"title: А\ndate: 2024-05-07\n{line}"));
        Assert.Contains(site.Diagnostics, problem => problem.EndsWith(write, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title: \"А\" # сөз\ndate: 2024-05-07")]
    [InlineData("title: 'А #1' # сөз\ndate: 2024-05-07")]
    [InlineData("# сөз\ntitle: А\n  # дагы\ndate: 2024-05-07")]
    [InlineData("title: А#1\ndate: 2024-05-07 # дүйшөмбү")]
    [InlineData("title: А\ndate: 2024-05-07\ndraft: false # даяр\ntopics: [science] # илим\npinned: true # башында")]
    [InlineData("title: А\ndate: 2024-05-07\ntopics: # тема\n  - science # илим\n  - education")]
    [InlineData("title: А\ndate: 2024-05-07\naliases:\n  - /eski/ # эски дарек")]
    [InlineData("title: А\ndate: 2024-05-07\nsummary: |\n  Класс #1\n  жана #2")]
    [InlineData("title: А\ndate: 2024-05-07\nsummary: >-\n  Класс #1")]
    public void A_comment_that_cuts_nothing_is_allowed(string lines) => Reported(lines);

    [Theory]
    [InlineData("content/topics.yaml", "science: {ky: Илим #1, ru: Наука}")]
    [InlineData("content/topics.yaml", "science:\n  ky: Илим #1\n  ru: Наука")]
    [InlineData("themes/tiny/strings.ky.yaml", "a: Издөө #1")]
    [InlineData("content/site.yaml", "pressOffice:\n  phone: 312 62 #1")]
    public void So_it_is_in_other_files(string path, string line)
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        var text = path == "content/topics.yaml" ? "" : folder.Read(path);
        folder.Add($"-- {path} --\n{text}{line}\n").Add("-- themes/tiny/strings.ru.yaml --\na: Поиск\n");
        using var site = TestSite.Build(folder);
        Assert.Contains(site.Diagnostics, problem => problem.Contains('#'));
        Assert.Contains(site.Diagnostics, problem => problem.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_key_far_from_all_gets_no_suggestion() =>
        Reported(
            "title: А\ndate: 2024-05-07\nlayout: x\nphotos: []",
            $"{TheArticle}:4:1: warning NS053: unknown key \"layout\""
        );

    [Theory]
    [InlineData("photos: a.jpg", 9, "a list; write: photos: [{file: a.jpg}]")]
    [InlineData("photos: {file: a.jpg}", 9, "a list; write: photos: [{file: a.jpg}]")]
    [InlineData("draft: Да", 8, "true or false; write: draft: true")]
    [InlineData("draft: True", 8, "true or false; write: draft: true")]
    [InlineData("draft: жок", 8, "true or false; write: draft: false")]
    [InlineData("draft: maybe", 8, "true or false")]
    [InlineData("summary: [Видео]", 10, "a text; write: summary: \"[Видео]\"")]
    [InlineData("topics: [[science]]", 10, "a text")]
    [InlineData("draft: yes", 8, "true or false; write: draft: true")]
    [InlineData("summary: [a]", 10, "a text")]
    [InlineData(
        "photos: [a.jpg, b.jpg]",
        10,
        "a map of keys and values; write: photos: [{file: a.jpg}, {file: b.jpg}]"
    )]
    [InlineData(
        "corrections: {date: 2024-05-08, note: {ky: А, ru: Б}}",
        14,
        "a list; write: corrections: [{date: 2024-05-08, note: {ky: А, ru: Б}}]"
    )]
    [InlineData(
        "withdrawn: [{date: 2024-05-08, reason: {ky: А, ru: Б}}]",
        12,
        "a map of keys and values; write: withdrawn: {date: 2024-05-08, reason: {ky: А, ru: Б}}"
    )]
    public void A_wrong_type_is_said_at_the_value(string field, int column, string expected) =>
        Reported(
            $"title: А\ndate: 2024-05-07\n{field}",
            $"{TheArticle}:4:{column}: error NS054: here must stand {expected}"
        );

    [Theory]
    [InlineData(
        "corrections:\n  date: 2024-05-08\n  note:\n    ky: А\n    ru: Б",
        "a list; write these lines: \"  - date: 2024-05-08\", \"    note:\", \"      ky: А\", \"      ru: Б\""
    )]
    [InlineData("photos:\n  file: a.jpg", "a list; write:   - file: a.jpg")]
    [InlineData(
        "withdrawn:\n  - date: 2024-05-08\n    reason: {ky: А, ru: Б}",
        "a map of keys and values; write these lines: \"    date: 2024-05-08\", \"    reason: {ky: А, ru: Б}\""
    )]
    public void The_lines_of_a_map_or_list_of_the_wrong_type_are_all_written_anew(string field, string expected) =>
        Reported($"title: А\ndate: 2024-05-07\n{field}", $"{TheArticle}:5:3: error NS054: here must stand {expected}");

    [Fact]
    public void A_number_has_bounds() =>
        TestSite.Reported(
            Settings("latest: 0"),
            "content/site.yaml:8:9: error NS054: here must stand a whole number from 1 to 200"
        );

    [Fact]
    public void A_key_stands_once() =>
        Reported(
            "title: А\ndate: 2024-05-07\ntitle: Б",
            $"{TheArticle}:4:1: error NS055: the key \"title\" stands twice; keep one"
        );

    [Fact]
    public void Every_key_that_stands_twice_is_reported_and_the_rest_is_read() =>
        Reported(
            "title: А\ndate: 2024-05-07\ntitle: Б\ndate: 2024-05-08\nlayout: x",
            $"{TheArticle}:4:1: error NS055: the key \"title\" stands twice; keep one",
            $"{TheArticle}:5:1: error NS055: the key \"date\" stands twice; keep one",
            $"{TheArticle}:6:1: warning NS053: unknown key \"layout\""
        );

    [Fact]
    public void A_key_is_a_word() =>
        Reported("title: А\n? [a, b]\n: c", $"{TheArticle}:2:1: error NS056: a key must be a simple word");

    [Fact]
    public void There_is_one_document()
    {
        using var site = TestSite.Build("-- content/topics.yaml --\na: {ky: А, ru: А}\n---\nb: {ky: Б, ru: Б}\n");
        site.Reports("content/topics.yaml:2:1: error NS057: a second YAML document begins here; keep one");
    }

    [Fact]
    public void A_key_the_site_cannot_do_without_is_missing()
    {
        using var site = TestSite.Build(
            """
            -- content/site.yaml --
            url: https://edu.example
            """
        );
        site.Reports(
            "content/site.yaml:1:1: error NS058: \"description:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"languages:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"publisher:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"theme:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"timeZone:\" is missing; add it",
            "content/site.yaml:1:1: error NS058: \"title:\" is missing; add it"
        );
    }

    [Fact]
    public void A_photo_names_its_file() =>
        Reported(
            "title: А\ndate: 2024-05-07\nphotos:\n  - alt: а",
            $"{TheArticle}:5:5: error NS058: \"file:\" is missing; add it"
        );

    private static void Reported(string frontMatter, params string[] problems) =>
        TestSite.Reported(Article(frontMatter), problems);
}
