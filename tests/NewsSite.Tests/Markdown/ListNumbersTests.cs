using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>An ordered list shows the numbers its author wrote: on the page, in feeds and in the text for search.</summary>
public class ListNumbersTests
{
    private const string Address = "/ru/news/2024/05/07-a/";

    [Theory]
    [InlineData("1. а\n2. б\n3. в", "1 2 3")]
    [InlineData("1924. а\n1991. б\n2026. в", "1924 1991 2026")]
    [InlineData("3. а\n7. б\n12. в", "3 7 12")]
    [InlineData("3) а\n7) б\n12) в", "3 7 12")]
    [InlineData("5. а\n4. б\n3. в", "5 4 3")]
    [InlineData("1. а\n1. б\n1. в", "1 1 1")]
    [InlineData("0. а\n01. б\n2. в", "0 1 2")]
    [InlineData("2. а\n\n2. б\n\n4. в", "2 2 4")]
    [InlineData("1. а\n   4. б\n   6. в\n3. г", "1 4 6 3")]
    [InlineData("- а\n\n  7. б\n  9. в", "7 9")]
    [InlineData("> 3. а\n> 5. б", "3 5")]
    public void The_numbers_are_those_written(string markdown, string numbers)
    {
        using var site = TestSite.Build(Sample.Body(markdown, "ru")).IsFine();
        Assert.Equal(numbers, string.Join(' ', NumbersOf(site.Document(Address).QuerySelector(".text")!)));
        var feed = site.Json("/ru/feed.json").GetProperty("items")[0].GetProperty("content_html").GetString()!;
        var parsed = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(feed);
        Assert.Equal(numbers, string.Join(' ', NumbersOf(parsed.Body!)));
    }

    [Fact]
    public void The_text_for_search_has_them_too() =>
        Assert.Equal(
            "3. первый\n7. второй\nдальше\n4. десятый",
            PlainText.Of(MarkdownSyntax.Parse("3. первый\n7. второй\n\n   дальше\n\n   4. десятый"))
        );

    /// <summary>Returns the numbers a browser shows, as HTML counts them.</summary>
    private static List<int> NumbersOf(AngleSharp.Dom.IElement text)
    {
        var next = new Dictionary<AngleSharp.Dom.INode, int>();
        var numbers = new List<int>();
        foreach (var item in text.QuerySelectorAll("ol > li"))
        {
            var list = item.ParentElement!;
            var start = int.Parse(list.GetAttribute("start") ?? "1");
            var number = item.GetAttribute("value") is { } value
                ? int.Parse(value)
                : next.GetValueOrDefault(list, start);
            next[list] = number + 1;
            numbers.Add(number);
        }

        return numbers;
    }
}
