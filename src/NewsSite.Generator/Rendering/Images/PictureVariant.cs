using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The formats in which pictures are published.</summary>
public enum VariantFormat
{
    Avif,
    WebP,
    Jpeg,
    Png,
    Svg,
}

/// <summary>
/// A published version of a picture. Its address depends on the picture's facts, so it is known before it is made.
/// </summary>
public sealed record PictureVariant(PictureFacts Picture, int Width, VariantFormat Format)
{
    /// <summary>Published widths, in pixels.</summary>
    private static readonly int[] Widths = [480, 960, 1600];

    /// <summary>The variant's height in pixels.</summary>
    public int Height => Math.Max(1, (int)Math.Round(Picture.Height * (double)Width / Picture.Width));

    /// <summary>The path in the cache and below <c>/images/</c> on the site: <c>3f/3fa8…-960.avif</c>.</summary>
    public string Name => $"{Picture.Hash[..2]}/{Picture.Hash}-{Width}.{Extension(Format)}";

    public string MediaType =>
        Format switch
        {
            VariantFormat.Avif => "image/avif",
            VariantFormat.WebP => "image/webp",
            VariantFormat.Jpeg => "image/jpeg",
            VariantFormat.Png => "image/png",
            _ => "image/svg+xml",
        };

    /// <summary>
    /// Returns all variants by format, narrowest first, none wider than the picture: AVIF, WebP, and JPEG for older
    /// browsers, or PNG for transparency. A drawing has one variant, SVG.
    /// </summary>
    public static ImmutableArray<PictureVariant> AllOf(PictureFacts picture) =>
        picture.Format == PictureFormat.Svg
            ? [new PictureVariant(picture, picture.Width, VariantFormat.Svg)]
            :
            [
                .. from format in Formats(picture)
                from width in Widths.Select(width => Math.Min(width, picture.Width)).Distinct()
                select new PictureVariant(picture, width, format),
            ];

    /// <summary>Returns the widest variant in the format that every browser supports.</summary>
    public static PictureVariant LargestOf(PictureFacts picture) => AllOf(picture)[^1];

    private static VariantFormat[] Formats(PictureFacts picture) =>
        [VariantFormat.Avif, VariantFormat.WebP, picture.HasAlpha ? VariantFormat.Png : VariantFormat.Jpeg];

    private static string Extension(VariantFormat format) =>
        format switch
        {
            VariantFormat.Avif => "avif",
            VariantFormat.WebP => "webp",
            VariantFormat.Jpeg => "jpg",
            VariantFormat.Png => "png",
            _ => "svg",
        };
}
