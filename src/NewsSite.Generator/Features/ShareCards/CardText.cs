using System.Net;
using NetVips;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>Sets the texts of a card as masks: one band, opaque where letters are.</summary>
internal static class CardText
{
    private const int PixelsPerPoint = 72;
    private const int MaxTitleLength = 400;

    // Sizes in pixels; the largest that fits is used.
    private static readonly int[] TitleSizes = [66, 60, 54, 50, 46, 42, 38, 34];

    /// <summary>Sets a text in lines.</summary>
    /// <param name="size">In pixels.</param>
    /// <param name="width">In pixels; lines break to fit into it.</param>
    public static Image Set(string text, FontFile font, int size, int width) =>
        Image.Text(
            // Pango parses the text as markup. The word joiner prevents breaks after hyphens: «ата-энелер» stays whole.
            WebUtility.HtmlEncode(text.Replace("-", "-\u2060", StringComparison.Ordinal)),
            font: $"{font.Family} {Style(font.Weight)} {size}",
            fontfile: font.Path,
            width: width,
            dpi: PixelsPerPoint,
            wrap: Enums.TextWrap.WordChar
        );

    /// <summary>Sets a title at the largest size that fits; cuts it at a word if the smallest does not.</summary>
    public static Image Fit(string title, FontFile font, int width, int height)
    {
        var text = title.Length > MaxTitleLength ? DropLastWord(title[..MaxTitleLength]) : title;
        for (var i = 0; ; i = Math.Min(i + 1, TitleSizes.Length - 1))
        {
            var set = Set(text, font, TitleSizes[i], width);
            if (set.Height <= height && set.Width <= width)
            {
                return Balance(set, text, font, TitleSizes[i], width);
            }

            set.Dispose();
            text = i == TitleSizes.Length - 1 ? DropLastWord(text) : text;
        }
    }

    /// <summary>Balances the lines: narrows the text as far as it keeps its number of lines.</summary>
    private static Image Balance(Image set, string text, FontFile font, int size, int width)
    {
        const int step = 24;
        for (var narrower = width - step; narrower > width / 2; narrower -= step)
        {
            var next = Set(text, font, size, narrower);
            if (next.Height > set.Height + (size / 2) || next.Width > narrower)
            {
                next.Dispose();
                break;
            }

            set.Dispose();
            set = next;
        }

        return set;
    }

    private static string DropLastWord(string text)
    {
        var words = text.TrimEnd('…');
        var end = words.LastIndexOf(' ');
        end = end > 0 ? end : words.Length * 3 / 4;
        end -= char.IsHighSurrogate(words[end - 1]) ? 1 : 0;
        return words[..end].TrimEnd(' ', ',', ';', ':', '—', '.') + "…";
    }

    private static string Style(int weight) =>
        weight switch
        {
            <= 300 => "Light",
            <= 400 => "",
            <= 500 => "Medium",
            <= 600 => "Semi-Bold",
            <= 700 => "Bold",
            _ => "Ultra-Bold",
        };
}
