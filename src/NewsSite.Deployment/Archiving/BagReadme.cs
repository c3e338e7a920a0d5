namespace NewsSite.Deployment.Archiving;

/// <summary>Says in all languages, to an archivist who has the ZIP alone, what is inside and how it is checked.</summary>
internal static class BagReadme
{
    public static string Text(YearArchiveInfo info) =>
        $"""
            {info.Root}/, {info.Year}

            КЫРГЫЗЧА
            Бул — сайттын {info.Year}-жылдагы бардык барактары, окурмандар кандай көрсө, так ошондой. Папка BagIt (RFC 8493)
            эрежесине ылайык түзүлгөн: data/ ичинде сайттын файлдары, manifest-sha256.txt ичинде алардын текшерүү суммалары.
            Текшерүү:  sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt
            Көрүү:     python3 -m http.server -d data, андан кийин браузерден {StartBelow(
                "http://localhost:8000",
                info
            )}
            not-inside.txt — барактар шилтеме кылган, бирок бул жерде жок даректер: башка жылдардын жаңылыктары, башкы бет, издөө.

            РУССКИЙ
            Здесь все страницы сайта за {info.Year} год в том виде, в каком их видели читатели. Папка устроена по правилам BagIt
            (RFC 8493): в data/ лежат файлы сайта, в manifest-sha256.txt — их контрольные суммы.
            Проверить:  sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt
            Посмотреть: python3 -m http.server -d data, затем открыть в браузере {StartBelow(
                "http://localhost:8000",
                info
            )}
            not-inside.txt — адреса, на которые страницы ссылаются, но которых здесь нет: новости других лет, главная, поиск.

            ENGLISH
            These are all pages of the site of {info.Year}, as readers saw them. The folder is a bag (BagIt, RFC 8493): data/ holds
            the site's files, manifest-sha256.txt their checksums.
            To check it: sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt
            To see it:   python3 -m http.server -d data, then open {StartBelow(
                "http://localhost:8000",
                info
            )} in a browser
            not-inside.txt lists addresses that the pages lead to and that are not here: news of other years, the home page, search.

            """;

    /// <summary>Returns the URL of the year's list on another host.</summary>
    private static string StartBelow(string host, YearArchiveInfo info) => host + new Uri(info.Start).AbsolutePath;
}
