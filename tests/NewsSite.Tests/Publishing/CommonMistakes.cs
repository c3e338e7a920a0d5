using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Publishing;

/// <summary>An archive, and what press offices do wrong in it.</summary>
internal static class CommonMistakes
{
    private const string A = "content/news/2024/05/07-a/index.ky.md";
    private const string ARu = "content/news/2024/05/07-a/index.ru.md";
    private const string B = "content/news/2024/05/08-b/index.ky.md";
    private const string V = "content/news/2024/05/09-v/index.ky.md";
    private const string Scheduled = "content/news/2026/07/01-g/index.ky.md";
    private const string Draft = "content/news/2024/06/01-d/index.ky.md";
    private const string About = "content/pages/about/index.ky.md";
    private const string SiteFile = "content/site.yaml";
    private const string TopicsFile = "content/topics.yaml";
    private const string Record = "content/published.txt";

    /// <summary>The archive without a mistake. Site settings, topics and theme are those of <see cref="TestSite"/>.</summary>
    public static readonly string Files =
        Story(
            "2024/05/07-a",
            "ky",
            "Мектепте чоң жыйын болду",
            "topics: [science]\nphotos: [{file: a.jpg, alt: Жыйын залы}]\nattachments: [{file: tartip.csv, title: Тартип}]",
            "Жыйынга 80 окуучу келди.\n\n## Кантип\n\nАлар суроолорун беришти."
        )
        + Story(
            "2024/05/07-a",
            "ru",
            "В школе прошла большая встреча",
            "photos: [{file: a.jpg, alt: Зал встречи}]\nattachments: [{file: tartip.csv, title: Порядок}]",
            "На встречу пришли 80 школьников.\n\n## Как это было\n\nОни задали свои вопросы."
        )
        + "-- content/news/2024/05/07-a/a.jpg --\n-- content/news/2024/05/07-a/tartip.csv --\nа,б\n"
        + Story(
            "2024/05/08-b",
            "ky",
            "Кийинки күнү китепкана ачылды",
            body: "[Жыйын кандай өттү](../07-a/index.ky.md#kantip)"
        )
        + Story(
            "2024/05/09-v",
            "ky",
            "Мугалимдер окуудан өтүштү",
            "topics: [education]\naliases: [/eski.html]",
            "Окуу эки күнгө созулду."
        )
        + Story("2024/06/01-d", "ky", "Бүтө элек жаңылыктын аталышы", "draft: true", "Каралама.")
        + Story("2026/07/01-g", "ky", "Шилдеде чыга турган жаңылык", body: "Жайкы мектептер жөнүндө.")
        + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз жөнүндө кыскача маалымат\n---\nМинистрликтин архиви.\n";

    /// <summary>A mistake, the code that reports it, and whether it stops the site from being published.</summary>
    public sealed record Mistake(string Name, string Code, bool Stops, Action<TestFolder> Make);

