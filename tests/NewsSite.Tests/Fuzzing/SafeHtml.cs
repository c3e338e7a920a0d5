using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Checks an article's HTML as a browser parses it.</summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Elements =
    [
        .. "p h2 h3 h4 h5 h6 a em strong del code pre br hr ul ol li blockquote sub sup u section".Split(' '),
        .. "table thead tbody tr th td div span figure figcaption picture source img svg path".Split(' '),
    ];

    private static readonly HashSet<string> Attributes =
    [
        .. "rel class id title alt sizes type width height loading decoding start value tabindex role color".Split(' '),
    ];

    private static readonly string[] AllowedBeginnings = ["/", "#", "http:", "https:", "mailto:", "tel:"];

    /// <summary>Asserts that the HTML has only markup, pictures of the site, and links.</summary>
    public static void Check(string html)
    {
        var document = new HtmlParser().ParseDocument($"<!doctype html><title>x</title><body>{html}</body>");
        foreach (var element in document.Body!.Descendants<IElement>())
        {
            if (!Elements.Contains(element.LocalName) || !element.Attributes.All(IsFine))
            {
                Assert.Fail($"{((IElement)element.Clone(deep: false)).OuterHtml} in {html}");
            }
        }
    }

    private static bool IsFine(IAttr attribute) =>
        attribute.Name switch
        {
            "href" or "src" or "srcset" => IsFine(attribute.Value),
            var name => Attributes.Contains(name)
                || name.StartsWith("data-", StringComparison.Ordinal)
                || name.StartsWith("aria-", StringComparison.Ordinal),
        };

    private static bool IsFine(string address)
    {
        // Browsers drop these characters before they parse a URL.
        var read = string.Concat(address.Where(letter => letter > ' '));
        return read.Length == 0
            || AllowedBeginnings.Any(begin => read.StartsWith(begin, StringComparison.OrdinalIgnoreCase));
    }
}
