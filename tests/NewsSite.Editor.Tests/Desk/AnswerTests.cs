using System.Text;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Desk;

/// <summary>
/// After typing, the story alone is composed anew. Its problems and its pages are those that a whole build gives.
/// </summary>
public sealed class AnswerTests
{
    private const string Content = """
        -- content/news/2024/05/07-a/index.ky.md --
        ---
        title: Мектеп ачылды
        date: 2024-05-07
        topics: [education]
        ---
        Текст.

        ## Бөлүм
        -- content/news/2024/05/07-a/index.ru.md --
        ---
        title: Открыта школа
        date: 2024-05-07
        ---
        Текст.
        -- content/news/2024/05/07-a/map.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
        -- content/news/2024/05/08-b/index.ru.md --
        ---
        title: Вторая школа
        date: 2024-05-08
        topics: [education]
        aliases: [/old/b.html]
        ---
        [Первая](/ky/news/2024/05/07-a/#бөлүм), [файл](/ky/news/2024/05/07-a/map.svg).
        -- content/news/2024/06/01-c/index.ky.md --
        ---
        title: Үчүнчү мектеп
        date: 2024-06-01
        expires: 2024-06-02
        ---
        Текст.
        """;

    private static readonly string[] Stories = ["news/2024/05/07-a", "news/2024/05/08-b", "news/2024/06/01-c"];

    /// <summary>Lines of front matter that reach far: lists, addresses, other stories.</summary>
    private static readonly string[] Fields =
    [
        "",
        "topics: [science]",
        "topics: [mektep]",
        "aliases: [/old/b.html]",
        "aliases: [/old/a.html]",
        "aliases: [/ky/news/2024/05/07-a/]",
        "draft: true",
        "pinned: true",
        "summary: Кыскача",
        "deadline: 2024-05-01",
        "corrections: [{date: 2024-05-08, note: Оңдолду.}]",
        "withdrawn: {date: 2024-05-08, reason: Ката.}",
        "photos: [{file: map.svg, alt: Карта}]",
        "photos: [{file: jok.jpg, alt: Сүрөт}]",
        "attachments: [{file: map.svg, title: Карта}]",
        "allow: [{code: NS141, reason: Кийин.}]",
        "allow: [{code: NS303, reason: Кийин.}]",
        "nope: 1",
        "topics: [a",
    ];

    private static readonly string[] Titles = ["Мектеп ачылды", "Открыта школа", "Башка аталыш", "", "«"];

    private static readonly string[] Bodies =
    [
        "Текст.",
        "",
        "# Бөлүм",
        "## Бөлүм\n\nТекст.",
        "[жок](/ky/news/2024/05/09-jok/)",
        "[а](/ky/news/2024/05/07-a/#бөлүм)",
        "[а](/ky/news/2024/05/07-a/#башка)",
        "[б](/ru/news/2024/05/08-b/) [файл](map.svg)",
        "![карта](map.svg)",
        "Эң  чоң \u200Bмектеп!!!!",
        "<b>x</b>",
        "Текст\n<<<<<<< HEAD\nБаш\n=======\nбашка\n>>>>>>> x",
    ];

    [Fact]
    public async Task A_story_composed_by_itself_is_that_of_a_whole_build()
    {
        for (var seed = 0; seed < LongTests.Times(1, 40); seed++)
        {
            using var folder = TestFolder.Of(Content);
            TestSite.AddDefaults(folder);
            folder.Age();
            var random = new Random(seed);
            using var desk = DeskOver(folder);
            for (var step = 0; step < 12; step++)
            {
                var story = StoryName.Parse(Stories[random.Next(Stories.Length)])!;
                var code = random.Next(2) == 0 ? "ky" : "ru";
                var text = TextOf(random, story);
                var answer = await desk.ReplaceAsync(
                    story,
                    _ => [($"{story.Folder}/index.{code}.md", Encoding.UTF8.GetBytes(text))]
                );
                using var cold = DeskOver(folder);
                // Only a build with the open story knows which silences drop nothing.
                cold.Open(story);
                cold.Refresh();
                Assert.Null(desk.State.Failure);
                var (whole, live) = (Shown(cold, story, cold.Open(story)), Shown(desk, story, answer));
                Assert.True(whole == live, $"seed {seed}, step {step}, {story}, {code}\n{text}\n{whole}\n\n{live}");
            }
        }
    }

    [Fact]
    public async Task A_text_is_answered_without_a_whole_build_which_follows()
    {
        using var folder = TestFolder.Of(Content);
        TestSite.AddDefaults(folder);
        using var desk = DeskOver(folder);
        var story = StoryName.Parse(Stories[0])!;
        var build = desk.State.Build;
        var typed = new StoryChanges(null, new() { ["ky"] = new VersionChanges(null, "[жок](jok.pdf)") });
        var answer = await desk.ChangeAsync(story, typed);
        Assert.Contains(answer!.Problems, problem => problem.Code == "NS121");
        Assert.Equal(build, desk.State.Build);
        for (var waited = 0; desk.State.Build == build && waited < 600; waited++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.NotEqual(build, desk.State.Build);
        Assert.Contains(desk.Open(story).Problems, problem => problem.Code == "NS121");
    }

    private static string TextOf(Random random, StoryName story)
    {
        string[] lines =
        [
            "---",
            $"title: {Titles[random.Next(Titles.Length)]}",
            $"date: {story.Key[..10].Replace('/', '-')}",
            Fields[random.Next(Fields.Length)],
            "---",
            Bodies[random.Next(Bodies.Length)],
            "",
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Returns what the writer is shown: the problems, and the pages of all languages.</summary>
    private static string Shown(WritingDesk desk, StoryName story, StoryView view) =>
        string.Join(
            '\n',
            view.Problems.Select(problem =>
                    $"{problem.Severity} {problem.Code} {problem.Language} {problem.Field} {problem.Line}:{problem.Column} {problem.Text}"
                )
                .Concat(view.Addresses.Values.Select(address => PageOf(desk, address)))
        );

    private static string PageOf(WritingDesk desk, string address) =>
        desk.State.Find(address[1..] + "index.html") is { } page
            ? Encoding.UTF8.GetString(TestSite.BytesOf(page))
            : $"no {address}";

    private static WritingDesk DeskOver(TestFolder folder)
    {
        var now = DateTimeOffset.Parse("2026-06-01T12:00:00+06:00");
        var options = new BuildOptions(new SourceFolder(folder.Root), now, new Preview(true, true))
        {
            FontFolders = [],
        };
        var desk = new WritingDesk(options, () => now, MessageLanguage.English, _ => { });
        Assert.Empty(desk.Begin());
        return desk;
    }
}
