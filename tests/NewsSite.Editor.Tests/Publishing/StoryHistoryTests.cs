using System.Text;
using NewsSite.Editor.Publishing;
using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Publishing;

/// <summary>Reads the history of stories in real git repositories.</summary>
public sealed class StoryHistoryTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [LongFact]
    public void Changes_of_both_versions_are_listed_newest_first_also_from_before_a_move()
    {
        const string moved = "content/news/2026/11/23-jany-mektep";
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Экинчи."));
        Office.Publish(office.Mine);
        Directory.Move(Path.Combine(office.Mine, Office.Story), Path.Combine(office.Mine, moved));
        Office.Publish(office.Mine, moved);
        Office.Write(office.Mine, $"{moved}/index.ru.md", Office.Text("Школа", "Вторая."));
        Office.Publish(office.Mine, moved);

        var history = new StoryHistory(new SourceFolder(office.Mine));
        var revisions = history.Of($"{moved}/index.ky.md", $"{moved}/index.ru.md");

        Assert.Equal(
            ["Өзгөртүлдү: Мектеп ачылды", "Көчүрүлдү: Мектеп ачылды", "Өзгөртүлдү: Мектеп ачылды", "Баштоо"],
            revisions.Select(revision => revision.What)
        );
        Assert.All(revisions, revision => Assert.Equal("Айгүл", revision.Who));
        Assert.Equal([1, 2, 1, 2], revisions.Select(revision => revision.Files.Length));
        var (name, path) = revisions[2].Files[0];
        Assert.Equal(("index.ky.md", $"{Office.Story}/index.ky.md"), (name, path));
        Assert.Equal(
            Office.Text("Мектеп", "Экинчи."),
            Encoding.UTF8.GetString(history.Content(revisions[2].Id, path)!)
        );
    }

    [Fact]
    public void A_story_that_was_never_committed_has_no_history() =>
        Assert.Empty(new StoryHistory(new SourceFolder(office.Mine)).Of("content/news/2026/11/30-a/index.ky.md"));
}