    public static readonly Mistake[] All =
    [
        // Front matter
        Error("no front matter", "NS100", folder => Write(folder, A, "Текст.\n")),
        Error("front matter not closed", "NS101", Change(A, "---\nЖыйынга", "Жыйынга")),
        Error("no title", "NS102", Change(A, "title: Мектепте чоң жыйын болду\n", "")),
        Error("a colon in the title", "NS05", Change(A, "чоң жыйын", "жыйын: чоң")),
        Error("a date that is none", "NS104", Change(A, "2024-05-07", "07.05.2024")),
        Error("no date", "NS103", Change(B, "date: 2024-05-08\n", "")),
        Error("a date of another day than the folder's", "NS105", Change(B, "2024-05-08", "2024-05-18")),
        Error("versions of different days", "NS105", Change(ARu, "date: 2024-05-07", "date: 2024-05-06")),
        Error("versions of different hours", "NS107", Change(ARu, "date: 2024-05-07", "date: 2024-05-07T10:00")),
        Error("an unknown topic", "NS106", Change(A, "[science]", "[scince]")),
        Warning("an unknown field", "NS053", Change(A, "topics:", "layout: x\ntopics:")),
        Error("a misspelled field", "NS066", Change(A, "topics:", "topisc:")),
        Error("a field left empty", "NS065", Change(A, "topics:", "draft:\ntopics:")),
        Error("a comment in a title", "NS059", Change(A, "чоң жыйын", "чоң #1 жыйын")),
        Error(
            "a conflict",
            "NS019",
            Change(B, "---\n[Жыйын", "---\n<<<<<<< HEAD\nА\n=======\nБ\n>>>>>>> main\n[Жыйын")
        ),
        Error("a list that is none", "NS054", Change(A, "photos: [{file: a.jpg, alt: Жыйын залы}]", "photos: a.jpg")),
        Error("a broken draft", "NS05", Change(Draft, "title: Бүтө", "title: [Бүтө")),
        Error("a broken story to come", "NS102", Change(Scheduled, "title: Шилдеде чыга турган жаңылык\n", "")),
        Error(
            "another language's file",
            "NS116",
            folder => Write(folder, "content/news/2024/05/07-a/index.de.md", folder.Read(A))
        ),
        // Places
        Error("a folder that is no day", "NS112", Move("content/news/2024/05/08-b", "content/news/2024/05/b")),
        Error(
            "a month that is none",
            "NS111",
            folder => folder.Add("-- content/news/2024/5/01-a/index.ky.md --\n" + folder.Read(B))
        ),
        Error(
            "a thirteenth month",
            "NS11",
            folder => folder.Add("-- content/news/2024/13/01-a/index.ky.md --\n" + folder.Read(B))
        ),
        Error(
            "a file of another name",
            "NS113",
            folder =>
                File.Copy(folder.PathOf(A), folder.PathOf(A.Replace("index.ky", "text", StringComparison.Ordinal)))
        ),
        Error("a folder without an article", "NS114", folder => folder.Add("-- content/news/2024/05/20-z/a.jpg --\n")),
        Error("an empty file", "NS012", folder => Write(folder, About, "")),
        Error(
            "a file in Windows-1251",
            "NS010",
            folder => folder.Add(About, [.. "---\ntitle: "u8, 0xC0, 0xC1, .. "\n---\n"u8])
        ),
        Error("a conflict in the record", "NS256", Append(Record, "<<<<<<< HEAD\n")),
        // Links and files
        Error("a link that leads nowhere", "NS141", Change(B, "../07-a/index.ky.md#kantip", "../07-aa/index.ky.md")),
        Error("a link to a draft", "NS142", Change(B, "../07-a/index.ky.md#kantip", "../../06/01-d/index.ky.md")),
        Error(
            "a link to a story to come",
            "NS142",
            Change(B, "../07-a/index.ky.md#kantip", "../../../2026/07/01-g/index.ky.md")
        ),
        Error("a heading renamed that others link to", "NS143", Change(A, "## Кантип", "## Кандайча")),
        Error("a link that runs a script", "NS140", Change(B, "../07-a/index.ky.md#kantip", "javascript:alert(1)")),
        Error("a photo that is not there", "NS121", Change(A, "a.jpg", "b.jpg")),
        Error("a photo deleted", "NS121", Delete("content/news/2024/05/07-a/a.jpg")),
        Error("a photo that is broken", "NS15", folder => Write(folder, "content/news/2024/05/07-a/a.jpg", "no photo")),
        Error("a document that is not there", "NS121", Change(A, "file: tartip.csv", "file: tartip.pdf")),
        Error(
            "a program as a document",
            "NS171",
            folder =>
            {
                Write(folder, "content/news/2024/05/07-a/a.exe", "MZ");
                Change(A, "file: tartip.csv", "file: a.exe")(folder);
            }
        ),
        Error("a file outside the folder", "NS120", Change(A, "file: tartip.csv", "file: ../../../../site.yaml")),
        // Addresses
        Error("an old address that is none", "NS131", Change(V, "/eski.html", "https://edu.example/eski.html")),
        Error("an old address that is a page", "NS133", Change(V, "/eski.html", "/ky/news/2024/05/08-b/")),
        Error("an old address of its own", "NS132", Change(V, "/eski.html", "/ky/news/2024/05/09-v/")),
        Error(
            "an old address of two",
            "NS134",
            Change(B, "date: 2024-05-08\n", "date: 2024-05-08\naliases: [/eski.html]\n")
        ),
        Error("an old address taken out", "NS251", Change(V, "aliases: [/eski.html]\n", "")),
        // The record
        Error("a story renamed", "NS251", Move("content/news/2024/05/09-v", "content/news/2024/05/09-okuu")),
        Error("a story deleted", "NS250", Delete("content/news/2024/05/09-v")),
        Error("a version deleted", "NS254", Delete(ARu)),
        Error("a story made a draft", "NS252", Change(V, "topics:", "draft: true\ntopics:")),
        Error("a story put off", "NS253", Change(V, "date: 2024-05-09", "date: 2027-05-09")),
        Error(
            "a document renamed",
            "NS270",
            folder =>
            {
                Move("content/news/2024/05/07-a/tartip.csv", "content/news/2024/05/07-a/b.csv")(folder);
                Change(A, "file: tartip.csv", "file: b.csv")(folder);
                Change(ARu, "file: tartip.csv", "file: b.csv")(folder);
            }
        ),
        Error(
            "a topic renamed",
            "NS273",
            folder =>
            {
                Change(TopicsFile, "science:", "ilim:")(folder);
                Change(A, "[science]", "[ilim]")(folder);
            }
        ),
        Error("a line of the record deleted", "NS259", Change(Record, "/ky/about/ ky ", "# ")),
        Error(
            "a story deleted with its line",
            "NS259",
            folder =>
            {
                Delete("content/news/2024/05/09-v")(folder);
                var lines = File.ReadAllLines(folder.PathOf(Record));
                File.WriteAllLines(
                    folder.PathOf(Record),
                    lines.Where(line => !line.Contains("/09-v/", StringComparison.Ordinal))
                );
            }
        ),
        Error("the record deleted", "NS259", Delete(Record)),
        Error("a damaged line of the record", "NS255", Append(Record, "/ky/a/ ky\n")),
        // Corrections and withdrawals
        Error(
            "a correction before its story",
            "NS127",
            Change(V, "topics:", "corrections: [{date: 2024-05-01, note: {ky: А, ru: А}}]\ntopics:")
        ),
        Error(
            "a withdrawal before its story",
            "NS261",
            Change(V, "topics:", "withdrawn: {date: 2024-05-01, reason: {ky: А, ru: А}}\ntopics:")
        ),
        Error(
            "a withdrawal with a reason in one language",
            "NS125",
            Change(V, "topics:", "withdrawn: {date: 2024-05-10, reason: {ky: А}}\ntopics:")
        ),
        Error(
            "a withdrawal of a page",
            "NS128",
            Change(About, "title:", "withdrawn: {date: 2024-05-10, reason: {ky: А, ru: А}}\ntitle:")
        ),
        // Settings and theme
        Error("a topic without a name in one language", "NS026", Change(TopicsFile, ", ru: Наука", "")),
        Error("a broken list of topics", "NS05", Change(TopicsFile, "{ky: Илим", "{ky: Илим: ")),
        Error("a language the program does not know", "NS021", Change(SiteFile, "[ky, ru]", "[ky, ru, xx]")),
        Error("a theme that is not there", "NS025", Change(SiteFile, "theme: tiny", "theme: tni")),
        Error("no settings", "NS020", Delete(SiteFile)),
        Error(
            "a mistake in every page's template",
            "NS20",
            Append("themes/tiny/layouts/base.html", "{{ page.no_such_field }}\n")
        ),
        Error(
            "a mistake in a template that one page reaches",
            "NS20",
            Append(
                "themes/tiny/layouts/article.html",
                "{{ if page.title == \"Мугалимдер окуудан өтүштү\" || page.head.title == \"Мугалимдер окуудан өтүштү\" }}{{ page.no_such_field }}{{ end }}\n"
            )
        ),
        Error(
            "a check that the site made an error",
            "NS300",
            folder =>
            {
                Change(SiteFile, "shareCards: false", "shareCards: false\nchecks: {NS300: error}")(folder);
                Change(ARu, "80", "90")(folder);
            }
        ),
        Error(
            "a build warning that the site made an error",
            "NS124",
            folder =>
            {
                Change(SiteFile, "shareCards: false", "shareCards: false\nchecks: {NS124: error}")(folder);
                Change(A, ", alt: Жыйын залы", "")(folder);
            }
        ),
        Error(
            "a setting that is none",
            "NS346",
            Change(SiteFile, "shareCards: false", "shareCards: false\nchecks: {NS300: no}")
        ),
        // Marks
        Error("a comment not closed", "NS190", Append(V, "\n<!-- кийин\n")),
        Error("a character that none has", "NS191", Change(V, "Окуу эки", "&nosuch; Окуу эки")),
        Error("a command of another program", "NS192", Change(V, "Окуу эки", "[b]Окуу[/b] эки")),
        Error("an address that begins almost right", "NS193", Change(V, "Окуу эки", "https:/edu.example/a Окуу эки")),
        Error("a link with a space in its middle", "NS193", Change(V, "Окуу эки", "[Окуу] (https://edu.example/) эки")),
        Error("a footnote without a note", "NS196", Change(V, "созулду.", "созулду[^1].")),
        Error(
            "a photo whose description is an item of its own",
            "NS050",
            Change(A, "[{file: a.jpg, alt: Жыйын залы}]", "\n  - file: a.jpg\n  - alt: Жыйын залы")
        ),
        Error(
            "a name that Windows does not take",
            "NS178",
            folder => folder.Add("-- content/news/2024/05/07-a/aux.csv --\nа,б\n")
        ),
        Error("a link to an own address that is none", "NS141", Change(V, "Окуу эки", "[Жок](/ru/jok/) Окуу эки")),
        // Warnings
        Warning("letters in the wrong encoding", "NS210", Change(V, "Окуу эки", "Øêîëà îòêðûëàñü. Окуу эки")),
        Warning("stars around spaces", "NS194", Change(V, "Окуу эки", "** Маанилүү ** Окуу эки")),
        Warning("a heading by a line below it", "NS199", Change(V, "Окуу эки", "Жыйынтык\n---\nОкуу эки")),
        Warning("a table without its second row", "NS198", Append(V, "\n| Мектеп | Бала |\n| 5 | 80 |\n")),
        Warning("what is still to be written", "NS319", Change(V, "созулду.", "созулду. TODO")),
        Warning("a sentence without a space before it", "NS317", Change(V, "созулду.", "созулду.Баары келди.")),
        Warning("a photo without alt", "NS124", Change(A, ", alt: Жыйын залы", "")),
        Warning("no text", "NS117", Change(V, "Окуу эки күнгө созулду.", "")),
        Warning("numbers that differ", "NS300", Change(ARu, "80", "90")),
        Warning("a short title", "NS321", Change(V, "Мугалимдер окуудан өтүштү", "Окуу")),
        Warning("a title in capitals", "NS322", Change(V, "Мугалимдер окуудан өтүштү", "МУГАЛИМДЕР ОКУУДАН ӨТҮШТҮ")),
        Warning("a look-alike letter", "NS311", Change(V, "Окуу эки", "Oкуу эки")),
        Warning("a vague link", "NS330", Change(B, "[Жыйын кандай өттү]", "[бул жерде]")),
        Warning(
            "a photo missing in a story to come",
            "NS260",
            Change(Scheduled, "---\nЖайкы", "photos: [{file: jok.jpg, alt: Жок}]\n---\nЖайкы")
        ),
        Warning(
            "an old address where a story will be",
            "NS260",
            Change(V, "/eski.html", "/eski.html, /ky/news/2026/07/01-g/")
        ),
        Warning(
            "a link from a story to come to a draft",
            "NS260",
            Change(Scheduled, "Жайкы мектептер", "[Каралама бул](../../../2024/06/01-d/index.ky.md)")
        ),
        Warning("a press kit without photos", "NS180", Change(V, "topics:", "pressKit: true\ntopics:")),
        Warning("a quotation mark less", "NS315", Change(V, "Окуу эки", "«Окуу эки")),
        Warning("a heading too deep", "NS331", Change(V, "Окуу эки", "#### Бөлүм\n\nОкуу эки")),
        Warning("a broken link in a draft", "No problems.", Change(Draft, "Каралама.", "[Жок](/ky/jok/)")),
        Warning(
            "a paragraph in the other language",
            "NS310",
            Change(
                V,
                "Окуу эки күнгө созулду.",
                "Учителя прошли обучение, которое продолжалось целых два дня в столице."
            )
        ),
        Warning(
            "a section in one version",
            "NS306",
            Change(ARu, "Они задали", "Текст.\n\n## Ещё раздел\n\nОни задали")
        ),
        Warning(
            "an unused check turned off",
            "No problems.",
            Change(SiteFile, "shareCards: false", "shareCards: false\nchecks: {NS321: off}")
        ),
    ];

