using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>Everything a page says of a picture, so that browsers choose the variant that fits. Addresses are links.</summary>
/// <param name="Sources">Better formats, the best first; empty for a drawing.</param>
/// <param name="Url">For browsers that choose nothing: of middle width, in the format all of them know.</param>
/// <param name="Variants">All widths of that format, as <c>srcset</c>; null for a drawing.</param>
/// <param name="LargeUrl">The widest in that format.</param>
/// <param name="Width">Of the widest variant, in pixels.</param>
/// <param name="Height">Of the widest variant, in pixels.</param>
/// <param name="Colour"><c>#8a6b4f</c>, to stand in its place until it is there; or null.</param>
internal sealed record PictureSet(
    ImmutableArray<PictureSource> Sources,
    string Url,
    string? Variants,
    string LargeUrl,
    int Width,
    int Height,
    string? Colour
)
{
    /// <param name="link">Makes a link of a path of the site.</param>
    public static PictureSet Of(PictureFacts picture, Func<string, string> link)
    {
        var formats = PictureVariant.AllOf(picture).GroupBy(variant => variant.Format).ToList();
        var common = formats[^1].ToList();
        return new PictureSet(
            [.. formats.SkipLast(1).Select(format => new PictureSource(TypeOf(format.Key), SourceSet(format, link)))],
            UrlOf(common[common.Count / 2], link),
            picture.Format == PictureFormat.Svg ? null : SourceSet(common, link),
            UrlOf(common[^1], link),
            common[^1].Width,
            common[^1].Height,
            picture.Colour
        );
    }

    private static string SourceSet(IEnumerable<PictureVariant> variants, Func<string, string> link) =>
        string.Join(", ", variants.Select(variant => $"{UrlOf(variant, link)} {variant.Width}w"));

    private static string UrlOf(PictureVariant variant, Func<string, string> link) =>
        link(Permalinks.Picture(variant.Name));

    private static string TypeOf(VariantFormat format) => format == VariantFormat.Avif ? "image/avif" : "image/webp";
}

/// <summary>One format of a picture: its media type, and its widths as <c>srcset</c>.</summary>
internal sealed record PictureSource(string Type, string Variants);
