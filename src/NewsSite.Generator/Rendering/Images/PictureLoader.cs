using NetVips;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Opens pictures with libvips and converts them for publishing: upright, sRGB, eight bits a channel.
/// </summary>
internal static class PictureLoader
{
    /// <summary>The limit of a file, in bytes: twice a camera's largest photos.</summary>
    public const long MaxFileSize = 64L * 1024 * 1024;

    /// <summary>The limit in pixels, checked by the header before decoding.</summary>
    public const long MaxPixels = 100_000_000;

    private const long Overhead = 64L * 1024 * 1024;
    private const int BytesPerPixel = 4;

    /// <summary>Decodes a picture at the given size in pixels. Metadata stays until the picture is encoded.</summary>
    /// <param name="bytes">The file that <paramref name="facts"/> describe.</param>
    /// <exception cref="VipsException">The bytes are damaged.</exception>
    public static Image Load(byte[] bytes, PictureFacts facts, int width, int height)
    {
        using var opened = Open(bytes, facts.Format, ShrinkFor(facts, width));
        return Resize(opened, width, height);
    }

    /// <summary>Estimates the most memory that processing a picture takes, in bytes.</summary>
    public static long MemoryFor(PictureFacts facts, int width)
    {
        var shrink = (long)ShrinkFor(facts, width);
        return Overhead + (facts.Width * (long)facts.Height * BytesPerPixel / (shrink * shrink));
    }

    /// <summary>Resizes a picture, and converts it to upright and sRGB if necessary.</summary>
    internal static Image Resize(Image image, int width, int height)
    {
        using var sized = image.ThumbnailImage(
            width,
            height: height,
            size: Enums.Size.Force,
            inputProfile: image.Interpretation == Enums.Interpretation.Cmyk ? "cmyk" : null,
            outputProfile: "srgb"
        );
        using var colour = sized.Colourspace(Enums.Interpretation.Srgb);
        using var eightBits = colour.Cast(Enums.BandFormat.Uchar);
        return eightBits.CopyMemory();
    }

    /// <summary>
    /// Opens a picture. Its pixels are decoded on demand, from top to bottom; damage throws then.
    /// </summary>
    /// <param name="shrink">The factor by which a JPEG is decoded smaller: 1, 2, 4 or 8.</param>
    internal static Image Open(byte[] bytes, PictureFormat format, int shrink = 1)
    {
        const Enums.FailOn damage = Enums.FailOn.Error;
        const Enums.Access access = Enums.Access.Sequential;
        return format switch
        {
            PictureFormat.Jpeg => Image.JpegloadBuffer(bytes, shrink: shrink, failOn: damage, access: access),
            PictureFormat.Png => Image.PngloadBuffer(bytes, failOn: damage, access: access),
            PictureFormat.WebP => Image.WebploadBuffer(bytes, failOn: damage, access: access),
            PictureFormat.Avif => Image.HeifloadBuffer(bytes, failOn: damage, access: access),
            PictureFormat.Gif => Image.GifloadBuffer(bytes, failOn: damage, access: access),
            _ => throw new ArgumentException($"{format} is not made of pixels", nameof(format)),
        };
    }

    private static int ShrinkFor(PictureFacts facts, int width)
    {
        var shrink = 1;
        while (facts.Format == PictureFormat.Jpeg && shrink < 8 && facts.Width >= width * shrink * 2)
        {
            shrink *= 2;
        }

        return shrink;
    }
}
