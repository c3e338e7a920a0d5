using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Publishing;

/// <summary>
/// Unpublished content leaves no trace: the whole sample archive gives the same bytes with and without it.
/// </summary>
public sealed class EmbargoTests
{
    private const string Now = "2026-11-23T12:00:00+06:00";

    [Fact]
    public void Twenty_stories_to_come_and_twenty_drafts_change_not_one_byte_until_their_time()
    {
        using var folder = SampleCopy();
        var without = Built(folder, Now);

        AddTwenty(
            folder,
            i => i % 4 == 0 ? "2026-11-23T18:00" : $"20{27 + (i % 3)}-0{1 + (i % 9)}-1{i % 10}",
            "",
            "kelet"
        );
        AddTwenty(folder, i => $"20{18 + (i % 8)}-1{i % 3}-2{i % 8}", "draft: true\n", "karalama");
        AddToPublishedStories(folder);
        Assert.Equal(without, Built(folder, Now));

        // Control: later, and in a preview, the content is there.
        Assert.NotEqual(without, Built(folder, "2026-11-23T18:00:00+06:00"));
        Assert.NotEqual(without, Built(folder, Now, "--drafts"));
    }

    /// <summary>Adds stories in both languages with all possible parts. Every third one has no folder.</summary>
    private static void AddTwenty(TestFolder folder, Func<int, string> dateOf, string more, string name)
    {
        // A photo that no published story has.
        var photo = TestPicture.Jpeg(160);
        for (var i = 0; i < 20; i++)
        {
            var date = dateOf(i);
            var key = $"content/news/{date[..4]}/{date[5..7]}/{date[8..10]}-{name}-{i}";
            foreach (var language in new[] { "ky", "ru" })
            {
                var fields =
                    $"title: {name} {i} {language}\ndate: {date}\n{more}summary: Эмбарго алдындагы кыскача мазмун.\n"
                    + "topics: [schools, exams]\npinned: true\n"
                    + $"aliases: [/eski/{name}-{i}-{language}.html]\n"
                    + "corrections: [{date: 2029-12-31, note: {ky: Оңдолду., ru: Исправлено.}}]\n";
                if (i % 3 == 0)
                {
                    folder.Add($"-- {key}.{language}.md --\n---\n{fields}---\nЖашыруун текст {i}.\n");
                    continue;
                }

                folder.Add($"{key}/jashyruun-{i}.jpg", photo);
                folder.Add($"{key}/jashyruun-{i}.csv", "a,b\n1,2\n"u8.ToArray());
                folder.Add(
                    $"-- {key}/index.{language}.md --\n---\n{fields}photos: [{{file: jashyruun-{i}.jpg, alt: Сүрөт}}]\n"
                        + $"attachments: [{{file: jashyruun-{i}.csv, title: Тиркеме}}]\n---\nЖашыруун текст {i}.\n"
                );
            }
        }
    }

    /// <summary>Adds a draft beside a published version, and a future correction and withdrawal.</summary>
    private static void AddToPublishedStories(TestFolder folder)
    {
        folder.Add(
            "-- content/news/2025/02/21-makaldar/index.ru.md --\n---\ntitle: Пословицы\ndraft: true\n"
                + "---\nЧерновик перевода.\n"
        );
        Edit(
            folder,
            "content/news/2022/03/15-protokol/index.ky.md",
            "corrections: [{date: 2026-12-01, note: {ky: Кийин оңдолот., ru: Исправят потом.}}]\n"
        );
        Edit(
            folder,
            "content/news/2024/02/12-kesiptik-bilim/index.ru.md",
            "withdrawn: {date: 2026-12-02, reason: {ky: Кийин алынат., ru: Снимут потом.}}\n"
        );
    }

    private static void Edit(TestFolder folder, string path, string line)
    {
        var text = folder.Read(path);
        File.WriteAllText(folder.PathOf(path), "---\n" + line + text["---\n".Length..]);
    }

    private static IReadOnlyList<string> Built(TestFolder folder, string now, params string[] options)
    {
        var build = CommandRun.In(folder.Root, "en", ["build", "--quiet", "--now", now, .. options]);
        Assert.True(build.ExitCode == 0, build.Error);
        return folder.Fingerprint("dist");
    }

    private static TestFolder SampleCopy() => new TestFolder().AddCopy("content").AddCopy("themes").ShareCache();
}
