using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>An article's text as its page shows it.</summary>
internal static class RenderedText
{
    /// <summary>Returns the HTML of a text in which nothing is reported.</summary>
    public static string Html(string markdown, string language = "ru")
    {
        using var site = TestSite.Build(Sample.Body(markdown, language)).IsFine();
        return HtmlOf(site, language);
    }

    /// <summary>Returns the HTML of the text of the article that <see cref="Sample.Body"/> writes.</summary>
    public static string HtmlOf(TestSite site, string language = "ru") =>
        site.Document($"/{language}/news/2024/05/07-a/").QuerySelector(".text")!.InnerHtml.Trim();

    /// <summary>Asserts that a text becomes this HTML, and that nothing is reported.</summary>
    public static void Is(string markdown, string html, string language = "ru") =>
        Assert.Equal(html, Html(markdown, language));
}
