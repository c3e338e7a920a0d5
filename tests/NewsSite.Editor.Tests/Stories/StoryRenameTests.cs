using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Stories;

/// <summary>A renamed story is found at its new address, by its old one, and by every link between files.</summary>
public class StoryRenameTests
{
    private const string Key = "2024/05/07-a";

    [Fact]
    public void The_folder_moves_with_its_files_and_the_old_addresses_lead_to_it()
    {
        using var folder = TestFolder.Of(
            Sample.Pair(Key, "А", "photos:\n  # сүрөт\n  - file: a.jpg\n    alt: Зал")
                + "-- content/news/2024/05/07-a/a.jpg --\n"
        );
        var photo = File.ReadAllBytes(folder.PathOf("content/news/2024/05/07-a/a.jpg"));

        var renamed = Rename(folder, "2024-06-08", "jangy-at");

        Assert.Equal("2024/06/08-jangy-at", renamed.Key);
        Assert.False(Directory.Exists(folder.PathOf("content/news/2024/05/07-a")));
        Assert.Equal(
            "---\ntitle: А ky\ndate: 2024-06-08\nphotos:\n  # сүрөт\n  - file: a.jpg\n    alt: Зал\naliases: [/ky/news/2024/05/07-a/]\n---\nТекст.\n",
            folder.Read("content/news/2024/06/08-jangy-at/index.ky.md")
        );
        Assert.Equal(photo, File.ReadAllBytes(folder.PathOf("content/news/2024/06/08-jangy-at/a.jpg")));
        using var site = TestSite.Build(folder);
        Assert.DoesNotContain(site.Diagnostics, line => line.Contains(": error", StringComparison.Ordinal));
        Assert.True(site.Has("/ru/news/2024/06/08-jangy-at/"));
    }

