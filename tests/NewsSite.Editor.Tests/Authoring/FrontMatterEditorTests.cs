using System.Text;
using System.Text.Json.Nodes;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Editor.Tests.Authoring;

/// <summary>One value changes, and no other byte.</summary>
public class FrontMatterEditorTests
{
    [Theory]
    // A value is written in the notation of the one before.
    [InlineData("title: А\n", "title", "\"Б\"", "title: Б\n")]
    [InlineData(
        "title: 'А'  # аталыш\ndate: 2026-11-23\n",
        "title",
        "\"Б\"",
        "title: \"Б\"  # аталыш\ndate: 2026-11-23\n"
    )]
    [InlineData("title: А  # аталыш\n", "title", "\"Б\"", "title: \"Б\"  # аталыш\n")]
    [InlineData("title: А\n", "title", "\"Б: в #1\"", "title: \"Б: в #1\"\n")]
    [InlineData("title: А\n", "title", "\"эки\\nсап\"", "title: \"эки\\nсап\"\n")]
    [InlineData("title:\n  А\nx: 1\n", "title", "\"Б\"", "title:\n  Б\nx: 1\n")]
    [InlineData("title: >-\n  А\n  б\n\ndate: 2026-11-23\n", "title", "\"Б\"", "title: Б\n\ndate: 2026-11-23\n")]
    [InlineData("title: | # кат\n  А\n", "title", "\"Б\"", "title: Б # кат\n")]
    [InlineData("date: 2026-11-23\n", "date", "\"2026-11-24T10:30\"", "date: 2026-11-24T10:30\n")]
    [InlineData("draft: true\n", "draft", "false", "draft: false\n")]
    [InlineData("title: А\nsummary:\n", "summary", "\"Б\"", "title: А\nsummary: Б\n")]
    [InlineData("title: А\nsummary: # кыскача\n", "summary", "\"Б\"", "title: А\nsummary: Б # кыскача\n")]
    [InlineData("title: А\nsummary: ~\n", "summary", "\"Б\"", "title: А\nsummary: Б\n")]
    // A new field stands where its declaration puts it.
    [InlineData(
        "title: А\ndate: 2026-11-23\ndraft: true\n",
        "summary",
        "\"Б\"",
        "title: А\ndate: 2026-11-23\nsummary: Б\ndraft: true\n"
    )]
    [InlineData("date: 2026-11-23\n", "title", "\"Б\"", "title: Б\ndate: 2026-11-23\n")]
    [InlineData("", "title", "\"Б\"", "title: Б\n")]
    [InlineData("# жок\n", "title", "\"Б\"", "# жок\ntitle: Б\n")]
    [InlineData("{title: А}\n", "draft", "true", "{title: А, draft: true}\n")]
    [InlineData("title: А\n", "topics", "[\"a\",\"b, c\"]", "title: А\ntopics: [a, \"b, c\"]\n")]
    [InlineData(
        "title: А\n",
        "photos",
        "[{\"alt\":\"Зал\",\"file\":\"a.jpg\"},{\"file\":\"b.jpg\"}]",
        "title: А\nphotos:\n  - file: a.jpg\n    alt: Зал\n  - file: b.jpg\n"
    )]
    [InlineData(
        "title: А\n",
        "corrections",
        "[{\"date\":\"2026-11-24\",\"note\":{\"ky\":\"Б\",\"ru\":\"В\"}}]",
        "title: А\ncorrections:\n  - date: 2026-11-24\n    note:\n      ky: Б\n      ru: В\n"
    )]
    // What is removed goes with its lines; comments on other lines stay.
    [InlineData(
        "title: А\n# бир\nsummary: >\n  Б\n  В\n# эки\ndraft: true\n",
        "summary",
        "null",
        "title: А\n# бир\n# эки\ndraft: true\n"
    )]
    [InlineData(
        "title: А\ndraft: true # азырынча\ndate: 2026-11-23\n",
        "draft",
        "null",
        "title: А\ndate: 2026-11-23\n"
    )]
    [InlineData("photos:\n  - file: a.jpg\n    alt: Зал\ntitle: А\n", "photos", "null", "title: А\n")]
    [InlineData("{title: А, draft: true, pinned: true}\n", "draft", "null", "{title: А, pinned: true}\n")]
    // Parts.
    [InlineData(
        "photos:\n  - file: a.jpg # бир\n    alt: 'Зал'\n  - file: b.jpg\n    alt: Эшик\n",
        "photos[1].alt",
        "\"Дарбаза\"",
        "photos:\n  - file: a.jpg # бир\n    alt: 'Зал'\n  - file: b.jpg\n    alt: Дарбаза\n"
    )]
    [InlineData(
        "photos: [{file: a.jpg}, {file: b.jpg, alt: Б}]\n",
        "photos[0].alt",
        "\"Зал, сахна\"",
        "photos: [{file: a.jpg, alt: \"Зал, сахна\"}, {file: b.jpg, alt: Б}]\n"
    )]
    [InlineData(
        "photos:\n  - file: a.jpg\n    alt:\n    credit: А\n",
        "photos[0].alt",
        "\"Зал\"",
        "photos:\n  - file: a.jpg\n    alt: Зал\n    credit: А\n"
    )]
    [InlineData("photos:\n- alt: Зал\n  file: a.jpg\n", "photos[0].alt", "null", "photos:\n- file: a.jpg\n")]
    [InlineData(
        "photos:\n  - file: a.jpg\n",
        "photos[1]",
        "{\"file\":\"b.jpg\"}",
        "photos:\n  - file: a.jpg\n  - file: b.jpg\n"
    )]
    [InlineData(
        "photos:\n  - file: a.jpg\n  # бир\n  - file: b.jpg\n",
        "photos[0]",
        "null",
        "photos:\n  # бир\n  - file: b.jpg\n"
    )]
    [InlineData(
        "contact:\n  name: А\n  role: {ky: Адис}\n",
        "contact.role.ru",
        "\"Специалист\"",
        "contact:\n  name: А\n  role: {ky: Адис, ru: Специалист}\n"
    )]
    [InlineData("topics: [ a ,b ] # т\n", "topics[1]", "\"c\"", "topics: [ a ,c ] # т\n")]
    // Another order moves the items as they are written.
    [InlineData(
        "photos:\n  - file: 'a.jpg'  # бир\n    alt: >\n      Зал\n  - {file: b.jpg}\n  - file: c.jpg\ntitle: А\n",
        "photos",
        "[{\"file\":\"c.jpg\"},{\"file\":\"a.jpg\",\"alt\":\"Зал\"},{\"file\":\"b.jpg\"}]",
        "photos:\n  - file: c.jpg\n  - file: 'a.jpg'  # бир\n    alt: >\n      Зал\n  - {file: b.jpg}\ntitle: А\n"
    )]
    [InlineData("topics: [a, 'b', c]\n", "topics", "[\"c\",\"b\"]", "topics: [c, 'b']\n")]
    [InlineData("topics:\n- a\n- b # бэ\n", "topics", "[\"b\",\"c\"]", "topics:\n- b # бэ\n- c\n")]
    [InlineData("region: osh\n", "region", "[\"naryn\"]", "region: naryn\n")]
    [InlineData("region: osh # бир\n", "region", "[\"naryn\",\"osh\"]", "region: [naryn, osh] # бир\n")]
    [InlineData(
        "photos: # бир\ntitle: А\n",
        "photos",
        "[{\"file\":\"a.jpg\"}]",
        "photos: # бир\n  - file: a.jpg\ntitle: А\n"
    )]
    [InlineData("photos: []\n", "photos", "[{\"file\":\"a.jpg\"}]", "photos:\n  - file: a.jpg\n")]
    public void Only_the_value_is_written_anew(string before, string field, string value, string after)
    {
        foreach (var end in (string[])["\n", "\r\n", "\r"])
        {
            foreach (var mark in (string[])["", "\uFEFF"])
            {
                var (file, expected) = (File(before), File(after));
                Assert.Equal(expected, Set(file, field, value));

                string File(string yaml) => $"{mark}--- \n{yaml}---\nТекст. \n---\n".Replace("\n", end);
            }
        }
    }

