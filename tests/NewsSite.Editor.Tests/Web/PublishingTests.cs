using System.Text.Json.Nodes;
using NewsSite.Editor.Tests.Publishing;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Web;

/// <summary>Publishing, conflicts and the history, as the editor's page asks for them, in a real repository.</summary>
public sealed class PublishingTests : IAsyncLifetime
{
    private const string Story = "news/2024/05/07-a";
    private const string Kyrgyz = $"content/{Story}/index.ky.md";

    private readonly string root = Directory.CreateTempSubdirectory("newssite-publishing-").FullName;
    private RunningEditor editor = null!;

    private string Colleague => Path.Combine(root, "colleague");

    public async ValueTask InitializeAsync()
    {
        var folder = TestFolder.Of(Sample.Pair("2024/05/07-a", "А"));
        TestSite.AddDefaults(folder);
        folder.Add(".gitignore", ".cache/\n"u8.ToArray());
        Office.Run(root, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        Office.Run(folder.Root, "init", "--quiet", "--initial-branch=main");
        Office.Run(folder.Root, "remote", "add", "origin", Path.Combine(root, "remote.git"));
        SetName(folder.Root, "Айгүл");
        Commit(folder.Root, "Баштоо");
        Office.Run(folder.Root, "push", "--quiet", "--set-upstream", "origin", "main");
        Office.Run(root, "clone", "--quiet", "remote.git", "colleague");
        SetName(Colleague, "Бакыт");
        editor = await RunningEditor.StartAsync(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await editor.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task A_draft_comes_out_only_if_the_story_does()
    {
        await editor.TypeAsync(
            Story,
            """{"versions": {"ky": {"fields": {"draft": true}, "text": "[а](жок.md)\n"}, "ru": {"fields": {"draft": true}}}}"""
        );
        var refused = await PublishAsync("""{"ready": ["ky", "ru"]}""");
        Assert.Equal("refused", refused["outcome"]!.ToString());
        Assert.Contains("draft: true", editor.Folder.Read(Kyrgyz), StringComparison.Ordinal);

        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Туура.\n"}}}""");
        var published = await PublishAsync("""{"ready": ["ky"]}""");
        Assert.Equal("published", published["outcome"]!.ToString());
        Assert.DoesNotContain("draft", Sent(Kyrgyz), StringComparison.Ordinal);
        Assert.Contains("draft: true", Sent($"content/{Story}/index.ru.md"), StringComparison.Ordinal);
        var story = await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.Equal("published", story["states"]!["ky"]!.ToString());
        Assert.Equal("draft", story["states"]!["ru"]!.ToString());
    }

    [LongFact]
    public async Task A_draft_stays_one_while_a_colleagues_version_is_undecided()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"fields": {"draft": true}, "text": "Меники.\n"}}}""");
        Send(Kyrgyz, text => text + "\nАлардыкы.\n");
        Assert.Equal("conflict", (await PublishAsync("""{"ready": ["ky"]}"""))["outcome"]!.ToString());
        Assert.Contains("draft: true", editor.Folder.Read(Kyrgyz), StringComparison.Ordinal);

        var over = await PublishAsync("""{"ready": ["ky"], "over": true}""");
        Assert.Equal("published", over["outcome"]!.ToString());
        Assert.Contains("Меники.", Sent(Kyrgyz), StringComparison.Ordinal);
        Assert.DoesNotContain("draft", Sent(Kyrgyz), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task A_colleagues_version_is_taken_whole_with_its_photos()
    {
        await editor.TypeAsync(
            Story,
            """{"shared": {"pinned": true, "deadline": "2026-12-01"}, "versions": {"ky": {"text": "Меники.\n"}}}"""
        );
        editor.Folder.Add($"content/{Story}/a.jpg", TestPicture.Jpeg(300));
        File.WriteAllBytes(Path.Combine(Colleague, $"content/{Story}/a.jpg"), TestPicture.Jpeg(400));
        File.WriteAllBytes(Path.Combine(Colleague, $"content/{Story}/b.jpg"), TestPicture.Jpeg(500));
        Send(
            Kyrgyz,
            text =>
                text.Replace(
                    "\ndate:",
                    "\n# сөз\nphotos: [{file: a.jpg, alt: А}, {file: b.jpg, alt: Б}]\ndate:",
                    StringComparison.Ordinal
                ) + "\nАлардыкы.\n"
        );
        Assert.Equal("conflict", (await PublishAsync("{}"))["outcome"]!.ToString());

        var story = await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/theirs", "{}");
        Assert.Contains("Алардыкы.", story["versions"]!["ky"]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Null(story["shared"]!["pinned"]);
        Assert.Null(story["shared"]!["deadline"]);
        Assert.Equal(["a.jpg", "b.jpg"], story["files"]!.AsArray().Select(file => file!["name"]!.ToString()));
        Assert.Equal(400, (int)story["files"]![0]!["picture"]!["width"]!);
        Assert.DoesNotContain(story["problems"]!.AsArray(), problem => problem!["severity"]!.ToString() == "error");
        await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/save", "{}");
        Assert.Equal(File.ReadAllText(Path.Combine(Colleague, Kyrgyz)), editor.Folder.Read(Kyrgyz));

        // The own photo of that name is not lost.
        var kept = Assert.Single(Directory.EnumerateFiles(editor.Folder.PathOf(".cache/editor/removed")));
        Assert.Equal(TestPicture.Jpeg(300), File.ReadAllBytes(kept));
        Assert.Equal("published", (await PublishAsync("""{"over": true}"""))["outcome"]!.ToString());
        Assert.Empty(Office.Run(editor.Folder.Root, "status", "--porcelain"));
    }

    [LongFact]
    public async Task Bringing_an_earlier_text_back_leaves_what_is_typed_of_the_storys_place_and_state()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"fields": {"draft": true}, "text": "Каралама.\n"}}}""");
        Assert.Equal("published", (await PublishAsync("{}"))["outcome"]!.ToString());
        await editor.TypeAsync(
            Story,
            """{"shared": {"date": "2024-05-07T10:00"}, "versions": {"ky": {"fields": {"draft": null, "aliases": ["/ky/eski/"]}, "text": "Жаңы.\n"}}}"""
        );
        var history = (await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}/history")).AsArray();
        var story = await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/history/{history[0]!["id"]}", "{}");
        Assert.Equal("Каралама.\n", story["versions"]!["ky"]!["text"]!.ToString());
        Assert.Null(story["versions"]!["ky"]!["fields"]!["draft"]);
        Assert.Equal("/ky/eski/", story["versions"]!["ky"]!["fields"]!["aliases"]![0]!.ToString());
        Assert.Equal("2024-05-07T10:00", story["shared"]!["date"]!.ToString());
    }

    private Task<JsonNode> PublishAsync(string body) =>
        editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/publish", body);

    private string Sent(string path) => Office.Run(root, "--git-dir", "remote.git", "show", $"main:{path}");

    private void Send(string path, Func<string, string> change)
    {
        var file = Path.Combine(Colleague, path);
        File.WriteAllText(file, change(File.ReadAllText(file)));
        Commit(Colleague, "Кесиптеш");
        Office.Run(Colleague, "push", "--quiet", "origin", "main");
    }

    private static void SetName(string folder, string name)
    {
        Office.Run(folder, "config", "user.name", name);
        Office.Run(folder, "config", "user.email", "a@edu.example");
    }

    private static void Commit(string folder, string message)
    {
        Office.Run(folder, "add", "--all");
        Office.Run(folder, "commit", "--quiet", $"--message={message}");
    }
}
