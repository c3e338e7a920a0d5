using System.Text;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// The HTML of a picture in an article's text. It does not depend on the theme, so that it also works in feeds.
/// </summary>
internal static class PictureMarkup
{
    /// <summary>
    /// The <c>sizes</c> attribute: the width of the text column, or of a phone's screen without margins.
    /// </summary>
    private const string Sizes = "(min-width: 46rem) 44rem, 94vw";

    /// <summary>Returns the markup before the alternative text.</summary>
    public static string Before(PictureSet picture)
    {
        var html = new StringBuilder();
        if (picture.Colour is { } colour)
        {
            // The content security policy forbids style attributes; color is a presentation attribute. The zero size
            // hides the element in feed readers, which have no style sheet.
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

    /// <summary>Returns the markup after the alternative text.</summary>
    public static string After(PictureSet picture) =>
        $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\" decoding=\"async\"></picture>";
}
