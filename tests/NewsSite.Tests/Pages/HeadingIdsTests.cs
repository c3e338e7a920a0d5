using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Pages;

/// <summary>Ids of headings beside those of the real theme's own elements.</summary>
public class HeadingIdsTests
{
    private const string Headings = """
        ## Main

        ## Page main

        ## Low vision

        ## Low-vision title

        ## Header search

        ## Size 200

        """;

    public static TheoryData<string> Addresses => ["/ky/news/2024/05/07-a/", "/ky/about/"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void No_heading_has_the_id_of_an_element_of_the_theme(string address)
    {
        using var site = Build();
        var ids = site.Attributes(address, "[id]", "id");
        Assert.Contains("main", ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Ids_of_the_theme_hold_what_no_id_of_a_heading_does(string address)
    {
        using var site = Build();
        Assert.All(site.Attributes(address, ".text [id]", "id"), id => Assert.DoesNotContain('_', id!));
        var own = site.Attributes(address, "[id]", "id").Except(site.Attributes(address, ".text [id]", "id")).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, id => Assert.Contains('_', id!));
    }

    private static TestSite Build() =>
        TestSite
            .Build(
                Sample.Body(Headings) + $"-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\n{Headings}",
                new TestSiteOptions { Ministry = true }
            )
            .IsFine();
}