    [Theory]
    [InlineData("title: [\n", "title")]
    [InlineData("title: &a А\nsummary: *a\n", "title")]
    [InlineData("title: !!str А\n", "title")]
    [InlineData("title: А\ntitle: Б\n", "title")]
    [InlineData("title: А\n...\n", "title")]
    [InlineData("- title\n", "title")]
    [InlineData("title: А\n", "titel")]
    [InlineData("title: А\n", "title.ky.")]
    [InlineData("title: А\n", "photos[3].alt")]
    [InlineData("title: А\n", "title.ky")]
    public void What_cannot_be_done_safely_is_refused(string yaml, string field) =>
        Assert.Null(Set($"---\n{yaml}---\nТекст.\n", field, "\"Б\""));

    [Theory]
    [InlineData("Текст\n")]
    [InlineData("---\ntitle: А\n")]
    [InlineData("")]
    public void A_file_without_front_matter_has_no_fields_and_keeps_its_text(string file)
    {
        Assert.Null(Set(file, "title", "\"Б\""));
        Assert.Empty(FrontMatterEditor.Fields(Bytes(file)));
        Assert.Equal(file, FrontMatterEditor.Text(Bytes(file)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_never_rewritten()
    {
        byte[] file = [.. Bytes("---\ntitle: А\n---\n"), 0xFF, (byte)'\n'];
        Assert.Null(FrontMatterEditor.Set(file, "title", "Б"));
        Assert.Null(FrontMatterEditor.SetText(file, "Текст"));
        Assert.Null(Set("---\ntitle: А\n---\n", "title", "\"\\ud83d\""));
    }

    [Fact]
    public void Fields_are_given_in_their_shape_and_empty_ones_left_out()
    {
        var fields = FrontMatterEditor.Fields(
            Bytes(
                "---\r\ntitle:  'А '\r\nsummary:\r\ndraft: true\r\ntopics: schools\r\nphotos:\r\n- file: a.jpg\r\n  alt: ''\r\n"
                    + "event: {start: 2026-12-01, place: Ош}\r\n---\r\n"
            )
        );
        Assert.Equal(
            """{"title":"А","draft":true,"topics":["schools"],"photos":[{"file":"a.jpg","alt":""}],"event":{"start":"2026-12-01","place":"Ош"}}""",
            fields.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        );
    }

    [Theory]
    [InlineData("---\ntitle: А\n---\nБир\nэки\n", "Бир\nүч\n", "---\ntitle: А\n---\nБир\nүч\n")]
    [InlineData("---\r\ntitle: А\r\n---\r\nБир\r\n", "Бир\nүч", "---\r\ntitle: А\r\n---\r\nБир\r\nүч")]
    [InlineData("---\r\ntitle: А\r\n---\r\n", "Бир\r\nүч", "---\r\ntitle: А\r\n---\r\nБир\r\nүч")]
    [InlineData("---\n---\nБир\r\nэки\nүч\r\n", "Нөл\nБир\nүч\nтөрт\n", "---\n---\nНөл\r\nБир\r\nүч\r\nтөрт\r\n")]
    [InlineData("---\n---\nА\nБ\r\nВ\n", "А\nБ\nГ\n", "---\n---\nА\nБ\r\nГ\n")]
    [InlineData("---\ntitle: А\n---", "Бир\n", "---\ntitle: А\n---\nБир\n")]
    [InlineData("\uFEFF---\ntitle: А\n--- \nБир", "---\nБир\n---\n", "\uFEFF---\ntitle: А\n--- \n---\nБир\n---\n")]
    [InlineData("---\ntitle: А\n---\nБир", "", "---\ntitle: А\n---\n")]
    public void The_text_is_replaced_with_the_line_endings_of_the_file(string before, string text, string after)
    {
        var changed = FrontMatterEditor.SetText(Bytes(before), text);
        Assert.Equal(after, Encoding.UTF8.GetString(changed!));
    }

    [Fact]
    public void A_text_that_would_become_front_matter_is_refused() =>
        Assert.Null(FrontMatterEditor.SetText(Bytes("Текст\n"), "---\ntitle: А\n---\n"));

    private static string? Set(string file, string field, string json) =>
        FrontMatterEditor.Set(Bytes(file), field, JsonNode.Parse(json)) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    private static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);
}