    private static Mistake Error(string name, string code, Action<TestFolder> make) =>
        new(name, code, Stops: true, make);

    private static Mistake Warning(string name, string code, Action<TestFolder> make) =>
        new(name, code, Stops: false, make);

    private static Action<TestFolder> Change(string path, string from, string to) =>
        folder =>
        {
            var text = folder.Read(path);
            Assert.Contains(from, text, StringComparison.Ordinal);
            Write(folder, path, text.Replace(from, to, StringComparison.Ordinal));
        };

    private static Action<TestFolder> Append(string path, string text) =>
        folder => Write(folder, path, folder.Read(path) + text);

    private static Action<TestFolder> Move(string from, string to) =>
        folder =>
        {
            if (Directory.Exists(folder.PathOf(from)))
            {
                Directory.Move(folder.PathOf(from), folder.PathOf(to));
            }
            else
            {
                File.Move(folder.PathOf(from), folder.PathOf(to));
            }
        };

    private static Action<TestFolder> Delete(string path) =>
        folder =>
        {
            if (Directory.Exists(folder.PathOf(path)))
            {
                Directory.Delete(folder.PathOf(path), recursive: true);
            }
            else
            {
                File.Delete(folder.PathOf(path));
            }
        };

    private static void Write(TestFolder folder, string path, string text) =>
        File.WriteAllText(folder.PathOf(path), text);
}
