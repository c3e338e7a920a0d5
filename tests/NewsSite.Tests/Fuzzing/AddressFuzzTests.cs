using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Features.Redirects;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Tests.Fuzzing;

/// <summary>
/// Arbitrary URLs of links, pictures, aliases and the site. None may lead out of the folder or host it belongs to.
/// </summary>
public sealed class AddressFuzzTests(SmallArchive archive) : IClassFixture<SmallArchive>
{
    private const int InputsOfLinks = 20_000;
    private const int InputsOfAliases = 10_000;
    private const int InputsOfSites = 5_000;
    private static readonly SourceLocation Place = new(SmallArchive.ArticlePath, 1, 1);

    [Fact]
    public void Any_link_leads_where_it_may_or_is_refused() =>
        Fuzz.Run(
            InputsOfLinks,
            AddressIngredients.Soups,
            soup =>
            {
                var diagnostics = new DiagnosticBag();
                var links = archive.LinksOf(diagnostics);
                var (link, picture) = (
                    links.Link(archive.Place, soup.Text, Place),
                    links.Picture(archive.Place, soup.Text, Place)
                );
                Assert.True((link is not null && picture is not null) || diagnostics.HasErrors);
                Assert.True(link?.File is null or "plan.pdf", $"{link}");
                Assert.StartsWith(
                    "content/news/2024/05/07-a/",
                    (picture?.Picture ?? link?.Picture)?.Path ?? "content/news/2024/05/07-a/"
                );
                SafeHtml.Check($"<a href=\"{System.Net.WebUtility.HtmlEncode(link?.Href)}\">а</a>");
                Findings.AreInside(diagnostics.ToSorted(), archive.TextsWith("x"));
            }
        );

    [Fact]
    public void Any_old_address_stays_inside_the_site_or_is_refused() =>
        Fuzz.Run(
            InputsOfAliases,
            AddressIngredients.Soups,
            soup =>
            {
                var diagnostics = new DiagnosticBag();
                var written = archive.Content.Stories[0].Articles[0];
                var aliases = new[] { soup.Text, "/" + soup.Text };
                var article = written with
                {
                    Aliases = [.. aliases.Select(alias => new Located<string>(alias, Place))],
                };
                var site = archive.ModelWith(article, diagnostics);
                Assert.True(site.Redirects.Length == aliases.Length || diagnostics.HasErrors);
                foreach (
                    var address in new[]
                    {
                        archive.Configuration.Address,
                        new SiteAddress("https://a.example", "/a%20b"),
                    }
                )
                {
                    RedirectChecker.Check(
                        site with
                        {
                            Configuration = archive.Configuration with { Address = address },
                        },
                        [],
                        diagnostics
                    );
                    Assert.All(site.Redirects, redirect => AssertInside(RedirectPage.PathOf(redirect, address)));
                    AssertOneLineEach(RedirectFiles.NetlifyLines(site.Redirects, address), site.Redirects.Length);
                    AssertQuoted(NginxLocations.Write(site.Redirects, address));
                    AssertMapped(NginxQueryMap.Write(site.Redirects, address));
                }
            }
        );

    [Fact]
    public void Any_address_of_the_site_is_read_or_refused() =>
        Fuzz.Run(
            InputsOfSites,
            AddressIngredients.Soups,
            soup =>
            {
                foreach (var text in new[] { soup.Text, "https://a.example/" + soup.Text, "https://" + soup.Text })
                {
                    if (SiteAddress.Parse(text) is { } address)
                    {
                        Assert.Matches(@"^https?://[^/\s<>""]+\z", address.Origin);
                        Assert.Matches(@"^(/[^\s<>""?#]*[^\s<>""?#/])?\z", address.BasePath);
                        _ = new Uri(address.Absolute("/ky/"));
                    }
                }
            }
        );

    /// <summary>Asserts that a path relative to the output folder stays in it.</summary>
    private static void AssertInside(string? path)
    {
        if (path is not null)
        {
            var full = Path.GetFullPath(Path.Combine("/out/", path));
            Assert.True(full.StartsWith("/out/", StringComparison.Ordinal) && full.Length > "/out/".Length, path);
        }
    }

    private static void AssertOneLineEach(string lines, int count)
    {
        Assert.Equal(count, lines.Count(letter => letter == '\n'));
        Assert.All(
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^/[\x21-\x7E]*( [\x21-\x7E]+=[\x21-\x7E]+)* /[\x21-\x7E]* 301!$", line)
        );
    }

    /// <summary>Asserts that each line is one <c>location</c> with a quoted path.</summary>
    private static void AssertQuoted(string lines) =>
        Assert.All(
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1),
            line =>
                Assert.Matches(
                    "^location = \"([^\"\\\\\\p{Cc}]|\\\\\")*\" \\{ (if \\(\\$newssite_old_address\\) "
                        + "\\{ return 301 \\$newssite_old_address; \\} )?(return 301 /[\\x21-\\x7E]*; )?\\}$",
                    line
                )
        );

    /// <summary>Asserts that each line of the map is a quoted key and an address.</summary>
    private static void AssertMapped(string lines) =>
        Assert.All(
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).SkipLast(1),
            line => Assert.Matches("^  \"([^\"\\\\\\p{Cc}]|\\\\[\"\\\\])*\" /[\\x21-\\x7E]*;$", line)
        );
}
