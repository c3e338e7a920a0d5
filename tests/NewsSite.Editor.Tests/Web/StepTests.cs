using System.Net;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Web;

/// <summary>Files, guided steps and publishing, as the editor's page asks for them.</summary>
public sealed class StepTests : IAsyncLifetime
{
    private const string Story = "news/2024/05/07-a";

    private RunningEditor editor = null!;

    public async ValueTask InitializeAsync() =>
        editor = await RunningEditor.StartAsync(Sample.Pair("2024/05/07-a", "А"));

    public ValueTask DisposeAsync() => editor.DisposeAsync();

    [Fact]
    public async Task A_photo_is_laid_beside_the_story_listed_and_deleted()
    {
        var added = await editor.AskAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/files?name={Uri.EscapeDataString("../../Мектеп 1.JPG")}",
            TestPicture.Jpeg(300)
        );
        var name = added["name"]!.ToString();
        Assert.Equal("photo", added["kind"]!.ToString());
        Assert.Equal(300, (int)added["picture"]!["width"]!);
        Assert.True(File.Exists(editor.Folder.PathOf($"content/{Story}/{name}")));
        var story = await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.Equal(name, Assert.Single(story["files"]!.AsArray())!["name"]!.ToString());
        await editor.AskAsync(HttpMethod.Delete, $"/api/story/{Story}/files?name={name}");
        Assert.False(File.Exists(editor.Folder.PathOf($"content/{Story}/{name}")));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    public async Task A_photo_is_turned_to_the_right(string extension)
    {
        // As a camera lays it down sideways: the site shows it upright, 60 × 40.
        var photo = extension == "jpg" ? TestPicture.FromCamera(orientation: 6) : TestPicture.Png();
        var files = $"/api/story/{Story}/files";
        await editor.AskAsync(HttpMethod.Post, $"{files}?name=a.{extension}", photo);
        var turned = await editor.AskAsync(HttpMethod.Post, $"{files}/turn?name=a.{extension}");
        Assert.Equal((40, 60), ((int)turned["picture"]!["width"]!, (int)turned["picture"]!["height"]!));
        var path = editor.Folder.PathOf($"content/{Story}/a.{extension}");
        using (var image = NetVips.Image.NewFromFile(path))
        {
            // The red quarter, which was at the top left, is at the top right.
            Assert.Equal((40, 60), (image.Width, image.Height));
            Assert.True(image.Getpoint(30, 5)[0] > 180 && image.Getpoint(30, 5)[1] < 80);
        }

        for (var i = 0; i < 3; i++)
        {
            await editor.AskAsync(HttpMethod.Post, $"{files}/turn?name=a.{extension}");
        }

        using var again = NetVips.Image.NewFromFile(path);
        Assert.True(again.Getpoint(5, 5)[0] > 180 && again.Getpoint(5, 5)[1] < 80);
        Assert.Equal(4, Directory.EnumerateFiles(editor.Folder.PathOf(".cache/editor/removed")).Count());
    }

