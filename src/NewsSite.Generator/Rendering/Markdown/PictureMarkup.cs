using System.Text;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// A picture in an article's text, as HTML. The theme draws pictures of its own templates; this one must stand by itself,
/// in feeds too.
/// </summary>
internal static class PictureMarkup
{
    /// <summary>As wide as a column of text is at most, with the edges of a page beside it on a phone.</summary>
    private const string Sizes = "(min-width: 46rem) 44rem, 94vw";

    /// <summary>Up to the words of the <c>alt</c> attribute.</summary>
    public static string Before(PictureSet picture)
    {
        var html = new StringBuilder();
        if (picture.Colour is { } colour)
        {
            // A style attribute would be against the content security policy; this one is not a style. The size of nothing
            // is for readers of feeds, which have no style sheet.
            html.Append($"<svg class=\"tint\" color=\"{colour}\" width=\"0\" height=\"0\" aria-hidden=\"true\"></svg>");
        }

        html.Append("<picture>");
        foreach (var source in picture.Sources)
        {
            html.Append($"<source type=\"{source.Type}\" srcset=\"{source.Variants}\" sizes=\"{Sizes}\">");
        }

        html.Append($"<img src=\"{picture.Url}\"");
        if (picture.Variants is { } variants)
        {
            html.Append($" srcset=\"{variants}\" sizes=\"{Sizes}\"");
        }

        return html.Append(" alt=\"").ToString();
    }

    /// <summary>From the words of the <c>alt</c> attribute on.</summary>
    public static string After(PictureSet picture) =>
        $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\" decoding=\"async\"></picture>";
}
