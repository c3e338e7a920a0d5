using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;
using NewsSite.Editor.Tests.Publishing;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Desk;

/// <summary>Drafts whose process ended, as by a power cut, while they were being published.</summary>
public sealed class ReleasedDraftTests : IDisposable
{
    private const string Draft = "content/news/2024/05/07-a/index.ky.md";
    private readonly TestFolder folder = TestFolder.Of(
        Sample.Story("2024/05/07-a", "ky", "А", "draft: true") + Sample.Story("2024/05/07-a", "ru", "А")
    );

    public ReleasedDraftTests()
    {
        TestSite.AddDefaults(folder);
        folder.Add(".gitignore", ".cache/\n"u8.ToArray());
        Office.Run(folder.Root, "init", "--quiet", "--initial-branch=main");
        Office.Run(folder.Root, "config", "user.name", "Айгүл");
        Office.Run(folder.Root, "config", "user.email", "a@edu.example");
        Commit();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_draft_that_was_not_committed_is_one_again_and_its_writer_is_told_once()
    {
        var before = folder.Read(Draft);
        Cut();
        Assert.DoesNotContain("draft", folder.Read(Draft), StringComparison.Ordinal);
        using (var next = Start())
        {
            Assert.Equal(before, folder.Read(Draft));
            Assert.Contains("news/2024/05/07-a", Assert.Single(next.TakeNotices()), StringComparison.Ordinal);
            Assert.Empty(next.TakeNotices());
        }

        using var last = Start();
        Assert.Empty(last.TakeNotices());
    }

    [Fact]
    public void A_draft_that_was_committed_before_stays_out()
    {
        Cut();
        Commit();
        using var next = Start();
        Assert.DoesNotContain("draft", folder.Read(Draft), StringComparison.Ordinal);
        Assert.Empty(next.TakeNotices());
    }

    [Fact]
    public void A_draft_that_somebody_changed_since_stays_as_it_is()
    {
        Cut();
        File.AppendAllText(folder.PathOf(Draft), "Кошумча.\n");
        using var next = Start();
        Assert.DoesNotContain("draft", folder.Read(Draft), StringComparison.Ordinal);
        Assert.Empty(next.TakeNotices());
    }

    [Fact]
    public async Task A_mark_that_cannot_be_taken_off_leaves_the_others_on()
    {
        folder.Add(
            "-- content/news/2024/05/07-a/index.ru.md --\n---\ntitle: А\ndate: 2024-05-07\ndraft: &a true\n---\nА\n"
        );
        var before = folder.Fingerprint("content");
        using var desk = Start();
        await Assert.ThrowsAsync<DeskException>(() =>
            desk.Released.DuringAsync(
                [Draft, "content/news/2024/05/07-a/index.ru.md"],
                () => Task.FromResult(true),
                _ => true
            )
        );
        Assert.Equal(before, folder.Fingerprint("content"));
    }

    [Fact]
    public async Task A_save_that_was_cut_short_is_no_change_of_others()
    {
        using var desk = Start();
        var story = StoryName.Parse("news/2024/05/07-a")!;
        await desk.ChangeAsync(story, new StoryChanges(null, new() { ["ky"] = new(null, "Жаңы.\n") }));
        File.WriteAllText(
            folder.PathOf(Draft),
            folder.Read(Draft).Split("---\n")[1] is var fields ? $"---\n{fields}---\nЖаңы.\n" : ""
        );
        Assert.NotNull(desk.Save(story, over: false).Hashes);
    }

    [Fact]
    public async Task A_text_that_became_a_folder_ends_no_watch_over_the_files()
    {
        using var desk = Start();
        var story = StoryName.Parse("news/2024/05/07-a")!;
        await desk.ChangeAsync(story, new StoryChanges(null, new() { ["ky"] = new(null, "Жаңы.\n") }));
        File.Delete(folder.PathOf(Draft));
        Directory.CreateDirectory(folder.PathOf(Draft));
        Assert.Contains("news/2024/05/07-a", desk.Refresh());
        Assert.Null(desk.Save(story, over: false).Hashes);
    }

    /// <summary>Takes the mark off and ends, as a process that is killed does.</summary>
    private void Cut()
    {
        using var desk = Start();
        desk.Released.Release([Draft]);
    }

    private WritingDesk Start()
    {
        var options = new BuildOptions(new SourceFolder(folder.Root), Now, new Preview(Drafts: true, Future: true));
        var desk = new WritingDesk(options, () => Now, MessageLanguage.English, _ => { });
        Assert.Empty(desk.Begin());
        return desk;
    }

    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-06-01T12:00:00+06:00");

    private void Commit()
    {
        Office.Run(folder.Root, "add", "--all");
        Office.Run(folder.Root, "commit", "--quiet", "--message=а");
    }
}
