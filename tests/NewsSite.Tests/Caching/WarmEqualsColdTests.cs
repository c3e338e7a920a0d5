using NewsSite.Editor.Serving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>A warm build gives the same bytes and diagnostics as a cold one.</summary>
public class WarmEqualsColdTests
{
    private const string Now = "2027-01-01T00:00:00+06:00";

    [Fact]
    public void The_hard_archive_uses_every_field() => Assert.Empty(HardArchive.UnusedFields());

    [Fact]
    public void The_hard_archive_is_the_same_from_a_warm_cache()
    {
        using var folder = HardArchive.Create();
        BuildColdEditAndBuildWarm(folder, HardArchive.Edited, "Эски текст", "Жаңы текст");
    }

    [Fact]
    public void The_archive_of_the_repository_is_the_same_from_a_warm_cache()
    {
        using var folder = new TestFolder();
        folder.AddCopy("content").AddCopy("themes").Age();
        AddPictures(folder, Repository.PathOf(".cache/images"), "cache");
        var article = Directory
            .EnumerateFiles(folder.PathOf("content/news"), "index.ky.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        BuildColdEditAndBuildWarm(
            folder,
            Path.GetRelativePath(folder.Root, article),
            "\n---\n",
            "\n---\nКошумча сүйлөм. "
        );
    }

    /// <summary>Enough stories for an index whose older part is updated, not built anew.</summary>
    [LongFact]
    public void The_search_index_of_many_stories_is_the_same_after_edits_of_old_ones()
    {
        using var folder = ManyStories();
        Build(folder, "warm", "cache");
        foreach (var (old, @new) in Edits)
        {
            Edit(folder, StoryPath(9), old, @new);
            var warm = Build(folder, "warm", "cache");
            Assert.True(warm.Outcome == BuildOutcome.Written, string.Join('\n', warm.Diagnostics));
            Build(folder, "cold", "no-cache");
            Directory.Delete(folder.PathOf("no-cache"), recursive: true);
            Assert.Equal(folder.Fingerprint("cold/search"), folder.Fingerprint("warm/search"));
            Directory.Delete(folder.PathOf("cold"), recursive: true);
        }

        // Without its output, a warm build makes all files again.
        Directory.Delete(folder.PathOf("warm"), recursive: true);
        Build(folder, "warm", "cache");
        Build(folder, "cold", "no-cache");
        Assert.Equal(folder.Fingerprint("cold"), folder.Fingerprint("warm"));
    }

    /// <summary>A word, a paragraph, a title, topics, and what only the other language shows.</summary>
    private static readonly (string Old, string New)[] Edits =
    [
        ("Биринчи абзац", "Биринчи кошумча абзац"),
        ("Экинчи", "Жаңы абзац келди.\n\nЭкинчи"),
        ("title: Окуя 9", "title: Такталган окуя 9"),
        ("topics: [science]", "topics: [science, education]"),
        ("Жаңы абзац келди.\n\n", ""),
    ];

    private static string StoryPath(int number) =>
        $"content/news/2024/{number % 12 + 1:00}/{number / 12 + 1:00}-okuya-{number}/index.ky.md";

    private static TestFolder ManyStories()
    {
        var folder = new TestFolder().AddCopy("themes");
        folder.Add(
            """
            -- content/site.yaml --
            url: https://edu.example
            timeZone: Asia/Bishkek
            theme: ministry
            languages: [ky, ru]
            shareCards: false
            title: {ky: Жаңылыктар, ru: Новости}
            description: {ky: Жаңылыктар, ru: Новости}
            publisher: {ky: Министрлик, ru: Министерство}
            -- content/topics.yaml --
            science: {ky: Илим, ru: Наука}
            education: {ky: Билим, ru: Образование}
            """
        );
        for (var number = 0; number < 140; number++)
        {
            folder.Add(
                $"""
                -- {StoryPath(number)} --
                ---
                title: Окуя {number}
                date: 2024-{(number % 12) + 1:00}-{(number / 12) + 1:00}
                topics: [science]
                ---
                Биринчи абзац мектеп {number} ачылды.

                Экинчи абзац мугалим {number * 7} келди.
                -- {StoryPath(number).Replace(".ky.", ".ru.", StringComparison.Ordinal)} --
                ---
                title: Событие {number}
                date: 2024-{(number % 12) + 1:00}-{(number / 12) + 1:00}
                ---
                Школа {number} открыта.
                """
            );
        }

        return folder.Age();
    }

    [Fact]
    public void The_local_server_shows_the_same_after_an_edit_as_after_a_start()
    {
        using var folder = HardArchive.Create();
        BuildOptions Options() =>
            new(new SourceFolder(folder.Root), DateTimeOffset.Parse(Now), new Preview(Drafts: true, Future: true));
        using var warm = new LiveSite(Options, MessageLanguage.English, _ => { });
        warm.Rebuild();
        Assert.NotEmpty(TestSite.FingerprintOf(warm));
        Edit(folder, HardArchive.Edited, "Эски текст", "Жаңы текст");
        warm.Rebuild();
        using var cold = new LiveSite(Options, MessageLanguage.English, _ => { });
        cold.Rebuild();
        Assert.Equal(TestSite.FingerprintOf(cold), TestSite.FingerprintOf(warm));
        Assert.Equal(cold.State.Diagnostics, warm.State.Diagnostics);
    }

    private static void BuildColdEditAndBuildWarm(TestFolder folder, string path, string old, string @new)
    {
        Build(folder, "warm", "cache");
        Edit(folder, path, old, @new);
        var warm = Build(folder, "warm", "cache");
        AddPictures(folder, folder.PathOf("cache/images"), "other-cache");
        var cold = Build(folder, "cold", "other-cache");
        Assert.Equal(BuildOutcome.Written, warm.Outcome);
        Assert.True(warm.Summary!.Written!.Changed < warm.Summary.Written.Files / 2, "the build was not warm");
        Assert.True(folder.Fingerprint("cold").Count > 20);
        Assert.Equal(folder.Fingerprint("cold"), folder.Fingerprint("warm"));
        Assert.Equal(cold.Diagnostics, warm.Diagnostics);
    }

    private static BuildResult Build(TestFolder folder, string output, string cache) =>
        HardArchive.Build(folder, DateTimeOffset.Parse(Now), output, cache);

    private static void Edit(TestFolder folder, string path, string old, string @new)
    {
        var text = folder.Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(folder.PathOf(path), text.Replace(old, @new, StringComparison.Ordinal));
        folder.Age("content");
    }

    /// <summary>Adds pictures that were made before to an empty cache: encoding them takes long and is not what is compared.</summary>
    private static void AddPictures(TestFolder folder, string images, string cache)
    {
        var files = Directory.Exists(images) ? Directory.EnumerateFiles(images, "*", SearchOption.AllDirectories) : [];
        foreach (var file in files.Where(file => Path.GetFileName(file) != "pictures"))
        {
            folder.Add($"{cache}/images/{Path.GetRelativePath(images, file)}", File.ReadAllBytes(file));
        }
    }
}
