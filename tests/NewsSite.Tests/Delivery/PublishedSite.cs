using System.Globalization;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>Small site for publishing. Each version of it has another style sheet, another picture and other texts.</summary>
internal static class PublishedSite
{
    public const int Stories = 6;

    /// <summary>Pages that each version has.</summary>
    public static readonly string[] Pages =
    [
        "ky/index.html",
        "ky/news/index.html",
        .. Enumerable.Range(1, Stories).Select(day => $"ky/news/2024/05/0{day}-kabar/index.html"),
    ];

    public static TestFolder Create()
    {
        var folder = new TestFolder();
        Write(folder, 0);
        TestSite.AddDefaults(folder);
        return folder;
    }

    /// <summary>Writes a version of the site.</summary>
    public static void Write(TestFolder folder, int version)
    {
        folder.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                -- themes/tiny/assets/site.css --
                body { margin: {{version + 1}}px }
                -- content/site.yaml --
                url: https://edu.example
                timeZone: Asia/Bishkek
                theme: tiny
                languages: [ky, ru]
                title: {ky: Жаңылыктар, ru: Новости}
                description: {ky: Сүрөттөмө, ru: Описание}
                publisher: {ky: Министрлик, ru: Министерство}
                shareCards: false
                """
            )
        );
        for (var day = 1; day <= Stories; day++)
        {
            // One picture is enough: making its sizes takes longer than all else.
            var photos = day == 1 ? "\nphotos: [{file: a.jpg, alt: Сүрөт}]" : "";
            folder.Add(
                $"""
                -- content/news/2024/05/0{day}-kabar/index.ky.md --
                ---
                title: Кабар {day}
                date: 2024-05-0{day}{photos}
                ---
                Текст {version}.

                """
            );
        }

        folder.Add("-- content/news/2024/05/01-kabar/a.jpg --\n" + new string('x', version + 1));
    }
}