    [Fact]
    public void Links_between_files_follow_in_both_directions()
    {
        using var folder = TestFolder.Of(
            Sample.Body(
                "[б](../06-b/index.ky.md) [в](../../06/01-v/index.ky.md#x) ![](a.jpg) [ky](./index.ky.md) 06-b\n\n## x"
            )
                + Sample.Story(
                    "2024/05/06-b",
                    "ky",
                    "Б",
                    body: "[а](../07-a/index.ky.md#x), [а](<../07-a/index.ky.md>)\n\n[а]: ../07-a/index.ky.md \"А\"\n\n07-a ../07-abc/"
                )
                + Sample.Story(
                    "2024/06/01-v",
                    "ky",
                    "В",
                    body: "[а](../../05/07-a/index.ky.md) [/](/ky/news/2024/05/07-a/)\n\n## x"
                )
                + "-- content/news/2024/05/05-g.ky.md --\n---\ntitle: Г\ndate: 2024-05-05\n---\n[а](07-a/index.ky.md) [өзү](05-g.ky.md)\n"
                + "-- content/pages/about/index.ky.md --\n---\ntitle: Барак\n---\n[а](../../news/2024/05/07-a/index.ky.md)\n"
                + "-- content/news/2024/05/07-a/a.jpg --\n"
        );

        var renamed = Rename(folder, "2024-06-08", "d");

        Assert.EndsWith(
            "[б](../../05/06-b/index.ky.md) [в](../01-v/index.ky.md#x) ![](a.jpg) [ky](./index.ky.md) 06-b\n\n## x\n",
            folder.Read("content/news/2024/06/08-d/index.ky.md")
        );
        Assert.EndsWith(
            "[а](../../06/08-d/index.ky.md#x), [а](<../../06/08-d/index.ky.md>)\n\n[а]: ../../06/08-d/index.ky.md \"А\"\n\n07-a ../07-abc/\n",
            folder.Read("content/news/2024/05/06-b/index.ky.md")
        );
        Assert.EndsWith(
            "[а](../08-d/index.ky.md) [/](/ky/news/2024/05/07-a/)\n\n## x\n",
            folder.Read("content/news/2024/06/01-v/index.ky.md")
        );
        Assert.EndsWith(
            "[а](../06/08-d/index.ky.md) [өзү](05-g.ky.md)\n",
            folder.Read("content/news/2024/05/05-g.ky.md")
        );
        Assert.EndsWith("[а](../../news/2024/06/08-d/index.ky.md)\n", folder.Read("content/pages/about/index.ky.md"));
        Assert.Equal(4, renamed.Changed.Length);
        Assert.Empty(renamed.Unmended);
        using var site = TestSite.Build(folder);
        Assert.DoesNotContain(site.Diagnostics, line => line.Contains(": error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_without_a_folder_moves_as_its_files()
    {
        using var folder = TestFolder.Of(
            "-- content/news/2024/05/07-a.ky.md --\n---\ntitle: А\ndate: 2024-05-07T10:30\n---\n[ru](07-a.ru.md) [б](06-b/index.ky.md)\n"
                + "-- content/news/2024/05/07-a.ru.md --\n---\ntitle: А\n---\nТекст\n"
                + Sample.Story("2024/05/06-b", "ky", "Б", body: "[а](../07-a.ky.md)")
        );

        Rename(folder, "2024-06-08", "d");

        Assert.Equal(
            "---\ntitle: А\ndate: 2024-06-08T10:30\naliases: [/ky/news/2024/05/07-a/]\n---\n[ru](08-d.ru.md) [б](../05/06-b/index.ky.md)\n",
            folder.Read("content/news/2024/06/08-d.ky.md")
        );
        Assert.EndsWith("[а](../../06/08-d.ky.md)\n", folder.Read("content/news/2024/05/06-b/index.ky.md"));
        Assert.False(File.Exists(folder.PathOf("content/news/2024/05/07-a.ru.md")));
        using var site = TestSite.Build(folder);
        Assert.DoesNotContain(site.Diagnostics, line => line.Contains(": error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_that_was_never_published_leaves_no_address_behind()
    {
        using var folder = TestFolder.Of(Sample.Story(Key, "ky", "А", "draft: true"));
        Rename(folder, "2024-05-07", "d");
        Assert.DoesNotContain(
            "aliases",
            folder.Read("content/news/2024/05/07-d/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_address_that_the_ledger_knows_of_a_version_gone_since_leads_to_the_first_one()
    {
        using var folder = TestFolder.Of(
            Sample.Story(Key, "ky", "А") + "-- content/published.txt --\n/ru/news/2024/05/07-a/ ru 0123456789abcdef\n"
        );
        Rename(folder, "2024-05-07", "d");
        Assert.Contains(
            "aliases: [/ky/news/2024/05/07-a/, /ru/news/2024/05/07-a/]",
            folder.Read("content/news/2024/05/07-d/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_story_may_have_its_own_former_name_again()
    {
        using var folder = TestFolder.Of(
            Sample.Pair(Key, "А") + "-- content/published.txt --\n/ky/news/2024/05/07-a/ ky 0123456789abcdef\n"
        );
        Rename(folder, "2024-05-07", "d");
        StoryRename.Run(new SourceFolder(folder.Root), "2024/05/07-d", "2024-05-07", "a");
        Assert.Contains(
            "aliases: [/ky/news/2024/05/07-d/]",
            folder.Read("content/news/2024/05/07-a/index.ky.md"),
            StringComparison.Ordinal
        );
        using var site = TestSite.Build(folder);
        Assert.DoesNotContain(site.Diagnostics, line => line.Contains(": error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-05-07", "a", "already")]
    [InlineData("2024-05-06", "b", "06-b-2")]
    [InlineData("2024-05-06", "g", "06-g-2")]
    [InlineData("2024-05-07", "published", "07-published-2")]
    [InlineData("2024-02-30", "d", "not a day")]
    [InlineData("2024-5-7", "d", "not a day")]
    [InlineData("", "d", "not a day")]
    [InlineData("2024-05-07T25:00", "d", "not a day")]
    [InlineData("2024-05-07", "", "Latin")]
    [InlineData("2024-05-07", "Д", "Latin")]
    [InlineData("2024-05-07", "../x", "Latin")]
    [InlineData("2024-05-07", "-x", "Latin")]
    public void A_name_that_cannot_be_is_refused_and_nothing_changes(string date, string slug, string says)
    {
        using var folder = TestFolder.Of(
            Sample.Pair(Key, "А")
                + Sample.Story("2024/05/06-b", "ky", "Б")
                + "-- content/news/2024/05/06-g.ky.md --\n---\ntitle: Г\n---\n"
                + "-- content/published.txt --\n/ky/news/2024/05/07-published/ ky 0123456789abcdef\n"
        );
        var before = folder.Fingerprint();
        var refused = Assert.Throws<StoryException>(() => Rename(folder, date, slug));
        Assert.Contains(says, refused.TextIn(MessageLanguage.English), StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint());
    }

    [Theory]
    [InlineData("title: [")]
    [InlineData("title: А\naliases: {a: b}\naliases: [x]")]
    public void A_version_that_cannot_be_changed_safely_stops_it(string frontMatter)
    {
        using var folder = TestFolder.Of(
            Sample.Story(Key, "ky", "А") + $"-- content/news/{Key}/index.ru.md --\n---\n{frontMatter}\n---\nТекст\n"
        );
        var before = folder.Fingerprint();
        Assert.Throws<StoryException>(() => Rename(folder, "2024-05-08", "d"));
        Assert.Equal(before, folder.Fingerprint());
    }

    [Theory]
    [InlineData("content/news/2024/05/07-a")]
    [InlineData("content/news/2024/05")]
    [InlineData("content/news/2024/06")]
    public void Symbolic_links_on_the_way_are_refused(string link)
    {
        using var folder = TestFolder.Of("-- outside/x.txt --\n");
        var files = Sample.Pair(Key, "А");
        folder.Add(
            link.EndsWith("06", StringComparison.Ordinal)
                ? files
                : files.Replace(link, "outside", StringComparison.Ordinal)
        );
        folder.AddLink(link, folder.PathOf("outside"));
        var before = folder.Fingerprint();
        Assert.Throws<StoryException>(() => Rename(folder, "2024-06-08", "d"));
        Assert.Equal(before, folder.Fingerprint());
    }

    [Theory]
    [InlineData("../../../etc")]
    [InlineData("2024/05/07-a/../../x")]
    [InlineData("2024/13/07-a")]
    [InlineData("2024/05/08-nothing")]
    [InlineData("")]
    public void What_is_no_story_is_refused(string key)
    {
        using var folder = TestFolder.Of(Sample.Pair(Key, "А"));
        Assert.Throws<StoryException>(() => StoryRename.Run(new SourceFolder(folder.Root), key, "2024-05-08", "d"));
    }

    private static RenamedStory Rename(TestFolder folder, string date, string slug) =>
        StoryRename.Run(new SourceFolder(folder.Root), Key, date, slug);
}
