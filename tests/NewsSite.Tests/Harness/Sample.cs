using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Tests.Harness;

/// <summary>Texts of sites for tests of a single file, or of many stories.</summary>
internal static class Sample
{
    /// <summary>Path of the file that <see cref="Article"/> writes, for asserting diagnostics.</summary>
    public const string TheArticle = "content/news/2024/05/07-a/index.ky.md";

    /// <summary>The languages of the sample archive and of most tests' sites.</summary>
    public static readonly ImmutableArray<Language> Languages = [Language.Find("ky")!, Language.Find("ru")!];

    /// <summary>Returns <c>site.yaml</c> with all required fields. Added lines begin on line 8.</summary>
    public static string Settings(string more = "") =>
        $$"""
            -- content/site.yaml --
            url: https://edu.example
            timeZone: Asia/Bishkek
            theme: tiny
            languages: [ky, ru]
            title: {ky: Жаңылыктар, ru: Новости}
            description: {ky: Сүрөттөмө, ru: Описание}
            publisher: {ky: Министрлик, ru: Министерство}
            {{more}}

            """;

    /// <summary>Returns one Kyrgyz article with this front matter, which begins on line 2.</summary>
    public static string Article(string frontMatter, string body = "Текст.") =>
        $"-- {TheArticle} --\n---\n{frontMatter}\n---\n{body}\n";

    /// <summary>Returns one correct Kyrgyz article with this text, which begins on line 5.</summary>
    public static string Body(string markdown, string language = "ky") =>
        $"-- content/news/2024/05/07-a/index.{language}.md --\n---\ntitle: А\ndate: 2024-05-07\n---\n{markdown}\n";

    /// <summary>Returns one version of a story. Its date is that of its key, <c>2024/05/07-a</c>.</summary>
    public static string Story(string key, string language, string title, string more = "", string body = "Текст.") =>
        $"-- content/news/{key}/index.{language}.md --\n---\ntitle: {title}\n"
        + $"date: {key[..10].Replace('/', '-')}\n{(more.Length > 0 ? more + "\n" : "")}---\n{body}\n";

    /// <summary>Returns a story in both languages.</summary>
    public static string Pair(string key, string title, string more = "") =>
        Story(key, "ky", $"{title} ky", more) + Story(key, "ru", $"{title} ru", more);
}
