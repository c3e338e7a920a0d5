using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Features.Calendars;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Calendars;

/// <summary>The iCalendar files of stories and languages (RFC 5545).</summary>
public sealed class CalendarTests
{
    private const string File = "/ky/news/2026/05/07-a/dates.ics";
    private const string Dates =
        "event: {start: 2026-06-10T10:00, end: 2026-06-10T12:00, place: 'Ош; мектеп, 1'}\ndeadline: 2026-06-05";

    [Fact]
    public void A_story_has_its_event_and_its_deadline()
    {
        var site = TestSite.Build(Story("2026/05/07-a", "ky", "Жыйын, чакыруу", "summary: Баары келсин.\n" + Dates));
        var lines = Unfolded(site.Page(File));
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        // An event of a published message must have an organizer (RFC 5546, 3.2.1): this is no message.
        Assert.DoesNotContain(lines, line => line.StartsWith("METHOD", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Contains("DTSTART:20260610T040000Z", lines);
        Assert.Contains("DTEND:20260610T060000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20260605", lines);
        Assert.Contains("DTEND;VALUE=DATE:20260606", lines);
        Assert.Contains(@"SUMMARY;LANGUAGE=ky:Жыйын\, чакыруу", lines);
        Assert.Contains(@"SUMMARY;LANGUAGE=ky:Мөөнөтү: Жыйын\, чакыруу", lines);
        Assert.Contains(@"LOCATION;LANGUAGE=ky:Ош\; мектеп\, 1", lines);
        Assert.Contains("UID:2026-05-07-a-event-ky@edu.example", lines);
        Assert.Contains("UID:2026-05-07-a-deadline-ky@edu.example", lines);
        Assert.Equal(2, lines.Count(line => line == "DTSTAMP:20260506T180000Z"));
        Assert.Contains("URL:https://edu.example/ky/news/2026/05/07-a/", lines);
    }

    [Fact]
    public void Lines_are_folded_by_octets_between_characters()
    {
        var title = string.Concat(Enumerable.Repeat("Өтө узун аталыш 🎓 ", 15)).Trim();
        var site = TestSite.Build(Story("2026/05/07-a", "ky", title, Dates));
        var text = site.Page(File);
        Assert.DoesNotMatch("(?<!\r)\n", text);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains("SUMMARY;LANGUAGE=ky:" + title, Unfolded(text));
    }

    /// <summary>Escaping and folding lose nothing and begin no line of their own, for any text.</summary>
    [FsCheck.Xunit.Property(MaxTest = 300)]
    public void Any_text_comes_back(string? written)
    {
        var text = Regex.Replace(written ?? "", @"[\p{Cc}\p{Cs}\u00AD\u2028\u2029]", "");
        var ics = new IcsText().AddText("SUMMARY", text).ToString();
        Assert.All(ics.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var line = Assert.Single(Unfolded(ics));
        Assert.Equal("SUMMARY:" + text, Regex.Replace(line, @"\\([\\;,])", "$1"));
    }

    [Theory]
    [InlineData("а\r\nBEGIN:VALARM")]
    [InlineData("а\nBEGIN:VALARM")]
    [InlineData("а\u0085BEGIN:VALARM")]
    [InlineData("а\u2028BEGIN:VALARM")]
    [InlineData("а\0\u001bBEGIN:VALARM")]
    public void No_text_begins_a_line(string text)
    {
        var lines = Unfolded(new IcsText().AddText("SUMMARY", text).ToString());
        Assert.StartsWith("SUMMARY:а", Assert.Single(lines));
        Assert.DoesNotContain('\0', lines[0]);
    }

    [Fact]
    public void A_language_has_a_calendar_of_its_stories()
    {
        var site = TestSite.Build(
            Pair("2026/05/07-a", "Бир", Dates)
                + Story("2026/05/08-b", "ru", "Два", "deadline: 2026-07-01T18:00")
                + Pair("2026/05/09-v", "Үч")
        );
        var ky = Unfolded(site.Page("/ky/calendar.ics"));
        var ru = Unfolded(site.Page("/ru/calendar.ics"));
        Assert.Equal((2, 3), (ky.Count(line => line == "BEGIN:VEVENT"), ru.Count(line => line == "BEGIN:VEVENT")));
        Assert.Contains("DTSTART:20260701T120000Z", ru);
        Assert.DoesNotContain(ru, line => line.StartsWith("DTEND:20260701", StringComparison.Ordinal));
        Assert.Equal(3, ru.Where(line => line.StartsWith("UID", StringComparison.Ordinal)).Distinct().Count());
        Assert.Contains("X-WR-CALNAME:Новости: даты", ru);
    }

    [Fact]
    public void Nothing_unpublished_is_in_a_calendar()
    {
        var hidden =
            Story("2027/01/07-kijin", "ky", "Кийинки", "event: {start: 2027-02-01}\ndeadline: 2027-01-20")
            + Story("2026/05/09-draft", "ky", "Каралама", "draft: true\ndeadline: 2026-12-01")
            + Story(
                "2026/05/10-away",
                "ky",
                "Алынган",
                "deadline: 2026-12-02\nwithdrawn: {date: 2026-05-20, reason: {ky: К, ru: О}}"
            );
        var site = TestSite.Build(Story("2026/05/07-a", "ky", "Бир", Dates) + hidden);
        var text = string.Concat(
            site.Files.Where(file => file.Key.EndsWith(".ics", StringComparison.Ordinal))
                .Select(file => Encoding.UTF8.GetString(file.Value))
        );
        Assert.DoesNotContain("Кийинки", text);
        Assert.DoesNotContain("Каралама", text);
        Assert.DoesNotContain("Алынган", text);
        Assert.DoesNotContain("2027", text);
        Assert.Equal(2, site.Files.Keys.Count(path => path.EndsWith(".ics", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            TestSite.Build(hidden).Files.Keys,
            path => path.EndsWith(".ics", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_version_still_to_come_gives_nothing_away()
    {
        var site = TestSite.Build(
            "-- content/news/2026/06/01-a/index.ky.md --\n---\ntitle: А\ndate: 2026-06-01T00:00\n---\nТекст.\n"
                + "-- content/news/2026/06/01-a/index.ru.md --\n---\ntitle: Б\ndate: 2026-06-01T18:00\ndeadline: 2026-06-20\n---\nТекст.\n"
        );
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".ics", StringComparison.Ordinal));
    }

    [Fact]
    public void A_preview_at_another_address_has_the_same_identifiers()
    {
        var site = TestSite.Build(
            Story("2026/05/07-a", "ky", "А", Dates),
            new TestSiteOptions { BaseUrl = "https://preview.example/x" }
        );
        Assert.Contains("UID:2026-05-07-a-event-ky@edu.example", Unfolded(site.Page(File)));
    }

    [Fact]
    public void A_recorded_calendar_leads_to_its_story_when_the_dates_or_the_story_move()
    {
        using var folder = TestFolder.Of(Story("2026/05/07-a", "ky", "А", Dates));
        TestSite.AddDefaults(folder);
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "ledger", "update").ExitCode);
        Assert.Contains(File, folder.Read("content/published.txt"));
        Assert.Contains("/ky/calendar.ics", folder.Read("content/published.txt"));

        folder.Add(Story("2026/05/07-a", "ky", "А"));
        var site = TestSite.Build(folder);
        site.Reports();
        Assert.Contains($"{File} /ky/news/2026/05/07-a/ 301!", site.Page("_redirects"));

        Directory.Move(folder.PathOf("content/news/2026/05/07-a"), folder.PathOf("content/news/2026/05/07-b"));
        folder.Add(Story("2026/05/07-b", "ky", "А", Dates + "\naliases: [/ky/news/2026/05/07-a/]"));
        site = TestSite.Build(folder);
        site.Reports();
        Assert.Contains($"{File} /ky/news/2026/05/07-b/dates.ics 301!", site.Page("_redirects"));
        Assert.Equal(site.Page("/ky/news/2026/05/07-b/dates.ics"), site.Page(File));
    }

    private static string[] Unfolded(string ics) =>
        ics.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
