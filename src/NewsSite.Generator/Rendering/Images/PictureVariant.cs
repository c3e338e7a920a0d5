using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The formats pictures are published in.</summary>
public enum VariantFormat
{
    Avif,
    WebP,
    Jpeg,
    Png,
    Svg,
}

/// <summary>
/// One published form of a picture: its address is known, from what is in it, long before it is made.
/// </summary>
public sealed record PictureVariant(PictureFacts Picture, int Width, VariantFormat Format)
{
    /// <summary>Of which browsers choose the one that fits.</summary>
    private static readonly int[] Widths = [480, 960, 1600];

    /// <summary>In pixels.</summary>
    public int Height => Math.Max(1, (int)Math.Round(Picture.Height * (double)Width / Picture.Width));

    /// <summary>Its name in the cache, and below <c>/images/</c> on the site: <c>3f/3fa8…-960.avif</c>.</summary>
    public string Name => $"{Picture.Hash[..2]}/{Picture.Hash}-{Width}.{Extension(Format)}";

    /// <summary>
    /// All of a picture, smallest first, none wider than the picture itself: AVIF, WebP, and JPEG for older browsers, or
    /// PNG where something shows through. A drawing is published in one form, as itself.
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

    /// <summary>The largest that every browser shows.</summary>
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
