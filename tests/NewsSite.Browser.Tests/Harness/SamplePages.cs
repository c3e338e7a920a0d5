namespace NewsSite.Browser.Tests.Harness;

/// <summary>Pages of every type, each with all the parts it can have.</summary>
internal static class SamplePages
{
    public static readonly string[] Languages = ["ky", "ru"];

    /// <summary>Paths by type, without the language.</summary>
    public static readonly IReadOnlyDictionary<string, string> InEveryLanguage = new Dictionary<string, string>
    {
        ["home"] = "",
        ["archive"] = "news/",
        ["year"] = "news/2022/",
        ["month"] = "news/2022/03/",
        ["article with photos"] = "news/2022/03/15-protokol/",
        ["article without photos"] = "news/2021/04/19-birinchi-klass/",
        ["article with a table and a footnote"] = "news/2021/04/12-pisa-pirls/",
        ["article with documents"] = "news/2021/01/18-okuu-kitepteri/",
        ["article with a quotation"] = "news/2020/09/23-til-kunu/",
        ["article with a picture in its text"] = "news/2022/09/01-koopsuz-zhol/",
        ["article with a correction"] = "news/2025/01/20-akademiyalyk-mobildik/",
        ["withdrawn article"] = "news/2024/03/11-zhaiky-til-mektebi/",
        ["month with a withdrawn article"] = "news/2024/03/",
        ["topics"] = "topics/",
        ["regions"] = "regions/",
        ["region"] = "regions/naryn/",
        ["topic"] = "topics/schools/",
        ["topic of a year"] = "topics/schools/2022/",
        ["documents"] = "documents/",
        ["documents of a topic"] = "topics/textbooks/documents/",
        ["search"] = "search/",
        ["page"] = "about/",
        ["wrong address"] = "404.html",
    };

    /// <summary>Stories that exist in the other language only.</summary>
    private static readonly Dictionary<string, string> Missing = new Dictionary<string, string>
    {
        ["ky"] = "/ky/news/2025/06/09-uchim-kyrgyzskiy/",
        ["ru"] = "/ru/news/2025/02/21-makaldar/",
    };

    /// <summary>Returns every type's name and path for a reader of a language.</summary>
    public static IEnumerable<(string Type, string Path)> In(string language) =>
        InEveryLanguage
            .Select(page => (page.Key, $"/{language}/{page.Value}"))
            .Append(("version that does not exist", Missing[language]))
            .Append(("choice of a language", "/"))
            .Append(("wrong address outside languages", "/404.html"));

    /// <summary>
    /// Returns every second type for a reader of a language, every other one for those of the other language; all of
    /// them with <c>NEWSSITE_LONG_TESTS=1</c>.
    /// </summary>
    public static IEnumerable<(string Type, string Path)> SharedOut(string language) =>
        In(language).Where((_, i) => !AllPairs.AreEnough || i % 2 == Array.IndexOf(Languages, language));

    public static string Path(string language, string type) => In(language).Single(page => page.Type == type).Path;

    /// <summary>Names of all types, for theories.</summary>
    public static TheoryData<string> Types => [.. In("ky").Select(page => page.Type)];
}
