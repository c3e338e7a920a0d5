using System.Net;
using NetVips;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>Sets lines of a card: a mask of what is covered by letters.</summary>
internal static class CardText
{
    private const int PixelsPerPoint = 72;
    private const int LongestTitle = 400;

    // The largest that fits is taken.
    private static readonly int[] TitleSizes = [66, 60, 54, 50, 46, 42, 38, 34];

    /// <param name="size">In pixels.</param>
    /// <param name="width">In pixels; lines break to fit into it.</param>
    public static Image Set(string text, FontFile font, int size, int width) =>
        Image.Text(
            // What is set is markup to Pango, which would also break a line behind a hyphen: «ата-энелер» stays whole.
            WebUtility.HtmlEncode(text.Replace("-", "-\u2060", StringComparison.Ordinal)),
            font: $"{font.Family} {Style(font.Weight)} {size}",
            fontfile: font.Path,
            width: width,
            dpi: PixelsPerPoint,
            wrap: Enums.TextWrap.WordChar
        );

    /// <summary>A title as large as fits; one that does not fit at the smallest size is cut at a word.</summary>
    public static Image Fit(string title, FontFile font, int width, int height)
    {
        var text = title.Length > LongestTitle ? Shorter(title[..LongestTitle]) : title;
        for (var i = 0; ; i = Math.Min(i + 1, TitleSizes.Length - 1))
        {
            var set = Set(text, font, TitleSizes[i], width);
            if (set.Height <= height && set.Width <= width)
            {
                return Balanced(set, text, font, TitleSizes[i], width);
            }

            set.Dispose();
            text = i == TitleSizes.Length - 1 ? Shorter(text) : text;
        }
    }

    /// <summary>The same number of lines, all about as long: no word is left alone on the last.</summary>
    private static Image Balanced(Image set, string text, FontFile font, int size, int width)
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

    private static string Shorter(string text)
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
