using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Desk;

/// <summary>Buttons at problems: after one is pressed its problem is gone, and nothing else has changed.</summary>
public sealed class RemedyTests
{
    private const string Kyrgyz = "content/news/2024/05/07-a/index.ky.md";

    private const string Others = """
        -- content/news/2024/05/08-b/index.ky.md --
        ---
        title: Экинчи жаңылыктын аталышы
        date: 2024-05-08
        ---
        Текст.
        -- content/news/2024/05/08-b/index.ru.md --
        ---
        title: Заголовок второй новости
        date: 2024-05-08
        ---
        Текст.
        -- content/regions.yaml --
        osh: {ky: Ош, ru: Ош}
        naryn: {ky: Нарын, ru: Нарын}
        -- content/news/2024/05/07-a/a.jpg --
        1

        """;

    /// <summary>Code, front matter and text before, both after.</summary>
    public static TheoryData<string, string, string> Cases =>
        new()
        {
            { "NS050", "title: Жыйын: жыйынтыктар\n---\nТ.", "title: \"Жыйын: жыйынтыктар\"\n---\nТ." },
            { "NS052", "title: *Манас* \"кечеси\"  \n---\nТ.", "title: \"*Манас* \\\"кечеси\\\"\"  \n---\nТ." },
            {
                "NS059",
                "title: А\nsummary: Мектепте класс #1 ачылды\n---\nТ.",
                "title: А\nsummary: \"Мектепте класс #1 ачылды\"\n---\nТ."
            },
            { "NS066", "Title: А # эскертүү\n---\nТ.", "title: А # эскертүү\n---\nТ." },
            { "NS065", "title: А\ndraft:\nsource: б\n---\nТ.", "title: А\nsource: б\n---\nТ." },
            { "NS053", "title: А\nzzzzz: post\nsource: б\n---\nТ.", "title: А\nsource: б\n---\nТ." },
            { "NS015", "title: А\n---\nБир.\nЭк\u0007и.", "title: А\n---\nБир.\nЭки." },
            { "NS103", "title: А\nsource: б\n---\nТ.", "title: А\ndate: 2024-05-07\nsource: б\n---\nТ." },
            { "NS104", "title: А\ndate: 07.05.2024 # күнү\n---\nТ.", "title: А\ndate: 2024-05-07 # күнү\n---\nТ." },
            {
                "NS105",
                "title: А\ndate: 2024-05-09T10:30 # күнү\n---\nТ.",
                "title: А\ndate: 2024-05-07T10:30 # күнү\n---\nТ."
            },
            { "NS106", "title: А\ntopics: [sciense]  # тема\n---\nТ.", "title: А\ntopics: [science]  # тема\n---\nТ." },
            { "NS106", "title: А\ntopics: [science, xyzzy]\n---\nТ.", "title: А\ntopics: [science]\n---\nТ." },
            { "NS224", "title: А\nregion: naryk\n---\nТ.", "title: А\nregion: naryn\n---\nТ." },
            { "NS117", "title: А\n---\n\n", "title: А\ndraft: true\n---\n\n" },
            {
                "NS124",
                "title: А\nphotos:\n  - file: a.jpg\n    credit: Б\n---\nТ.",
                "title: А\nphotos:\n  - file: a.jpg\n    alt: \"\"\n    credit: Б\n---\nТ."
            },
            {
                "NS121",
                "title: А\nphotos: [{file: b.jpg, alt: Б}]\n---\nТ.",
                "title: А\nphotos: [{file: a.jpg, alt: Б}]\n---\nТ."
            },
            {
                "NS158",
                "title: А\nphotos:\n  - {file: a.jpg, alt: Б}\n  - {file: a.jpg, alt: Б}\n---\nТ.",
                "title: А\nphotos:\n  - {file: a.jpg, alt: Б}\n---\nТ."
            },
            { "NS180", "title: А\npressKit: true\nsource: б\n---\nТ.", "title: А\nsource: б\n---\nТ." },
            {
                "NS325",
                "title: А\nsummary: Бүгүн мектепте чоң жыйын болуп, ага ата-энелер катышты.\n---\nБүгүн мектепте чоң жыйын болуп, ага ата-энелер катышты.",
                "title: А\n---\nБүгүн мектепте чоң жыйын болуп, ага ата-энелер катышты."
            },
            {
                "NS348",
                "title: А\nallow:\n  - {code: NS320, reason: б}\nsource: б\n---\nТ.",
                "title: А\nsource: б\n---\nТ."
            },
            {
                "NS132",
                "title: А\naliases: [/ky/news/2024/05/07-a/, /eski/1.html]\n---\nТ.",
                "title: А\naliases: [/eski/1.html]\n---\nТ."
            },
            { "NS133", "title: А\naliases: [/ky/news/2024/05/08-b/]\n---\nТ.", "title: А\n---\nТ." },
            { "NS135", "title: А\naliases: [/robots.txt]\n---\nТ.", "title: А\n---\nТ." },
            { "NS138", $"title: А\naliases: [/{new string('a', 3000)}]\n---\nТ.", "title: А\n---\nТ." },
            {
                "NS141",
                "title: А\n---\nБул [сайт](www.edu.kg) жана [сайт](https://edu.kg).",
                "title: А\n---\nБул [сайт](https://www.edu.kg) жана [сайт](https://edu.kg)."
            },
            {
                "NS334",
                "title: А\n---\nКараңыз: [экинчи жаңылык](../08-b/index.ru.md).",
                "title: А\n---\nКараңыз: [экинчи жаңылык](../08-b/index.ky.md)."
            },
            { "NS329", "title: А\n---\nБир [сөз]() калды.", "title: А\n---\nБир сөз калды." },
            { "NS195", "title: А\n---\nТ.\n\n##Мөөнөтү\n\nТ.", "title: А\n---\nТ.\n\n## Мөөнөтү\n\nТ." },
            {
                "NS331",
                "title: А\n---\n## Бир\n\nТ.\n\n#### Эки\n\nТ.",
                "title: А\n---\n## Бир\n\nТ.\n\n### Эки\n\nТ."
            },
            { "NS311", "title: А\n---\nБүгүн мeктептер ачылды.", "title: А\n---\nБүгүн мектептер ачылды." },
            {
                "NS312",
                "title: А\n---\nБул Miсrosoft Office программасы.",
                "title: А\n---\nБул Microsoft Office программасы."
            },
            {
                "NS317",
                "title: А\n---\nБүгүн жыйын бүттү.Эртең сабак башталат.",
                "title: А\n---\nБүгүн жыйын бүттү. Эртең сабак башталат."
            },
            { "NS209", "title: А\n---\nБүгүн мек\u200Bтептер ачылды.", "title: А\n---\nБүгүн мектептер ачылды." },
            { "NS318", "title: А\n---\nТ.\n\n01 / 10\n\nТ.", "title: А\n---\nТ.\n\n\n\nТ." },
        };

