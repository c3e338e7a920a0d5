using System.Net;
using System.Text.Json.Nodes;

namespace NewsSite.Editor.Tests.Web;

/// <summary>Opening, typing, saving and creating stories, as the editor's page asks for it.</summary>
public sealed class WritingTests : IAsyncLifetime
{
    private const string Story = "news/2024/05/07-a";
    private const string Kyrgyz = "content/news/2024/05/07-a/index.ky.md";
    private const string Russian = "content/news/2024/05/07-a/index.ru.md";

    private const string Files = """
        -- content/news/2024/05/07-a/index.ky.md --
        ---
        title: Мектеп   # аталышы
        date: 2024-05-07
        topics: [science]
        photos:
          - file: a.jpg
            alt: Сүрөт
        ---
        Эски текст.
        -- content/news/2024/05/07-a/a.jpg --
        1
        -- content/news/2024/05/08-b/index.ru.md --
        ---
        title: Ёлка в школе
        date: 2024-05-08
        ---
        Текст.
        -- content/news/2024/06/01-flat.ky.md --
        ---
        title: Жалгыз файл
        date: 2024-06-01
        ---
        Текст.
        -- content/news/2027/01/01-later/index.ky.md --
        ---
        title: Кийин
        date: 2027-01-01
        ---
        Текст.
        -- content/news/2025/01/01-gone/index.ky.md --
        ---
        title: Алынган
        date: 2025-01-01
        withdrawn: {date: 2025-01-02, reason: {ky: Ката., ru: Ошибка.}}
        ---
        Текст.

        """;

    private RunningEditor editor = null!;

    public async ValueTask InitializeAsync() => editor = await RunningEditor.StartAsync(Files);

    public ValueTask DisposeAsync() => editor.DisposeAsync();

