using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The published variants of a picture, as links for browsers to choose from.</summary>
/// <param name="Sources">Modern formats, best first; empty for a drawing.</param>
/// <param name="Url">The fallback: a variant of medium width in the format that every browser supports.</param>
/// <param name="Variants">All widths of the fallback's format, as <c>srcset</c>; null for a drawing.</param>
/// <param name="SmallUrl">The narrowest variant in the fallback's format.</param>
/// <param name="LargeUrl">The widest variant in the fallback's format.</param>
/// <param name="Width">The widest variant's width in pixels.</param>
/// <param name="Height">The widest variant's height in pixels.</param>
/// <param name="Colour">A colour such as <c>#8a6b4f</c> that fills the space while the picture loads; or null.</param>
internal sealed record PictureSet(
    ImmutableArray<PictureSource> Sources,
    string Url,
    string? Variants,
    string SmallUrl,
    string LargeUrl,
    int Width,
    int Height,
    string? Colour
)
{
    /// <summary>Makes the set of a picture's variants.</summary>
    /// <param name="link">Converts a path of the site to a link.</param>
    public static PictureSet Of(PictureFacts picture, Func<string, string> link)
    {
        var formats = PictureVariant.AllOf(picture).GroupBy(variant => variant.Format).ToList();
        var fallback = formats[^1].ToList();
        return new PictureSet(
            [
                .. formats
                    .SkipLast(1)
                    .Select(format => new PictureSource(
                        TypeOf(format.Key),
                        SourceSet(format, link),
                        UrlOf(format.First(), link)
                    )),
            ],
            UrlOf(fallback[fallback.Count / 2], link),
            picture.Format == PictureFormat.Svg ? null : SourceSet(fallback, link),
            UrlOf(fallback[0], link),
            UrlOf(fallback[^1], link),
            fallback[^1].Width,
            fallback[^1].Height,
            picture.Colour
        );
    }

    private static string SourceSet(IEnumerable<PictureVariant> variants, Func<string, string> link) =>
        string.Join(", ", variants.Select(variant => $"{UrlOf(variant, link)} {variant.Width}w"));

    private static string UrlOf(PictureVariant variant, Func<string, string> link) =>
        link(Permalinks.Picture(variant.Name));

    private static string TypeOf(VariantFormat format) => format == VariantFormat.Avif ? "image/avif" : "image/webp";
}

/// <summary>A format of a picture: its media type, its variants as <c>srcset</c>, and the narrowest one.</summary>
internal sealed record PictureSource(string Type, string Variants, string SmallUrl);
