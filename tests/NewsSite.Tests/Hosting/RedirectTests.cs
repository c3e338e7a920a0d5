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
    [InlineData("/search/ru/manifest.json", "NS135")]
    [InlineData("/search/ru/manifest.json/", "NS135")]
    [InlineData("/search//ky/x.json", "NS135")]
    [InlineData("/%73earch/ky/anything", "NS135")]
    [InlineData("/search/", "NS135", false)]
    [InlineData("/search/en/page.html", "NS135", false)]
    [InlineData("/robots.txt/", "NS135")]
    [InlineData("/.newssite-manifest", "NS135")]
    [InlineData("/a/.htaccess", "NS135")]
    [InlineData("/.well-known/security.txt", "NS135")]
    [InlineData("/_redirects", "NS135")]
    [InlineData("/redirects.nginx.conf", "NS135")]
    [InlineData("/headers.nginx.conf", "NS135")]
    [InlineData("/ky/topics/", "NS133")]
    public void Percent_signs_hide_nothing_and_files_have_no_pages_below_them(
        string alias,
        string code,
        bool wrong = true
    )
    {
        using var site = TestSite.Build(Article($"title: А\ndate: 2024-05-07\naliases: ['{alias}']"));
        Assert.Equal(wrong ? [code] : [], site.Diagnostics.Select(line => line.Split(' ')[2].TrimEnd(':')));
    }

    [Fact]
    public void Netlify_is_told_parameters_before_the_path_alone()
    {
        using var site = Build("/index.php", "/index.php?id=5", "/?p=12", "/index.php?id=6&lang=кир");
        Assert.Equal(
            [
                "/index.php id=6 lang=%D0%BA%D0%B8%D1%80 /ky/news/2024/05/07-a/ 301!",
                "/ p=12 /ky/news/2024/05/07-a/ 301!",
                "/index.php id=5 /ky/news/2024/05/07-a/ 301!",
                "/index.php /ky/news/2024/05/07-a/ 301!",
            ],
            site.Page("/_redirects").TrimEnd().Split('\n')
        );
    }

    [Fact]
    public void Nginx_is_told_addresses_with_a_query_in_a_map()
    {
        const string jump = "if ($newssite_old_address) { return 301 $newssite_old_address; } ";
        const string long1 = "/index.php?option=com_content&view=article";
        using var site = Build(
            "/index.php?id=5&lang=ru",
            "/node.php?v=aB",
            "/node.php?v=Ab",
            "/b.php",
            "/b.php?n=1",
            long1
        );
        Assert.Equal(
            [
                "map \"$uri?$args\" $newssite_old_address {",
                "  \"/b.php?n=1\" /ky/news/2024/05/07-a/;",
                "  \"/index.php?id=5&lang=ru\" /ky/news/2024/05/07-a/;",
                "  \"/index.php?lang=ru&id=5\" /ky/news/2024/05/07-a/;",
                "  \"~^/index\\\\.php\\\\?option=com_content&view=article$\" /ky/news/2024/05/07-a/;",
                "  \"~^/index\\\\.php\\\\?view=article&option=com_content$\" /ky/news/2024/05/07-a/;",
                "  \"~^/node\\\\.php\\\\?v=Ab$\" /ky/news/2024/05/07-a/;",
                "  \"~^/node\\\\.php\\\\?v=aB$\" /ky/news/2024/05/07-a/;",
                "}",
            ],
            site.Page("/query-redirects.nginx-http.conf").TrimEnd().Split('\n')[1..]
        );
        Assert.Equal(
            [
                $"location = \"/b.php\" {{ {jump}return 301 /ky/news/2024/05/07-a/; }}",
                $"location = \"/index.php\" {{ {jump}}}",
                $"location = \"/node.php\" {{ {jump}}}",
            ],
            site.Page("/redirects.nginx.conf").TrimEnd().Split('\n')[1..]
        );
    }

    [Theory]
    [InlineData("/index.php?", "NS131")]
    [InlineData("/index.php?id", "NS131")]
    [InlineData("/index.php?id=", "NS131")]
    [InlineData("/index.php?=5", "NS131")]
    [InlineData("/index.php?id=5&", "NS131")]
    [InlineData("/index.php?id=5&&a=1", "NS131")]
    [InlineData("/index.php?id=5?a=1", "NS131")]
    [InlineData("/index.php?id=:id", "NS131")]
    [InlineData("/index.php?id=5 6", "NS131")]
    [InlineData("/index.php?id=5#a", "NS131")]
    [InlineData("https://edu.example/index.php?id=5", "NS131")]
    [InlineData("/ky/news/2024/05/07-a/?id=5", "NS132")] // it would lead in a circle
    [InlineData("/ky/news/2024/05/07-a/index.html?id=5", "NS132")]
    [InlineData("/ky/?p=5", "")]
    [InlineData("/?p=5", "")]
    [InlineData("/node?q=node/15", "")]
    [InlineData("/index.php?a[]=1&b=%D0%B0", "")]
    public void A_query_is_made_of_named_parameters(string alias, string code)
    {
        using var site = TestSite.Build(Article($"title: А\ndate: 2024-05-07\naliases: ['{alias}']"));
        Assert.Equal(code.Length > 0 ? [code] : [], site.Diagnostics.Select(line => line.Split(' ')[2].TrimEnd(':')));
    }

    [Fact]
    public void The_same_parameters_in_another_order_are_the_same_address_NS134()
    {
        using var site = TestSite.Build(
            Article("title: А\ndate: 2024-05-07\naliases: ['/a.php?x=1&y=2', '/a.php?y=2&x=1', '/a.php?x=2&y=1']")
        );
        site.Reports($"{TheArticle}:4:29: error NS134");
    }

    /// <summary>A redirect page could not stand there: readers of feeds and of documents would get nothing.</summary>
    [Fact]
    public void On_hosts_that_only_serve_files_a_moved_document_is_there_twice()
    {
        using var site = TestSite
            .Build(
                Article(
                    "title: А\ndate: 2024-05-07\naliases: [/eski.csv]\n"
                        + "attachments: [{file: tartip.csv, title: Т, aliases: [/old/tartip.csv, '/get.php?f=1']}]"
                ) + "-- content/news/2024/05/07-a/tartip.csv --\na,b\n"
            )
            .IsFine();
        Assert.Equal(site.Page("/news/2024/05/07-a/tartip.csv"), site.Page("/old/tartip.csv"));
        Assert.False(site.Has("/eski.csv")); // leads to the page, which is no CSV
        var lines = site.Page("/_redirects");
        Assert.Contains("/old/tartip.csv /news/2024/05/07-a/tartip.csv 301!\n", lines, StringComparison.Ordinal);
        Assert.Contains("/get.php f=1 /news/2024/05/07-a/tartip.csv 301!\n", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_both_versions_attach_may_have_the_same_old_address_in_both()
    {
        const string file = "attachments: [{file: a.csv, title: А, aliases: [/old/a.csv]}]";
        TestSite.Reported(Pair("2024/05/07-a", "А", file) + "-- content/news/2024/05/07-a/a.csv --\na\n");
        TestSite.Reported(
            Pair("2024/05/07-a", "А", file)
                + "-- content/news/2024/05/07-a/a.csv --\na\n"
                + Story("2024/05/08-b", "ky", "Б", "aliases: [/old/a.csv/]"),
            "content/news/2024/05/07-a/index.ky.md:4:49: error NS134"
        );
    }

    [Fact]
    public void Below_a_folder_of_the_host_files_of_the_site_are_found_where_they_are()
    {
        using var site = TestSite.Build(
            Article(
                "title: А\ndate: 2024-05-07\naliases: [/archive/search/ky/manifest.json, /archive/robots.txt, /robots.txt]"
            ),
            new TestSiteOptions { BaseUrl = "https://edu.example/archive" }
        );
        Assert.Equal(
            ["/archive/robots.txt", "/archive/search/ky/manifest.json"],
            site.Diagnostics.Where(line => line.Contains("NS135")).Select(line => line.Split('"')[1]).Order()
        );
    }

    private static TestSite Build(params string[] aliases) =>
        TestSite
            .Build(Article($"title: '«А» & Б'\ndate: 2024-05-07\naliases: ['{string.Join("', '", aliases)}']"))
            .IsFine();
}
