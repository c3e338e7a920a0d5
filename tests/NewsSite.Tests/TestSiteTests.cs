using NewsSite.Tests.Harness;

namespace NewsSite.Tests;

/// <summary>Tests of the harness: its default site has no problems.</summary>
public class TestSiteTests
{
    private const string Story = """
        -- content/news/2024/05/07-zhyiyn/index.ky.md --
        ---
        title: Жыйын
        date: 2024-05-07
        ---
        Текст.
        """;

    [Fact]
    public void A_story_in_one_string_becomes_a_page()
    {
        using var site = TestSite.Build(Story).IsFine();
        Assert.Contains("Жыйын", site.Page("/ky/news/2024/05/07-zhyiyn/"));
    }

    [Fact]
    public void The_same_string_builds_with_the_real_theme()
    {
        using var site = TestSite.Build(Story, new TestSiteOptions { Ministry = true }).IsFine();
        Assert.Equal("Жыйын", site.Text("/ky/news/2024/05/07-zhyiyn/", "h1"));
    }
}
