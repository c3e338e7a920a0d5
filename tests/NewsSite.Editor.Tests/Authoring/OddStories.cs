using System.Text;

namespace NewsSite.Editor.Tests.Authoring;

/// <summary>Stories as people, other programs and other machines write them: every notation that YAML has for a value.</summary>
internal static class OddStories
{
    private static readonly string[] Titles =
    [
        "Жаңы мектеп ачылды",
        "'Өлкөдөгү «алгачкы» мектеп'",
        "\"Үч \\\"тил\\\": кыргыз, орус, англис 😀\"",
        ">-\n  Узун аталыш\n  эки сапта",
        "|\n  Аталыш",
        "Аталыш\n  экинчи сапта",
        "2026",
        "\"# эмес\" # түшүндүрмө",
        "и\u0306 чачыранды тамга",
        "\n  Кийинки сапта",
    ];

    private static readonly string[] Others =
    [
        "summary: Кыскача. Эки сүйлөм",
        "summary:",
        "summary: ''",
        "summary: >\n  Бүктөлгөн\n  текст\n\n  абзац менен\n",
        "summary: |+\n  Сап\n  дагы сап\n\n",
        "topics: [schools, exams]",
        "topics:   [ schools,exams ,]   # темалар",
        "topics:\n- schools\n- exams # экзамен\n# аягы",
        "topics:\n  - 'schools'\n\n  - \"exams\"",
        "topics: schools",
        "topics: []",
        "topics: [\n  schools,\n  exams\n]",
        "region: osh",
        "draft: true",
        "draft:   \"false\"   ",
        "pinned: false  # жок",
        "pressKit: true",
        "photos:\n  - file: a.jpg\n    alt: Зал\n    credit: А. Асанов\n  - file: b.jpg\n    alt: \"\"",
        "photos:\n- alt: Зал # сүрөт\n  file: a.jpg\n# экинчи\n-   file: b.jpg\n    caption: >\n      Узун\n      жазуу",
        "photos: [{file: a.jpg, alt: Зал}, {file: b.jpg}]",
        "photos: # сүрөттөр\n  # биринчи\n  -\n    file: a.jpg\n    alt:\n  - {file: b.jpg, alt: 'Эшик'}",
        "photos: []",
        "attachments:\n  - {file: plan.pdf, title: \"План: 2026\", aliases: [/news/2026/11/20-a/plan.pdf]}",
        "contact: {name: 'Асан', phone: +996 312 00 00 00}",
        "contact:\n  name: Асан\n  role:\n    ky: Адис\n    ru: Специалист\n  email: a@edu.example",
        "corrections: [{date: 2026-11-24, note: {ky: Бир, ru: Один}}]",
        "corrections:\n  - date: 2026-11-24T10:30\n    note: {ky: \"Бир, эки\", ru: 'Один'}",
        "event:\n    start: 2026-12-01T10:00\n    place: {ky: Ош, ru: Ош}",
        "event: {start: 2026-12-01, place: Бишкек}",
        "aliases: [/ky/news/2026/11/20-a/]",
        "source: 'https://edu.example/?id=5'",
        "# түшүндүрмө: title: жок",
        "",
        "   ",
    ];

    private static readonly string[] Texts =
    [
        "",
        "Текст.\n",
        "\nТекст.  \n\n\n# Баш\n\n| а | б |\n|---|---|\n| 1 | 2 |\n",
        "Аягында сап жок",
        "---\nбул да сызык\n---\n",
        "Сап үзүлбөйт \t\n```\n  код\n```\n\t\n",
    ];

    /// <summary>Returns the file of a story, the same for a number each time.</summary>
    public static byte[] Number(int number)
    {
        var random = new Random(number);
        var others = Others
            .Where(_ => random.Next(4) == 0)
            .OrderBy(_ => random.Next())
            .DistinctBy(field => field.Contains(':') && field[0] is not '#' ? field[..field.IndexOf(':')] : field)
            .ToList();
        others.Insert(random.Next(others.Count + 1), "title: " + Titles[random.Next(Titles.Length)]);
        others.Insert(
            random.Next(others.Count + 1),
            random.Next(3) == 0 ? "date: '2026-11-23'" : "date: 2026-11-23T10:30 "
        );
        var fence = random.Next(5) == 0 ? "--- \n" : "---\n";
        var yaml = string.Concat(others.Select(field => field.EndsWith('\n') ? field : field + "\n"));
        var text = fence + yaml + fence + Texts[random.Next(Texts.Length)];
        text = random.Next(4) switch
        {
            0 => text.Replace("\n", "\r\n"),
            1 => WithMixedBreaks(text, random),
            _ => text,
        };
        return [.. random.Next(4) == 0 ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text)];
    }

    private static string WithMixedBreaks(string text, Random random)
    {
        var lines = text.Split('\n');
        return string.Concat(
            lines.Select((line, i) => i == lines.Length - 1 ? line : line + (random.Next(3) == 0 ? "\r\n" : "\n"))
        );
    }
}
