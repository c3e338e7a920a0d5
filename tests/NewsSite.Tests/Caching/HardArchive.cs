using System.Text.RegularExpressions;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>
/// A small archive that uses every field. <see cref="ArticleFields"/> lists them, so the cache tests fail until a new
/// field is added here.
/// </summary>
internal static class HardArchive
{
    /// <summary>A file that tests change between builds. No other version depends on it.</summary>
    public const string Edited = "content/news/2024/05/09-edited/index.ky.md";

    /// <summary>An unchanged version, with a value in every field that a published version can have.</summary>
    public const string Full = "content/news/2024/05/07-full/index.ky.md";

    private const string Files = """
        -- content/news/2024/05/07-full/index.ky.md --
        ---
        title: Толук жаңылык
        date: 2024-05-07T10:30
        summary: Кыскача мазмуну.
        topics: [education, science]
        region: osh
        regions: [naryn]
        draft: false
        pinned: true
        photos:
          - {file: a.jpg, alt: Мектеп, caption: Мектептин алды, credit: А. Асанов}
          - {file: b.jpg, alt: "", caption: Бак, credit: Б. Бакиров}
        attachments:
          - {file: plan.pdf, title: План, language: ky, aliases: [/old/plan.pdf]}
          - {file: buiruk.rtf, title: Буйрук}
          - {file: gerb.svg, title: Герб}
        audio:
          - {file: sez.mp3, title: Сөз}
        video:
          - {file: kino.mp4, title: Тасма, poster: a.jpg}
        pressKit: true
        contact: {name: А. Асанов, role: {ky: Катчы, ru: Секретарь}, phone: +996 312 62-05-19, email: a@edu.example}
        aliases: [/old/full.html, /ky/old/]
        corrections:
          - {date: 2024-05-08, note: {ky: Саны оңдолду., ru: Исправлено число.}}
        event: {start: 2024-06-10T10:00, end: 2024-06-10T12:00, place: {ky: Бишкек шаары, ru: Город Бишкек}}
        deadline: 2024-06-05
        expires: 2024-06-12
        allow:
          - {code: NS321, reason: Аты кыска.}
        source: https://old.example/news/1
        ---
        Биринчи абзац «тырмакча» жана [сырткы шилтеме](https://example.org/a).

        ## Бөлүм

        [Экинчи](../08-plain/index.ky.md#bolum), [файл](letter.pdf), [бөлүм](#bolum).

        ![Сүрөт](c.jpg)
        -- content/news/2024/05/07-full/index.ru.md --
        ---
        title: Полная новость
        summary: Коротко.
        ---
        Первый абзац.
        -- content/news/2024/05/07-full/plan.pdf --
        %PDF-1.7
        -- content/news/2024/05/07-full/buiruk.rtf --
        {\rtf1{\info{\author A. Asanov}}}
        -- content/news/2024/05/07-full/gerb.svg --
        <svg xmlns="http://www.w3.org/2000/svg" data-name="x"><path d="M0 0"/></svg>
        -- content/news/2024/05/07-full/letter.pdf --
        %PDF-1.7 b
        -- content/news/2024/05/08-plain/index.ky.md --
        ---
        title: Жөнөкөй
        date: 2024-05-08
        topics: [science]
        ---
        Жөнөкөй текст.

        ## Bolum

        Аягы.
        -- content/news/2024/05/08-withdrawn/index.ky.md --
        ---
        title: Алынган жаңылык
        date: 2024-05-08
        withdrawn: {date: 2024-06-01, reason: {ky: Ката болгон., ru: Это была ошибка.}}
        ---
        Текст.
        -- content/news/2024/05/08-draft/index.ky.md --
        ---
        title: Долбоор
        date: 2024-05-08
        draft: true
        ---
        Текст.
        -- content/news/2024/05/09-edited/index.ky.md --
        ---
        title: Өзгөртүлө турган
        date: 2024-05-09
        topics: [education]
        ---
        Эски текст.
        -- content/regions.yaml --
        osh: {ky: Ош, ru: Ош, aliases: [osh-oblusu]}
        naryn: {ky: Нарын, ru: Нарын}
        -- content/pages/about/index.ky.md --
        ---
        title: Биз жөнүндө
        ---
        Барак.
        """;

    /// <summary>Writes the archive. All files are old enough for their time stamps to be trusted.</summary>
    /// <param name="ministry">True for the real theme, <c>themes/ministry</c>.</param>
    public static TestFolder Create(bool ministry = false)
    {
        var folder = TestFolder.Of(Files);
        TestSite.AddDefaults(folder, ministry);
        foreach (var (name, width) in new[] { ("a", 60), ("b", 80), ("c", 100) })
        {
            folder.Add($"content/news/2024/05/07-full/{name}.jpg", TestPicture.Jpeg(width));
        }

        folder.Add("content/news/2024/05/07-full/sez.mp3", TestMedia.Mp3(100));
        folder.Add("content/news/2024/05/07-full/kino.mp4", TestMedia.Iso("isom", 5, ["vide"], TestMedia.Place("x")));
        return folder.Age();
    }

    /// <summary>Builds an archive into a folder beside its sources, with a cache of its own.</summary>
    public static BuildResult Build(TestFolder folder, DateTimeOffset now, string output, string cache) =>
        SiteBuilder.Build(
            new BuildOptions(new SourceFolder(folder.Root), now, Preview.None)
            {
                Cache = new CacheFolder(folder.PathOf(cache)),
            },
            new OutputOptions(folder.PathOf(output))
        );

    /// <summary>Returns the fields that no file of the archive uses, by the names of their lists.</summary>
    public static IEnumerable<string> UnusedFields() => Unused("article", ArticleFields.All);

    private static IEnumerable<string> Unused(string list, FieldList fields) =>
        fields.SelectMany(field =>
            (IsUsed(field.Name) ? [] : new[] { $"{list}.{field.Name}" }).Concat(
                field.Shape switch
                {
                    FieldShape.MapShape map => Unused(field.Name, map.Fields),
                    FieldShape.ListShape { Items: FieldShape.MapShape map } => Unused(field.Name, map.Fields),
                    _ => [],
                }
            )
        );

    private static bool IsUsed(string name) => Regex.IsMatch(Files, $@"(^|[{{ ]){name}:(\s)", RegexOptions.Multiline);
}
