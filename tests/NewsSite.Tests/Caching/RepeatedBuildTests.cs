using MemoryPack;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>A build is skipped if nothing changed, and runs if anything changed.</summary>
public sealed class RepeatedBuildTests : IDisposable
{
    private const string Now = "2026-06-01T10:00:00+06:00";
    private const string Article = "content/news/2024/05/07-a/index.ky.md";
    private const string Unchanged = "Nothing has changed since the last build. The site is in dist\n";
    private readonly TestFolder folder = new();

    public RepeatedBuildTests()
    {
        folder.Add(
            Sample.Story("2024/05/07-a", "ky", "Жыйын")
                + Sample.Story("2024/05/07-a", "ru", "Встреча")
                + """
                -- content/news/2026/06/03-b/index.ky.md --
                ---
                title: Эртеңки
                date: 2026-06-03T09:00:00+06:00
                ---
                Текст.
                -- themes/tiny/assets/x.css --
                @import "parts/y.css" layer(y);
                p { color: red; }
                -- themes/tiny/assets/parts/y.css --
                p { margin: 1px; }
                -- themes/tiny/assets/x.js --
                import { y } from "./parts/y.js";
                const answer = 41 + y;
                -- themes/tiny/assets/parts/y.js --
                export const y = 1;
                """
        );
        TestSite.AddDefaults(folder);
        folder.Age();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_of_what_has_not_changed_says_so_and_touches_no_file()
    {
        var first = Build();
        folder.Age("dist");
        Build();
        var times = Times();
        var run = Build();
        Assert.EndsWith(Unchanged, run.Out, StringComparison.Ordinal);
        Assert.Equal(times, Times());

        // The summary of the skipped build is that of the first.
        Assert.Equal(Summary(first), Summary(run));

        static string[] Summary(CommandRun run) =>
            [
                .. run
                    .Out.Split('\n')[..^2]
                    .Where(line => !line.StartsWith("Time:", StringComparison.Ordinal))
                    // The first build made the icons.
                    .Where(line => !line.StartsWith("Pictures:", StringComparison.Ordinal)),
            ];

        string[] Times() =>
            [
                .. Directory
                    .EnumerateFiles(folder.PathOf("dist"), "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}"),
            ];
    }

    [Fact]
    public void What_was_wrong_is_said_again_in_the_language_that_is_asked_for()
    {
        folder.Add("-- content/news/2024/05/07-a/{0}.pdf --\nx");
        folder.Age();
        var first = Build("--messages", "ru");
        Assert.Contains("/{0}.pdf: совет NS159: ", first.Error, StringComparison.Ordinal);
        var again = Build("--messages", "ru");
        Assert.Contains("ничего не изменилось", again.Out, StringComparison.Ordinal);
        Assert.Equal(first.Error, again.Error);
        Assert.NotEqual(first.Error, Build("--messages", "ky").Error);
    }

    public static TheoryData<string> Changes =>
        [
            "a text",
            "a new file",
            "a file that is gone",
            "a template",
            "a style sheet",
            "a part of a style sheet",
            "a script",
            "a part of a script",
            "a page of the site",
            "a page of the site that is gone",
            "another program",
        ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_seen(string change)
    {
        Build();
        Change(change);
        var run = Build();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("The site is in dist\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Unchanged, run.Out, StringComparison.Ordinal);
        var made = folder.Fingerprint("dist");
        Build("--no-cache");
        Assert.Equal(folder.Fingerprint("dist"), made);
    }

    [Theory]
    [InlineData("--now", "2026-06-01T23:59:59+06:00", true)]
    [InlineData("--now", "2026-06-03T08:59:59+06:00", true)] // nothing depends on the day
    [InlineData("--now", "2026-06-03T09:00:00+06:00", false)] // a story comes out
    [InlineData("--now", "2026-06-01T09:59:59+06:00", false)] // a clock set back
    [InlineData("--base-url", "https://elsewhere.example", false)]
    [InlineData("--drafts", null, false)]
    [InlineData("--strict", null, false)]
    [InlineData("--no-cache", null, false)]
    public void The_clock_and_the_options_count(string option, string? value, bool isSame)
    {
        Build();
        var run = value is null ? Build(option) : Build(option, value);
        Assert.Equal(isSame, run.Out.EndsWith(Unchanged, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-06-01T23:59:59+06:00", true)]
    [InlineData("2026-06-02T00:00:00+06:00", false)]
    public void What_happened_on_a_day_of_an_earlier_year_counts_from_midnight_on(string now, bool isSame)
    {
        folder.Add(Sample.Story("2025/06/02-v", "ky", "Былтыр ушул күнү")).Age();
        Build();
        Assert.Equal(isSame, Build("--now", now).Out.EndsWith(Unchanged, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_somebody_put_into_the_site_changes_nothing()
    {
        Build();
        folder.Add("-- dist/google123.html --\nx");
        Assert.EndsWith(Unchanged, Build().Out, StringComparison.Ordinal);
        Build("--base-url", "https://elsewhere.example");
        Assert.Equal("x", folder.Read("dist/google123.html"));
    }

    [Fact]
    public void A_story_that_becomes_due_is_seen_at_its_moment()
    {
        Build("--now", "2026-06-03T08:00:00+06:00");
        var before = Build("--now", "2026-06-03T08:59:59+06:00");
        var due = Build("--now", "2026-06-03T09:00:00+06:00");
        Assert.EndsWith(Unchanged, before.Out, StringComparison.Ordinal);
        Assert.EndsWith("The site is in dist\n", due.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("dist/ky/news/2026/06/03-b/index.html")));
    }

    [Fact]
    public void A_file_changed_a_moment_ago_may_change_again_unseen_so_nothing_is_taken_for_granted()
    {
        File.SetLastWriteTimeUtc(folder.PathOf(Article), DateTime.UtcNow);
        Build();
        Assert.EndsWith("The site is in dist\n", Build().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_saved_twice_within_a_tick_of_the_clock_is_read_twice()
    {
        var path = folder.PathOf(Article);
        var time = DateTime.UtcNow;
        using var caches = BuildCaches.InMemory(CacheFolder.Of(new SourceFolder(folder.Root)));
        Assert.Equal(["Кабар А", "Кабар Б"], new[] { "Кабар А", "Кабар Б" }.Select(Saved));

        string Saved(string title)
        {
            folder.Add(Sample.Story("2024/05/07-a", "ky", title));
            File.SetLastWriteTimeUtc(path, time);
            var options = new BuildOptions(new SourceFolder(folder.Root), DateTimeOffset.Parse(Now), Preview.None);
            var site = SiteBuilder.Compose(options, caches, new DiagnosticBag())!.Site;
            return site.Stories.Single().In(Language.Find("ky")!)!.Title.Value;
        }
    }

    [Fact]
    public void Each_output_folder_has_its_own_last_build()
    {
        Build();
        var other = Build("--output", folder.PathOf("other"));
        Assert.EndsWith("The site is in other\n", other.Out, StringComparison.Ordinal);
        Assert.EndsWith(Unchanged, Build().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_saved_while_the_site_is_built_is_told_and_the_build_is_not_taken_for_the_last_word()
    {
        var options = new BuildOptions(new SourceFolder(folder.Root), DateTimeOffset.Parse(Now), Preview.None);
        var output = new OutputOptions(folder.PathOf("dist"));
        var upToDate = new UpToDateCheck(options, output);
        var diagnostics = new DiagnosticBag();
        using var caches = BuildCaches.InMemory(options.Cache);
        var site = SiteBuilder.Compose(options, caches, diagnostics)!;
        var written = new OutputFolder(output.Folder).Write(site.Files, diagnostics);
        File.AppendAllText(folder.PathOf(Article), "Кошумча.");
        upToDate.Save(site.Site.Clock, BuildSummary.Of(site, written), diagnostics);
        Assert.StartsWith(
            "content: warning NS006: files in content/ or themes/ were changed while the site was being built",
            Assert.Single(diagnostics.ToSorted()).ToString(),
            StringComparison.Ordinal
        );
        Assert.Null(new UpToDateCheck(options, output).FindFinished());
    }

    [Theory]
    [InlineData(Article, "Текст.", "Тикст.")]
    [InlineData("themes/tiny/layouts/base.html", "<html", "<HTML")]
    [InlineData("content/topics.yaml", "Билим", "Белим")]
    public void Other_bytes_of_the_same_size_are_seen_though_their_time_was_restored(
        string path,
        string old,
        string @new
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells the time of a file's last change");
        Build();
        var file = folder.PathOf(path);
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, folder.Read(path).Replace(old, @new, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);
        var run = Build();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain(Unchanged, run.Out, StringComparison.Ordinal);
        var made = folder.Fingerprint("dist");
        Build("--no-cache");
        Assert.Equal(folder.Fingerprint("dist"), made);
    }

    [Theory]
    [InlineData("content/news/2024/05/07-a/index.ky.md", "content/texts/a.md")]
    [InlineData("content/news/2024/05", "content/months/05")]
    [InlineData("themes/tiny", "elsewhere/tiny")]
    [InlineData("themes", "elsewhere/themes")]
    [InlineData("content", "elsewhere/content")]
    public void A_change_behind_a_symbolic_link_is_seen(string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(target))!);
        if (File.Exists(folder.PathOf(link)))
        {
            File.Move(folder.PathOf(link), folder.PathOf(target));
        }
        else
        {
            Directory.Move(folder.PathOf(link), folder.PathOf(target));
        }

        folder.AddLink(link, folder.PathOf(target));
        var first = Build();
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.EndsWith(Unchanged, Build().Out, StringComparison.Ordinal);

        var changed = Directory.Exists(folder.PathOf(target))
            ? Directory
                .EnumerateFiles(folder.PathOf(target), "*", SearchOption.AllDirectories)
                .First(file =>
                    file.EndsWith("base.html", StringComparison.Ordinal)
                    || file.EndsWith("ky.md", StringComparison.Ordinal)
                )
            : folder.PathOf(target);
        File.AppendAllText(changed, "\nКошумча.\n");
        File.SetLastWriteTimeUtc(changed, DateTime.UtcNow.AddMinutes(-1));
        var run = Build();
        Assert.DoesNotContain(Unchanged, run.Out, StringComparison.Ordinal);
        var made = folder.Fingerprint("dist");
        Build("--no-cache");
        Assert.Equal(folder.Fingerprint("dist"), made);
    }

    [Fact]
    public void A_link_that_leads_to_another_file_now_is_seen()
    {
        const string link = "content/pages/about/index.ru.md";
        folder.Add("-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nТекст.\n");
        folder.Add("-- content/texts/one.md --\n---\ntitle: Первый\n---\nТекст.\n");
        folder.Add("-- content/texts/two.md --\n---\ntitle: Второй\n---\nТекст.\n");
        folder.AddLink(link, "../../texts/one.md").Age();
        Build();
        Assert.EndsWith(Unchanged, Build().Out, StringComparison.Ordinal);
        File.Delete(folder.PathOf(link));
        folder.AddLink(link, "../../texts/two.md");
        Assert.DoesNotContain(Unchanged, Build().Out, StringComparison.Ordinal);
        Assert.Contains("Второй", folder.Read("dist/ru/about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_whose_owner_was_changed_is_compared_once_and_not_written()
    {
        Build();
        foreach (var file in Directory.EnumerateFiles(folder.PathOf("dist"), "*.html", SearchOption.AllDirectories))
        {
            // Like chown: the bytes and times stay, the time of the last change does not.
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file));
        }

        var run = Build();
        Assert.EndsWith("The site is in dist\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(Unchanged, Build().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_builds_again_and_finds_a_byte_that_is_not_right()
    {
        var fine = Build("--verify");
        Assert.Equal((0, ""), (fine.ExitCode, fine.Error));
        Assert.EndsWith("Verified: a clean build makes the same files, byte for byte.\n", fine.Out);

        // Simulate a wrong cache entry: the page has other bytes, and the cache takes them for the right ones.
        const string name = "ky/news/2024/05/07-a/index.html";
        var page = folder.PathOf("dist/" + name);
        var bytes = File.ReadAllBytes(page);
        bytes[^10] ^= 1;
        File.WriteAllBytes(page, bytes);
        var snapshot = Directory.GetFiles(folder.PathOf(".cache/builds"), "*.site").Single();
        var site = OutputSnapshot.Load(snapshot)!;
        var files = site.Files.ToDictionary();
        files[name] = files[name] with { Stamp = FileFacts.Of(page).Stamp };
        (site with { Files = files }).Save(snapshot);
        var run = Build("--verify");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("index.html: error NS007: a clean build gives this file other bytes", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private void Change(string change)
    {
        var page = "dist/ky/news/2024/05/07-a/index.html";
        switch (change)
        {
            case "a text":
                folder.Add(Sample.Story("2024/05/07-a", "ky", "Жыйыы"));
                break;
            case "a new file":
                folder.Add(Sample.Story("2024/05/08-c", "ky", "Дагы"));
                break;
            case "a file that is gone":
                File.Delete(folder.PathOf(Article));
                break;
            case "a template":
                File.AppendAllText(folder.PathOf("themes/tiny/layouts/base.html"), "<!-- x -->");
                break;
            case "a style sheet":
                folder.Add("-- themes/tiny/assets/x.css --\n@import \"parts/y.css\" layer(y);\np { color: blue; }");
                break;
            case "a part of a style sheet":
                folder.Add("-- themes/tiny/assets/parts/y.css --\np { margin: 2px; }");
                break;
            case "a script":
                folder.Add(
                    "-- themes/tiny/assets/x.js --\nimport { y } from \"./parts/y.js\";\nconst answer = 42 + y;"
                );
                break;
            case "a part of a script":
                folder.Add("-- themes/tiny/assets/parts/y.js --\nexport const y = 2;");
                break;
            case "a page of the site":
                File.AppendAllText(folder.PathOf(page), "x");
                break;
            case "a page of the site that is gone":
                File.Delete(folder.PathOf(page));
                break;
            case "another program":
                var file = Directory.GetFiles(folder.PathOf(".cache/builds"), "*.last").Single();
                var record = StoredValue.Load<BuildRecord>(file)!;
                ChecksummedFile.Write(file, MemoryPackSerializer.Serialize(record), seed: 1);
                break;
        }

        // All changes are old.
        folder.Age("content");
        folder.Age("themes");
    }

    private CommandRun Build(params string[] options) =>
        CommandRun.In(folder.Root, "", ["build", .. options.Contains("--now") ? options : ["--now", Now, .. options]]);
}
