using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Publishing;

/// <summary>
/// <c>build</c> and <c>check</c> tell what will break when scheduled content comes out, and until then publish the rest.
/// </summary>
public sealed class ForecastTests
{
    private const string Now = "2026-06-01T00:00:00+06:00";
    private const string After = "2026-07-02T00:00:00+06:00";
    private const string Scheduled = "content/news/2026/07/01-g/index.ky.md";

    /// <summary>A story of 1 July with a mistake, where it is, and the code it will have.</summary>
    [Theory]
    [InlineData("photos: [{file: jok.jpg, alt: Сүрөт}]", "", "4:17", "NS121")]
    [InlineData("attachments: [{file: jok.csv}]", "", "4:22", "NS121")]
    [InlineData("", "[Жок](/ky/jok/)", "5:1", "NS141")]
    [InlineData("", "[Жок](jok.csv)", "5:1", "NS121")]
    [InlineData("", "[Каралама](../../../2024/05/09-d/index.ky.md)", "5:1", "NS142")]
    [InlineData("", "[Бөлүм](../../../2024/05/07-a/index.ky.md#jok)", "5:1", "NS143")]
    [InlineData("", "[Өзү](#jok)", "5:1", "NS143")]
    [InlineData("", "[Кийинкиси](../05-e/index.ky.md)", "5:1", "NS142")] // it comes out later still
    [InlineData("", "[Кийинкиси](/ky/news/2026/07/05-e/)", "5:1", "NS141")]
    [InlineData("", "[Орусчасы](/ru/news/2026/07/05-e/)", "5:1", "NS141")]
    [InlineData("", "[Августтагылар](/ky/news/2026/08/)", "5:1", "NS141")]
    [InlineData("aliases: [/ky/news/2024/05/07-a/]", "", "4:11", "NS133")]
    [InlineData("aliases: [/robots.txt]", "", "4:11", "NS135")]
    [InlineData("aliases: [/eski.html]", "", "4:11", "NS134")]
    public void A_mistake_of_a_story_to_come_is_a_warning_until_its_moment(
        string more,
        string body,
        string place,
        string code
    )
    {
        using var folder = Folder(
            Story("2026/07/01-g", "ky", "Шилдеде чыга турган", more, body.Length > 0 ? body : "Текст.")
        );
        foreach (var command in new[] { "build", "check" })
        {
            var run = Run(folder, command, Now);
            Assert.Equal(0, run.ExitCode);
            var line = Assert.Single(Lines(run), line => line.Contains("warning NS260", StringComparison.Ordinal));
            Assert.Contains($"{place}", line, StringComparison.Ordinal);
            Assert.Contains(
                "from 2026-07-01 00:00 on, this would keep the whole site from being built",
                line,
                StringComparison.Ordinal
            );
            Assert.Contains($"({code})", line, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(folder.PathOf("dist/index.html")));
        foreach (var command in new[] { "build", "check" })
        {
            var run = Run(folder, command, After);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains($"error {code}", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[Мурункусу](../../../2024/05/07-a/index.ky.md)")]
    [InlineData("[Мурункусу](../../06/30-z/index.ky.md)")] // it comes out before
    [InlineData("[Ошол күнкү](../01-z/index.ky.md)")] // at the same moment
    [InlineData("[Айдын жаңылыктары](/ky/news/2026/07/)")]
    [InlineData("[Жыл](/ky/news/2026/)")]
    public void A_link_to_what_is_there_by_then_is_fine(string body)
    {
        using var folder = Folder(
            Story("2026/07/01-g", "ky", "Шилдеде чыга турган", body: body)
                + Story("2026/07/01-z", "ky", "Ошол күнү чыга турган", body: "Башкасы.")
                + Story("2026/06/30-z", "ky", "Мурда чыга турган", body: "Мурункусу.")
        );
        foreach (var command in new[] { "build", "check" })
        {
            Assert.DoesNotContain(
                "NS260",
                Run(folder, command, Now).Out + Run(folder, command, Now).Error,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void An_old_address_where_a_story_will_be_is_told_at_the_alias_with_its_moment()
    {
        using var folder = Folder(
            Story("2026/07/01-g", "ky", "Шилдеде чыга турган")
                + Story("2024/05/10-j", "ky", "Мурда чыккан жаңылык", "aliases: [/ky/news/2026/07/05-e/]", "Текст бар.")
        );
        var run = Run(folder, "build", Now);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "content/news/2024/05/10-j/index.ky.md:4:11: warning NS260: from 2026-07-05 00:00 on, this would keep the whole site",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_warning_of_a_story_to_come_is_that_warning()
    {
        using var folder = Folder(
            Story("2026/07/01-g", "ky", "Шилдеде чыга турган", "photos: [{file: a.jpg}]")
                + "-- content/news/2026/07/01-g/a.jpg --\n"
        );
        var run = Run(folder, "build", Now);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"{Scheduled}:4:17: warning NS124", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_a_template_that_only_what_comes_will_use_is_told_now()
    {
        using var folder = Folder(
            Story(
                "2024/05/10-j",
                "ky",
                "Кийин алына турган",
                "withdrawn: {date: 2026-07-03T12:00, reason: {ky: А, ru: Б}}",
                "Текст бар."
            ) + "-- themes/tiny/layouts/withdrawn.html --\n{{ page.no_such_field }}\n"
        );
        foreach (var command in new[] { "build", "check" })
        {
            var run = Run(folder, command, Now);
            Assert.Equal(0, run.ExitCode);
            Assert.Matches(
                "themes/tiny/layouts/withdrawn.html.*\n?.*warning NS260: from 2026-07-0",
                run.Out + run.Error
            );
        }

        Assert.Equal(1, Run(folder, "build", "2026-07-04T00:00:00+06:00").ExitCode);
    }

    /// <summary>On its day its text is read; only afterwards it is gone.</summary>
    [Fact]
    public void A_story_to_come_that_is_to_be_withdrawn_again_is_examined_too()
    {
        using var folder = Folder(
            Story(
                "2026/07/01-g",
                "ky",
                "Шилдеде чыга турган",
                "withdrawn: {date: 2026-08-01, reason: {ky: А, ru: Б}}",
                "[Жок](/ky/jok/)"
            )
        );
        Assert.Contains("NS260", Run(folder, "build", Now).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_may_have_it_stop_publishing_at_once_at_every_door()
    {
        using var folder = Folder(
            Settings("checks: {NS260: error}\nshareCards: false")
                + Story("2026/07/01-g", "ky", "Шилдеде чыга турган", body: "[Жок](/ky/jok/)")
        );
        Assert.Equal((1, 1), (Run(folder, "build", Now).ExitCode, Run(folder, "check", Now).ExitCode));
    }

    [Fact]
    public void A_draft_breaks_nothing_whatever_its_date()
    {
        using var folder = Folder(Story("2026/07/01-g", "ky", "Шилдеде чыга турган", "draft: true", "[Жок](/ky/jok/)"));
        var run = Run(folder, "build", Now);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void What_is_wrong_now_is_not_told_again_for_later()
    {
        using var folder = Folder(
            Story("2026/07/01-g", "ky", "Шилдеде чыга турган")
                + Story("2024/05/10-j", "ky", "Катасы бар жаңылык", body: "[Жок](/ky/jok/)")
        );
        var run = Run(folder, "check", Now);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("NS260", run.Out, StringComparison.Ordinal);
    }

    private static TestFolder Folder(string files)
    {
        var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "Мурунтан бар жаңылык", "aliases: [/eski.html]", "Бар болгон текст.")
                + Story("2024/05/09-d", "ky", "Бүтө элек каралама", "draft: true")
                + Story("2026/07/05-e", "ky", "Андан кийин чыга турган", body: "Кийинки текст.")
                + Story("2026/08/01-e", "ky", "Августта чыга турган", body: "Август.")
                + files
        );
        TestSite.AddDefaults(folder);
        return folder;
    }

    private static CommandRun Run(TestFolder folder, string command, string now) =>
        CommandRun.In(folder.Root, "en", command, "--now", now);

    private static string[] Lines(CommandRun run) => (run.Out + run.Error).Split('\n');
}