    [Fact]
    public async Task The_page_is_told_fields_topics_and_where_the_preview_is()
    {
        var start = await editor.AskAsync(HttpMethod.Get, "/api/start");
        Assert.Equal("en", start["language"]!.ToString());
        Assert.Equal(["ky", "ru"], start["languages"]!.AsArray().Select(language => language!["code"]!.ToString()));
        Assert.Equal("2026-06-01T12:00", start["now"]!.ToString());
        Assert.Contains(start["topics"]!.AsArray(), topic => topic!["key"]!.ToString() == "science");
        Assert.StartsWith("http://127.0.0.1:", start["preview"]!.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(new Uri(editor.Origin).Port, new Uri(start["preview"]!.ToString()).Port);
        var photos = start["fields"]!.AsArray().Single(field => field!["name"]!.ToString() == "photos")!;
        Assert.Equal("maps", photos["shape"]!.ToString());
        Assert.Equal("What the photo shows", photos["fields"]![1]!["label"]!.ToString());
        Assert.False((bool)start["git"]!);
    }

    [Fact]
    public async Task A_story_is_opened_with_shared_fields_apart()
    {
        var story = await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.Equal("2024-05-07", story["shared"]!["date"]!.ToString());
        Assert.Equal("science", story["shared"]!["topics"]![0]!.ToString());
        var version = story["versions"]!["ky"]!;
        Assert.Equal("Мектеп", version["fields"]!["title"]!.ToString());
        Assert.Null(version["fields"]!["date"]);
        Assert.Equal("Сүрөт", version["fields"]!["photos"]![0]!["alt"]!.ToString());
        Assert.Equal("Эски текст.\n", version["text"]!.ToString());
        Assert.Null(story["versions"]!["ru"]);
        Assert.Equal("published", story["states"]!["ky"]!.ToString());
        Assert.Equal("missing", story["states"]!["ru"]!.ToString());
        Assert.Equal("/ru/news/2024/05/07-a/", story["addresses"]!["ru"]!.ToString());
        var file = Assert.Single(story["files"]!.AsArray())!;
        Assert.Equal(("a.jpg", "photo"), (file["name"]!.ToString(), file["kind"]!.ToString()));
        Assert.True((int)file["picture"]!["width"]! > 0);
        Assert.False((bool)story["unsaved"]!);
    }

    [Fact]
    public async Task What_is_typed_is_built_and_no_file_is_touched()
    {
        var before = editor.Folder.Fingerprint("content");
        var answer = await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Жаңы [текст](жок.md).\n"}}}""");
        Assert.True((bool)answer["unsaved"]!);
        var problem = Assert.Single(answer["problems"]!.AsArray(), one => one!["code"]!.ToString() == "NS141")!;
        Assert.Equal("error", problem["severity"]!.ToString());
        Assert.Equal("ky", problem["language"]!.ToString());
        Assert.Equal((1, 6), ((int)problem["line"]!, (int)problem["column"]!));
        Assert.Null(problem["field"]);
        Assert.NotEmpty(problem["explanation"]!.ToString());
        Assert.Equal(before, editor.Folder.Fingerprint("content"));

        using var preview = new HttpClient();
        var page = await preview.GetStringAsync(
            answer["pages"]!["ky"]!.ToString(),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("Жаңы", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_of_a_field_names_it()
    {
        var answer = await editor.TypeAsync(
            Story,
            """{"shared": {"topics": ["science", "sciense"]}, "versions": {"ky": {"fields": {"photos": [{"file": "a.jpg", "alt": "Сүрөт"}, {"file": "b.jpg"}]}}}}"""
        );
        var fields = answer["problems"]!
            .AsArray()
            .ToLookup(one => one!["code"]!.ToString(), one => one!["field"]?.ToString());
        Assert.Equal(["topics[1]"], fields["NS106"]);
        Assert.Equal(["photos[1].file"], fields["NS121"]);
    }

    [Fact]
    public async Task Saving_writes_what_was_typed_and_nothing_else()
    {
        await editor.TypeAsync(
            Story,
            """{"versions": {"ky": {"text": "Жаңы текст.\n"}}, "shared": {"pinned": true}}"""
        );
        var saved = await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/save", "{}");
        Assert.Equal(
            "---\ntitle: Мектеп   # аталышы\ndate: 2024-05-07\ntopics: [science]\npinned: true\nphotos:\n  - file: a.jpg\n    alt: Сүрөт\n---\nЖаңы текст.\n",
            editor.Folder.Read(Kyrgyz)
        );
        var story = await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.Equal(saved["hashes"]!["ky"]!.ToString(), story["versions"]!["ky"]!["hash"]!.ToString());
        Assert.False((bool)story["unsaved"]!);
    }

    [Fact]
    public async Task Typing_what_is_saved_is_no_change()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Башка.\n"}}}""");
        var answer = await editor.TypeAsync(
            Story,
            """{"versions": {"ky": {"text": "Эски текст.\n", "fields": {"title": "Мектеп"}}}, "shared": {"topics": ["science"]}}"""
        );
        Assert.False((bool)answer["unsaved"]!);
        Assert.Empty(Directory.EnumerateFiles(editor.Folder.PathOf(".cache/editor/drafts")));
    }

    [Fact]
    public async Task What_changed_meanwhile_is_not_overwritten_unasked()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Меники.\n"}}}""");
        editor.Folder.Add(Kyrgyz, "---\ntitle: Алардыкы\ndate: 2024-05-07\n---\nАлардын тексти.\n"u8.ToArray());
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Меники, толук.\n"}}}""");

        var (status, body) = await editor.RefusedAsync(HttpMethod.Post, $"/api/story/{Story}/save", "{}");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("Алардын тексти.\n", body!["theirs"]!["ky"]!["text"]!.ToString());
        Assert.Equal("Алардыкы", body["theirs"]!["ky"]!["fields"]!["title"]!.ToString());
        Assert.NotEmpty(body["text"]!.ToString());
        Assert.Contains("Алардын", editor.Folder.Read(Kyrgyz), StringComparison.Ordinal);

        await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/save", """{"over": true}""");
        Assert.Contains("Меники, толук.", editor.Folder.Read(Kyrgyz), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_deleted_meanwhile_is_a_change_too()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Меники.\n"}}}""");
        File.Delete(editor.Folder.PathOf(Kyrgyz));
        var (status, _) = await editor.RefusedAsync(HttpMethod.Post, $"/api/story/{Story}/save", "{}");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.False(File.Exists(editor.Folder.PathOf(Kyrgyz)));
    }

    [Fact]
    public async Task A_missing_version_is_created_as_a_draft_and_only_when_saved()
    {
        await editor.TypeAsync(Story, """{"versions": {"ru": {"fields": {"title": "Школа"}, "text": "Текст.\n"}}}""");
        Assert.False(File.Exists(editor.Folder.PathOf(Russian)));
        await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/save", "{}");
        var text = editor.Folder.Read(Russian);
        Assert.Contains("title: Школа", text, StringComparison.Ordinal);
        Assert.Contains("draft: true", text, StringComparison.Ordinal);
        Assert.DoesNotContain("date:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropping_forgets_what_was_typed()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Башка.\n"}}}""");
        var story = await editor.AskAsync(HttpMethod.Delete, $"/api/story/{Story}");
        Assert.Equal("Эски текст.\n", story["versions"]!["ky"]!["text"]!.ToString());
        Assert.False((bool)story["unsaved"]!);
    }

    [Fact]
    public async Task What_was_typed_is_there_after_the_process_ended()
    {
        await editor.TypeAsync(
            Story,
            """{"versions": {"ky": {"text": "Сакталбаган.\n"}, "ru": {"text": "Новая.\n"}}}"""
        );
        editor = await editor.RestartAsync();
        var story = await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.True((bool)story["unsaved"]!);
        Assert.Equal("Сакталбаган.\n", story["versions"]!["ky"]!["text"]!.ToString());
        Assert.Equal("Новая.\n", story["versions"]!["ru"]!["text"]!.ToString());
        Assert.Contains("Эски текст.", editor.Folder.Read(Kyrgyz), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_without_a_folder_is_opened_and_saved_where_it_is()
    {
        await editor.TypeAsync(
            "news/2024/06/01-flat",
            """{"versions": {"ky": {"text": "Жаңы.\n"}, "ru": {"fields": {"title": "Файл"}}}}"""
        );
        await editor.AskAsync(HttpMethod.Post, "/api/story/news/2024/06/01-flat/save", "{}");
        Assert.EndsWith("Жаңы.\n", editor.Folder.Read("content/news/2024/06/01-flat.ky.md"), StringComparison.Ordinal);
        Assert.True(File.Exists(editor.Folder.PathOf("content/news/2024/06/01-flat.ru.md")));
        Assert.False(Directory.Exists(editor.Folder.PathOf("content/news/2024/06/01-flat")));
    }

    [Fact]
    public async Task Changes_that_come_at_once_are_all_kept_and_the_last_is_answered()
    {
        var tasks = Enumerable
            .Range(0, 8)
            .Select(i =>
                editor.SendAsync(
                    HttpMethod.Put,
                    $"/api/story/{Story}",
                    "{\"versions\": {\"ky\": {\"fields\": {\"summary\": \"Кыскача " + i + "\"}}}}"
                )
            )
            .ToList();
        var answers = await Task.WhenAll(tasks);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict));
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("query=%D0%95%D0%9B%D0%9A%D0%90", 1)] // ЕЛКА finds Ёлка.
    [InlineData("query=07-a", 1)]
    [InlineData("query=05+a", 1)]
    [InlineData("year=2024", 3)]
    [InlineData("year=2024&count=1", 3)]
    [InlineData("state=scheduled", 1)]
    [InlineData("state=withdrawn", 1)]
    [InlineData("state=draft", 0)]
    [InlineData("state=missing-ky", 1)]
    [InlineData("state=missing-ru", 4)]
    [InlineData("query=%3Cb%3E", 0)]
    public async Task Stories_are_found(string query, int total)
    {
        var page = await editor.AskAsync(HttpMethod.Get, $"/api/stories?{query}");
        Assert.Equal(total, (int)page["total"]!);
        Assert.Equal([2027, 2025, 2024], page["years"]!.AsArray().Select(year => (int)year!));
        Assert.Equal(query.Contains("count=1", StringComparison.Ordinal) ? 1 : total, page["stories"]!.AsArray().Count);
    }

    [Fact]
    public async Task Stories_with_problems_are_listed()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "[а](жок.md)\n"}}}""");
        var page = await editor.AskAsync(HttpMethod.Get, "/api/stories?state=problems");
        var line = Assert.Single(page["stories"]!.AsArray(), story => story!["story"]!.ToString() == Story)!;
        Assert.True((int)line["errors"]! > 0);
        Assert.Equal("Мектеп # аталышы", line["titles"]!["ky"]!.ToString());
    }

    [Fact]
    public async Task A_new_story_is_tried_then_created()
    {
        var wanted =
            """{"titles": {"ky": "Жаңы мектеп", "ru": ""}, "date": "2026-06-02", "topics": ["science"], "try": true}""";
        var tried = await editor.AskAsync(HttpMethod.Post, "/api/stories", wanted);
        Assert.Equal("news/2026/06/02-jangy-mektep", tried["story"]!.ToString());
        Assert.Equal("/ru/news/2026/06/02-jangy-mektep/", tried["addresses"]!["ru"]!.ToString());
        Assert.False(Directory.Exists(editor.Folder.PathOf("content/news/2026")));

        var created = await editor.AskAsync(
            HttpMethod.Post,
            "/api/stories",
            wanted.Replace("true}", "false}", StringComparison.Ordinal)
        );
        var text = editor.Folder.Read($"content/{created["story"]}/index.ky.md");
        Assert.Contains("title: Жаңы мектеп", text, StringComparison.Ordinal);
        Assert.Contains("draft: true", text, StringComparison.Ordinal);
        Assert.False(File.Exists(editor.Folder.PathOf($"content/{created["story"]}/index.ru.md")));
        var page = await editor.AskAsync(HttpMethod.Get, "/api/stories?state=draft");
        Assert.Equal(1, (int)page["total"]!);

        // The same once more gets another name, and one that was asked for by name does not.
        var second = await editor.AskAsync(HttpMethod.Post, "/api/stories", wanted);
        Assert.Equal("news/2026/06/02-jangy-mektep-2", second["story"]!.ToString());
        var (status, body) = await editor.RefusedAsync(
            HttpMethod.Post,
            "/api/stories",
            """{"titles": {"ky": "Х"}, "date": "2026-06-02", "slug": "jangy-mektep"}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("jangy-mektep-2", body!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"titles": {}, "date": "2026-06-02"}""", "title")]
    [InlineData("""{"date": "2026-06-02"}""", "title")]
    [InlineData("""{"titles": {"ky": "А"}, "date": "02.06.2026"}""", "02.06.2026")]
    [InlineData("""{"titles": {"ky": "А"}}""", "date")]
    [InlineData("""{"titles": {"ky": "А"}, "date": "2026-06-02", "slug": "../x"}""", "../x")]
    [InlineData("""{"titles": {"ky": "А"}, "date": "2026-06-02", "slug": ""}""", "address")]
    [InlineData("""{"titles": {"en": "A"}, "date": "2026-06-02"}""", "en")]
    [InlineData("""{"titles": {"ky": "А"}, "date": "2026-06-02", "topics": ["x: y"]}""", "x: y")]
    public async Task A_new_story_that_cannot_be_is_explained(string wanted, string named)
    {
        var (status, body) = await editor.RefusedAsync(HttpMethod.Post, "/api/stories", wanted);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(named, body!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"versions": {"en": {"text": "A"}}}""")]
    [InlineData("""{"versions": {"ky": {"fields": {"layout": "post"}}}}""")]
    [InlineData("""{"versions": {"ky": {"fields": {"date": "2024-05-07"}}}}""")]
    [InlineData("""{"shared": {"title": "А"}}""")]
    [InlineData("""{"versions": {"ky": {"text": "\ud800"}}}""")]
    public async Task A_change_that_cannot_be_made_changes_nothing(string changes)
    {
        var (status, body) = await editor.RefusedAsync(HttpMethod.Put, $"/api/story/{Story}", changes);
        Assert.True(status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest);
        Assert.NotEmpty(body!["text"]!.ToString());
        Assert.False((bool)(await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}"))["unsaved"]!);
    }

    [Fact]
    public async Task HTML_in_every_field_is_data()
    {
        const string html = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>";
        var json = JsonValue.Create(html).ToJsonString();
        await editor.TypeAsync(
            Story,
            """
            {"versions": {"ky": {"fields": {"title": H, "summary": H, "source": H,
              "photos": [{"file": "a.jpg", "alt": H, "caption": H, "credit": H}]}}},
             "shared": {"contact": {"name": H, "phone": H}}}
            """.Replace("H", json, StringComparison.Ordinal)
        );
        using var response = await editor.SendAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        var story = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(html, story["versions"]!["ky"]!["fields"]!["title"]!.ToString());
        Assert.Equal(html, story["versions"]!["ky"]!["fields"]!["photos"]![0]!["credit"]!.ToString());
        Assert.Equal(html, story["shared"]!["contact"]!["name"]!.ToString());

        using var preview = new HttpClient();
        var page = await preview.GetStringAsync(
            story["pages"]!["ky"]!.ToString(),
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_shown_small()
    {
        using var response = await editor.SendAsync(HttpMethod.Get, $"/api/story/{Story}/files?name=a.jpg");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("image/", response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_changed_outside_is_announced_and_one_saved_here_is_not()
    {
        using var events = await editor.ListenAsync();
        Assert.Empty(await NextAsync(events));
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Жаңы.\n"}}}""");
        await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/save", "{}");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        editor.Folder.Add(
            "content/news/2024/05/08-b/index.ru.md",
            "---\ntitle: Другая\ndate: 2024-05-08\n---\nТекст.\n"u8.ToArray()
        );
        Assert.Equal(["news/2024/05/08-b"], await NextAsync(events));
    }

    [Fact]
    public async Task Own_files_are_not_announced_and_a_change_under_what_is_typed_is()
    {
        using var events = await editor.ListenAsync();
        await NextAsync(events);
        var added = await editor.AskAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/files?name=b.jpg",
            NewsSite.Tests.Harness.TestPicture.Jpeg(300)
        );
        Assert.Equal("b.jpg", added["name"]!.ToString());
        await editor.AskAsync(HttpMethod.Delete, $"/api/story/{Story}/files?name=b.jpg");
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Меники.\n"}}}""");
        editor.Folder.Add("content/news/2024/05/08-b/b.txt", "1"u8.ToArray());
        Assert.Equal(["news/2024/05/08-b"], await NextAsync(events));

        var theirs = "---\ntitle: Алардыкы\ndate: 2024-05-07\n---\nАлардын тексти.\n"u8.ToArray();
        editor.Folder.Add(Kyrgyz, theirs);
        Assert.Equal([Story], await NextAsync(events));

        // Once a change: what is typed meanwhile does not tell of it again.
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Меники, толук.\n"}}}""");
        editor.Folder.Add("content/news/2024/05/08-b/c.txt", "1"u8.ToArray());
        Assert.Equal(["news/2024/05/08-b"], await NextAsync(events));
        await editor.AskAsync(HttpMethod.Delete, $"/api/story/{Story}");
        editor.Folder.Add("content/news/2024/05/08-b/d.txt", "1"u8.ToArray());
        Assert.Equal(["news/2024/05/08-b"], await NextAsync(events));
    }

    [Fact]
    public async Task Another_window_is_told_what_a_window_changed()
    {
        using var events = await editor.ListenAsync();
        await NextAsync(events);
        using var response = await editor.SendAsync(
            HttpMethod.Put,
            $"/api/story/{Story}",
            """{"versions": {"ky": {"text": "Меники.\n"}}}""",
            request => request.Headers.Add("Newssite-Window", "w1")
        );
        var told = await LineAsync(events);
        Assert.Equal("w1", told["window"]!.ToString());
        Assert.Equal(Story, Assert.Single(told["changed"]!.AsArray())!.ToString());
    }

    [Fact]
    public async Task Links_are_made_of_the_paths_that_stories_have()
    {
        var page = await editor.AskAsync(HttpMethod.Get, "/api/stories?query=flat");
        Assert.Equal("news/2024/06/01-flat.ky.md", page["stories"]![0]!["paths"]!["ky"]!.ToString());
        var flat = await editor.AskAsync(HttpMethod.Get, "/api/story/news/2024/06/01-flat");
        Assert.Equal("news/2024/06/01-flat.ru.md", flat["paths"]!["ru"]!.ToString());
        var story = await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.Equal($"{Story}/index.ru.md", story["paths"]!["ru"]!.ToString());
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_has_no_page()
    {
        editor.Folder.Add(Russian, "Текст без полей.\n"u8.ToArray());
        var story = await editor.AskAsync(HttpMethod.Delete, $"/api/story/{Story}");
        Assert.NotNull(story["versions"]!["ru"]);
        Assert.Null(story["pages"]!["ru"]);
        Assert.NotNull(story["pages"]!["ky"]);
    }

    [Fact]
    public async Task The_answer_after_typing_tells_the_states()
    {
        var answer = await editor.TypeAsync(Story, """{"versions": {"ky": {"fields": {"draft": true}}}}""");
        Assert.Equal("draft", answer["states"]!["ky"]!.ToString());
        Assert.Equal("missing", answer["states"]!["ru"]!.ToString());
    }

    /// <summary>Returns the stories that changed outside the editor's windows, of the next event that names some.</summary>
    private static async Task<string[]> NextAsync(StreamReader events)
    {
        JsonNode told;
        do
        {
            told = await LineAsync(events);
        } while (told["window"] is not null);
        return [.. told["changed"]!.AsArray().Select(story => story!.ToString())];
    }

    private static async Task<JsonNode> LineAsync(StreamReader events)
    {
        string? line;
        do
        {
            line = await events.ReadLineAsync(TestContext.Current.CancellationToken);
        } while (line?.StartsWith("data: ", StringComparison.Ordinal) == false);
        return JsonNode.Parse(line!["data: ".Length..])!;
    }
}
