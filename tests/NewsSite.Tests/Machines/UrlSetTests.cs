using System.Globalization;
using System.Reflection;
using System.Xml;
using NewsSite.Generator.Features.Sitemaps;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Tests.Machines;

/// <summary>A sitemap's key depends on all that the sitemap is made of.</summary>
public sealed class UrlSetTests
{
    private static readonly Language Kyrgyz = Language.Find("ky")!;
    private static readonly Language Russian = Language.Find("ru")!;
    private static readonly DateTimeOffset Moment = new(2024, 5, 7, 12, 0, 0, TimeSpan.FromHours(6));
    private static readonly PageVersion First = new("/ky/a/", Kyrgyz, Moment);
    private static readonly PageVersion Second = new("/ru/a/", Russian, null);
    private static readonly UrlSet Set = new(
        new SiteAddress("https://edu.example", ""),
        Kyrgyz,
        [
            [First, Second],
        ]
    );

    [Fact]
    public void Another_sitemap_has_another_key_and_the_same_one_the_same()
    {
        UrlSet[] sets =
        [
            Set,
            Set with
            {
                Address = new SiteAddress("https://edu.example", "/a"),
            },
            Set with
            {
                Address = new SiteAddress("https://edu.test", ""),
            },
            Set with
            {
                DefaultLanguage = Russian,
            },
            Set with
            {
                Pages =
                [
                    [First],
                    [Second],
                ],
            },
            Set with
            {
                Pages =
                [
                    [First],
                ],
            },
            Set with
            {
                Pages =
                [
                    [Second, First],
                ],
            },
            Set with
            {
                Pages =
                [
                    [First with { Path = "/ky/b/" }, Second],
                ],
            },
            Set with
            {
                Pages =
                [
                    [First with { Language = Russian }, Second],
                ],
            },
            Set with
            {
                Pages =
                [
                    [First with { LastChange = Moment.AddSeconds(1) }, Second],
                ],
            },
            Set with
            {
                Pages =
                [
                    [First with { LastChange = Moment.ToOffset(TimeSpan.Zero) }, Second],
                ],
            },
            Set with
            {
                Pages =
                [
                    [First with { LastChange = null }, Second],
                ],
            },
        ];
        Assert.Equal(sets.Length, sets.Select(TextOf).Distinct().Count());
        Assert.Equal(sets.Length, sets.Select(set => set.Key()).Distinct().Count());
        Assert.Equal(
            Set.Key(),
            (
                Set with
                {
                    Pages =
                    [
                        [First with { }, Second with { }],
                    ],
                }
            ).Key()
        );
    }

    /// <summary>A new property must be in the key, and in the list above.</summary>
    [Fact]
    public void The_key_knows_all_properties()
    {
        Assert.Equal(["Address", "DefaultLanguage", "Pages"], NamesOf(typeof(UrlSet)));
        Assert.Equal(["Language", "LastChange", "Path"], NamesOf(typeof(PageVersion)));
        Assert.Equal(["BasePath", "Origin"], NamesOf(typeof(SiteAddress)));
    }

    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal);

    private static string TextOf(UrlSet set)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text))
        {
            set.Write(writer);
        }

        return text.ToString();
    }
}