    /// <summary>Codes whose buttons have tests of their own.</summary>
    private static readonly string[] Elsewhere = ["NS107", "NS134", "NS251"];

    [Fact]
    public void Every_button_has_a_case() =>
        Assert.Equal(
            Remedies.Codes.Order(StringComparer.Ordinal),
            Cases.Select(row => row.Data.Item1).Concat(Elsewhere).Distinct().Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_button_ends_its_problem(string code, string before, string after)
    {
        // Windows line ends and a byte order mark stay, too.
        foreach (var (mark, end) in new[] { ("", "\n"), ("\uFEFF", "\r\n") })
        {
            var dated = Dated(code, before);
            await PressAsync(code, Written(dated, mark, end), Written(Dated(code, after), mark, end));
        }
    }

    [Fact]
    public async Task A_field_that_differs_is_left_to_the_other_version() =>
        await PressAsync(
            "NS107",
            "---\ntitle: А\ndate: 2024-05-07\ntopics: [science]\n---\nТ.\n",
            "---\ntitle: А\ndate: 2024-05-07\n---\nТ.\n",
            "-- content/news/2024/05/07-a/index.ru.md --\n---\ntitle: Б\ndate: 2024-05-07\ntopics: [education]\n---\nТ.\n",
            russian: "---\ntitle: Б\ndate: 2024-05-07\n---\nТ.\n"
        );

    [Fact]
    public async Task An_alias_that_stands_twice_is_deleted() =>
        await PressAsync(
            "NS134",
            "---\ntitle: А\ndate: 2024-05-07\naliases: [/eski/1.html]\n---\nТ.\n",
            "---\ntitle: А\ndate: 2024-05-07\n---\nТ.\n",
            "-- content/news/2024/05/09-c/index.ky.md --\n---\ntitle: В\ndate: 2024-05-09\naliases: [/eski/1.html]\n---\nТ.\n"
        );

    [Fact]
    public async Task An_address_of_a_moved_story_is_kept()
    {
        const string text = "---\ntitle: А\ndate: 2024-05-07\n---\nТекст, по которому узнают новость.\n";
        using var old = TestFolder.Of("-- content/news/2024/05/07-old/index.ky.md --\n" + text);
        TestSite.AddDefaults(old);
        await PressAsync(
            "NS251",
            text,
            text.Replace("2024-05-07\n", "2024-05-07\naliases: [/ky/news/2024/05/07-old/]\n", StringComparison.Ordinal),
            "-- content/published.txt --\n" + LedgerOf(old)
        );
    }

    [Fact]
    public async Task No_button_is_offered_where_its_edit_does_not_fit()
    {
        using var folder = TestFolder.Of(
            $"-- {Kyrgyz} --\n---\ntitle: А\ndate: 2024-05-07\n---\n[а](жок.md) [б]()\n" + Others
        );
        using var desk = DeskOver(folder);
        var story = desk.Open(StoryName.Parse("news/2024/05/07-a")!);
        Assert.Empty(Assert.Single(story.Problems, problem => problem.Code == "NS141").Remedies);
        var e = await Assert.ThrowsAsync<DeskException>(() =>
            desk.RemedyAsync(StoryName.Parse("news/2024/05/07-a")!, "NS141.0 content/site.yaml:1:1")
        );
        Assert.Equal(DeskRefusal.Missing, e.Refusal);
    }

    private static string Dated(string code, string file) =>
        code is "NS103" or "NS104" or "NS105" ? file : file.Insert(file.IndexOf('\n') + 1, "date: 2024-05-07\n");

    private static string Written(string file, string mark, string end) =>
        mark + ("---\n" + file + "\n").Replace("\n", end, StringComparison.Ordinal);

    /// <summary>Presses the first button of the first problem with a code, saves, and compares the file.</summary>
    private static async Task PressAsync(
        string code,
        string before,
        string after,
        string more = "",
        string? russian = null
    )
    {
        using var folder = TestFolder.Of(Others + more);
        folder.Add(Kyrgyz, System.Text.Encoding.UTF8.GetBytes(before));
        using var desk = DeskOver(folder);
        var name = StoryName.Parse("news/2024/05/07-a")!;
        // The first build with the open story: only a build knows which silences drop nothing.
        Assert.NotNull(await desk.ChangeAsync(name, new StoryChanges(null, null)));
        var story = desk.Open(name);
        var problem = story.Problems.FirstOrDefault(problem => problem.Code == code);
        Assert.True(problem is not null, string.Join('\n', story.Problems.Select(one => $"{one.Code} {one.Text}")));
        // Where a button writes what is meant and another deletes, the case shows which one it presses.
        var ids = problem.Remedies.Select(remedy => remedy.Id).ToList();
        Assert.NotEmpty(ids);
        Assert.All(problem.Remedies, remedy => Assert.DoesNotContain("{0}", remedy.Text, StringComparison.Ordinal));
        story = await desk.RemedyAsync(name, ids[0]);
        Assert.DoesNotContain(story.Problems, one => one.Code == code);
        Assert.NotNull(desk.Save(name, over: false).Hashes);
        var isOther = problem.Language == "ru";
        var file = isOther ? Kyrgyz.Replace(".ky.", ".ru.", StringComparison.Ordinal) : Kyrgyz;
        Assert.Equal(
            isOther ? russian : after,
            folder.Read(file).Length > 0
                ? System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder.PathOf(file)))
                : ""
        );
    }

    private static WritingDesk DeskOver(TestFolder folder)
    {
        TestSite.AddDefaults(folder);
        var now = DateTimeOffset.Parse("2026-06-01T12:00:00+06:00");
        var options = new BuildOptions(new SourceFolder(folder.Root), now, new Preview(true, true))
        {
            FontFolders = [],
        };
        var desk = new WritingDesk(options, () => now, MessageLanguage.English, _ => { });
        Assert.Empty(desk.Begin());
        return desk;
    }

    private static string LedgerOf(TestFolder folder)
    {
        var source = new SourceFolder(folder.Root);
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions(source, DateTimeOffset.Parse("2026-06-01T12:00:00+06:00"), Preview.None);
        using var caches = BuildCaches.InMemory(options.Cache);
        var built = SiteBuilder.Compose(options, caches, diagnostics)!;
        var lines = LedgerUpdater.Update(null, built.Ledger.Published, built.Site).ToText().Split('\n');
        return string.Join('\n', lines.Where(line => line.Contains("07-old", StringComparison.Ordinal))) + "\n";
    }
}
