using System.Text;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Serving;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Serving;

/// <summary>The site as served during editing.</summary>
public class LiveSiteTests
{
    private const string Article = "content/news/2024/05/07-a/index.ky.md";

    [Fact]
    public void A_changed_article_changes_its_page()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        Assert.Contains("Эски текст", PageOf(live), StringComparison.Ordinal);

        folder.Add(Sample.Body("Жаңы текст, узунураак."));
        live.Rebuild();
        Assert.Contains("Жаңы текст", PageOf(live), StringComparison.Ordinal);
        Assert.Equal(2, live.State.Version);
    }

    [Fact]
    public void A_broken_edit_leaves_the_last_good_site_up_and_shows_the_lines_around_the_place()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        folder.Add($"-- {Article} --\n---\ntitle: А\ndate: жок\n---\nТекст.\n");
        live.Rebuild();

        Assert.False(live.State.IsGood);
        Assert.Contains("Эски текст", PageOf(live), StringComparison.Ordinal);
        var problem = Assert.Single(live.State.Problems);
        Assert.Equal($"{Article}:3:7", problem.Place);
        Assert.Equal([1, 2, 3, 4, 5], problem.Lines.Select(line => line.Number));
        Assert.Equal("date: жок", Assert.Single(problem.Lines, line => line.IsPlace).Text);
    }

    [Fact]
    public void A_mended_edit_takes_the_problems_away()
    {
        using var folder = Folder();
        var live = Live(folder);
        folder.Add($"-- {Article} --\n---\ndate: 2024-05-07\n---\nТекст.\n");
        live.Rebuild();
        Assert.NotEmpty(live.State.Problems);

        folder.Add(Sample.Body("Оңдолду."));
        live.Rebuild();
        Assert.True(live.State.IsGood);
        Assert.Empty(live.State.Problems);
        Assert.Contains("Оңдолду", PageOf(live), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_template_is_known_before_anybody_looks_at_a_page()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        folder.Add("-- themes/tiny/layouts/topic-year.html --\n{{ page.nothing }}\n");
        live.Rebuild();
        // No topic has a story yet, so the broken page does not exist.
        Assert.True(live.State.IsGood);

        folder.Add("-- themes/tiny/layouts/month.html --\n{{ page.nothing }}\n");
        live.Rebuild();
        Assert.False(live.State.IsGood);
        Assert.Equal("themes/tiny/layouts/month.html:1:9", Assert.Single(live.State.Problems).Place);
    }

    [Fact]
    public void A_build_with_a_memory_gives_the_same_bytes_as_one_without()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        folder.Add(Sample.Body("Шилтеме: [экинчи](../08-b/index.ky.md#bolum)."));
        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "## Бөлүм\n\nТекст."));
        live.Rebuild();
        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "## Бөлүм\n\nБашка текст."));
        live.Rebuild();

        var fresh = Live(folder);
        fresh.Rebuild();
        Assert.Equal(fresh.State.Files.Keys.Order(), live.State.Files.Keys.Order());
        foreach (var path in fresh.State.Files.Keys)
        {
            Assert.Equal(BytesOf(fresh, path), BytesOf(live, path));
        }
    }

    [Fact]
    public void A_removed_heading_breaks_a_link_to_it_in_an_article_that_did_not_change()
    {
        using var folder = Folder();
        var live = Live(folder);
        folder.Add(Sample.Body("Шилтеме: [экинчи](../08-b/index.ky.md#bolum)."));
        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "## Бөлүм\n\nТекст."));
        live.Rebuild();
        Assert.True(live.State.IsGood);

        folder.Add(Sample.Story("2024/05/08-b", "ky", "Экинчи", body: "Бөлүмсүз текст."));
        live.Rebuild();
        Assert.StartsWith("NS143:", Assert.Single(live.State.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_index_is_there_when_it_is_asked_for()
    {
        using var folder = Folder();
        var live = Live(folder);
        live.Rebuild();
        Assert.False(live.State.SearchIndex.IsValueCreated);
        Assert.NotNull(live.State.Find("search/ky/manifest.json"));
    }

    private static TestFolder Folder()
    {
        var folder = TestFolder.Of(Sample.Body("Эски текст."));
        TestSite.AddDefaults(folder);
        return folder;
    }

    private static LiveSite Live(TestFolder folder) =>
        new(
            () =>
                new BuildOptions(
                    new SourceFolder(folder.Root),
                    DateTimeOffset.Parse("2026-06-01T00:00:00+06:00"),
                    new Preview(Drafts: true, Future: true)
                ),
            MessageLanguage.English,
            _ => { }
        );

    private static string PageOf(LiveSite live) =>
        Encoding.UTF8.GetString(BytesOf(live, "ky/news/2024/05/07-a/index.html"));

    private static byte[] BytesOf(LiveSite live, string path) => TestSite.BytesOf(live.State.Find(path)!);
}
