using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Hosting;

/// <summary>Old URLs redirect on every kind of host.</summary>
public class RedirectTests
{
    private const string Address = "/ky/news/2024/05/07-a/";

    [Fact]
    public void Netlify_reads_them_before_the_small_page()
    {
        using var site = Build("/eski.html", "/старая/новость/", "/a b%20v".Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(
            [
                "/ab%20v /ky/news/2024/05/07-a/ 301!",
                "/eski.html /ky/news/2024/05/07-a/ 301!",
                "/%D1%81%D1%82%D0%B0%D1%80%D0%B0%D1%8F/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C/ /ky/news/2024/05/07-a/ 301!",
            ],
            site.Page("/_redirects").TrimEnd().Split('\n')
        );
    }

    [Fact]
    public void Nginx_includes_them_decoded_and_in_every_spelling()
    {
        using var site = Build("/eski.html", "/старая/новость/", "/a%20v", "/x/index.html", "/news.php");
        Assert.Equal(
            [
                "location = \"/a v/\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/a v\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/eski.html\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/news.php\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/x/\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/x\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/x/index.html\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/старая/новость/\" { return 301 /ky/news/2024/05/07-a/; }",
                "location = \"/старая/новость\" { return 301 /ky/news/2024/05/07-a/; }",
            ],
            site.Page("/redirects.nginx.conf").TrimEnd().Split('\n')[1..]
        );
    }

    [Theory]
    [InlineData("/eski.html")]
    [InlineData("/старая/новость/")]
    [InlineData("/old")]
    [InlineData("/old/index.html")]
    public void A_small_page_leads_on_where_the_host_can_do_nothing(string alias)
    {
        using var site = Build(alias);
        var path = alias == "/old" ? "/old/" : alias;
        var page = site.Document(path);
        Assert.Equal("ky", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Көчтү", site.Text(path, "h1"));
        Assert.Equal("«А» & Б", site.Text(path, "a"));
        Assert.Equal(["noindex"], site.Attributes(path, "meta[name=robots]", "content"));
        Assert.Equal([$"0; url={Address}"], site.Attributes(path, "meta[http-equiv=refresh]", "content"));
        Assert.Equal([$"https://edu.example{Address}"], site.Attributes(path, "link[rel=canonical]", "href"));
    }

    [Theory]
    [InlineData("/news.php")]
    [InlineData("/feed.xml")]
    [InlineData("/a//b/")]
    public void Where_no_host_would_serve_it_as_a_page_there_is_none(string alias)
    {
        using var site = Build(alias);
        Assert.DoesNotContain(site.Files, file => file.Value.AsSpan().IndexOf("refresh"u8) >= 0);
    }

    [Fact]
    public void A_name_longer_than_a_disk_takes_has_no_page_and_an_address_below_a_file_neither()
    {
        using var site = Build($"/{new string('я', 200)}/", "/a.html", "/a.html/b/");
        Assert.Equal(["a.html"], site.Files.Where(f => f.Value.AsSpan().IndexOf("refresh"u8) >= 0).Select(f => f.Key));
        Assert.NotNull(site.Write());
    }

    [Fact]
    public void Below_a_folder_of_the_host_pages_stand_where_the_host_looks_for_them()
    {
        using var site = TestSite
            .Build(
                Article("title: А\ndate: 2024-05-07\naliases: [/archive/old/, /other/]"),
                new TestSiteOptions { BaseUrl = "https://edu.example/archive" }
            )
            .IsFine();
        Assert.Equal(["0; url=/archive" + Address], site.Attributes("/old/", "meta[http-equiv=refresh]", "content"));
        Assert.False(site.Has("/other/"));
    }

    [Theory]
    [InlineData("/../a/", "NS131")]
    [InlineData("/%2e%2e/a/", "NS131")]
    [InlineData("/a%0Ab/", "NS131")]
    [InlineData("/a%5Cb/", "NS131")]
    [InlineData("/%6By/", "NS133")]
    [InlineData("/assets", "NS135", false)]
    [InlineData("/robots.txt/a/", "NS135")]
    [InlineData("/sitemap.xml/index.html", "NS135")]
    public void Percent_signs_hide_nothing_and_files_have_no_pages_below_them(
        string alias,
        string code,
        bool wrong = true
    )
    {
        using var site = TestSite.Build(Article($"title: А\ndate: 2024-05-07\naliases: ['{alias}']"));
        Assert.Equal(wrong ? [code] : [], site.Diagnostics.Select(line => line.Split(' ')[2].TrimEnd(':')));
    }

    private static TestSite Build(params string[] aliases) =>
        TestSite
            .Build(Article($"title: '«А» & Б'\ndate: 2024-05-07\naliases: ['{string.Join("', '", aliases)}']"))
            .IsFine();
}