    [Theory]
    [InlineData("../07-a/index.ky.md", HttpStatusCode.UnprocessableEntity)]
    [InlineData("index.ky.md", HttpStatusCode.UnprocessableEntity)]
    [InlineData("none.jpg", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_photo_is_not_turned(string name, HttpStatusCode expected)
    {
        var before = editor.Folder.Fingerprint("content");
        var (status, body) = await editor.RefusedAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/files/turn?name={Uri.EscapeDataString(name)}"
        );
        Assert.Equal(expected, status);
        Assert.NotEmpty(body!["text"]!.ToString());
        Assert.Equal(before, editor.Folder.Fingerprint("content"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_published_is_refused_in_words()
    {
        var before = editor.Folder.Fingerprint("content");
        foreach (
            var (name, bytes) in new[]
            {
                ("a.exe", "MZ"u8.ToArray()),
                ("a.jpg", "<script>"u8.ToArray()),
                ("index.ky.md", "---"u8.ToArray()),
            }
        )
        {
            var (status, body) = await editor.RefusedAsync(
                HttpMethod.Post,
                $"/api/story/{Story}/files?name={name}",
                bytes
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotEmpty(body!["text"]!.ToString());
        }

        Assert.Equal(before, editor.Folder.Fingerprint("content"));
    }

    [Fact]
    public async Task A_huge_file_is_refused_before_it_is_taken()
    {
        using var response = await editor.SendAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/files?name=a.jpg",
            change: request =>
            {
                request.Content = new ByteArrayContent([1]);
                request.Content.Headers.ContentLength = 200_000_000;
                request.Headers.ExpectContinue = true;
            }
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_correction_and_a_withdrawal_are_typed_for_all_versions()
    {
        var story = await editor.AskAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/correct",
            """{"date": "2024-05-08", "note": {"ky": "Аты оңдолду.", "ru": "Исправлено имя."}}"""
        );
        Assert.Equal("Исправлено имя.", story["shared"]!["corrections"]![0]!["note"]!["ru"]!.ToString());
        Assert.True((bool)story["unsaved"]!);
        story = await editor.AskAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/withdraw",
            """{"date": "2024-05-09", "reason": {"ky": "Ката.", "ru": "Ошибка."}}"""
        );
        Assert.Equal("withdrawn", story["states"]!["ky"]!.ToString());
        var (status, _) = await editor.RefusedAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/withdraw",
            """{"date": "2024-05-09"}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }

    [Fact]
    public async Task A_renamed_story_is_opened_where_it_is_then()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Жаңы.\n"}}}""");
        var story = await editor.AskAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/rename",
            """{"date": "2024-05-09", "slug": "b"}"""
        );
        Assert.Equal("news/2024/05/09-b", story["story"]!.ToString());
        Assert.Equal("Жаңы.\n", story["versions"]!["ky"]!["text"]!.ToString());
        Assert.Contains(
            "/ky/news/2024/05/07-a/",
            editor.Folder.Read("content/news/2024/05/09-b/index.ky.md"),
            StringComparison.Ordinal
        );
        var (status, _) = await editor.RefusedAsync(HttpMethod.Get, $"/api/story/{Story}");
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task A_remedy_is_done_at_the_press_of_its_button()
    {
        var answer = await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Т.\n\n##Мөөнөтү\n\nТ.\n"}}}""");
        var problem = answer["problems"]!.AsArray().Single(one => one!["code"]!.ToString() == "NS195")!;
        var story = await editor.AskAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/remedy",
            new System.Text.Json.Nodes.JsonObject { ["id"] = problem["remedies"]![0]!["id"]!.ToString() }
        );
        Assert.Equal("Т.\n\n## Мөөнөтү\n\nТ.\n", story["versions"]!["ky"]!["text"]!.ToString());
    }

    [Fact]
    public async Task Pasted_HTML_becomes_Markdown()
    {
        using var response = await editor.SendAsync(
            HttpMethod.Post,
            "/api/convert/html",
            change: request =>
                request.Content = new StringContent(
                    "<p>Бул <b>маанилүү</b>.</p>",
                    System.Text.Encoding.UTF8,
                    "text/html"
                )
        );
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Бул **маанилүү**.", System.Text.Json.Nodes.JsonNode.Parse(text)!["markdown"]!.ToString().Trim());
    }

    [Fact]
    public async Task A_file_that_is_no_Word_document_is_refused_in_words()
    {
        var (status, body) = await editor.RefusedAsync(
            HttpMethod.Post,
            $"/api/convert/docx?story={Story}",
            "PK"u8.ToArray()
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotEmpty(body!["text"]!.ToString());
        (status, _) = await editor.RefusedAsync(HttpMethod.Post, "/api/convert/docx?story=../x", "PK"u8.ToArray());
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Without_git_publishing_is_refused_in_words_and_the_story_is_saved()
    {
        await editor.TypeAsync(Story, """{"versions": {"ky": {"text": "Жаңы.\n"}}}""");
        var answer = await editor.AskAsync(HttpMethod.Post, $"/api/story/{Story}/publish", "{}");
        Assert.Equal("refused", answer["outcome"]!.ToString());
        Assert.NotEmpty(answer["text"]!.ToString());
        Assert.Contains("Жаңы.", editor.Folder.Read($"content/{Story}/index.ky.md"), StringComparison.Ordinal);
        Assert.Empty((await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}/history")).AsArray());
    }
}
