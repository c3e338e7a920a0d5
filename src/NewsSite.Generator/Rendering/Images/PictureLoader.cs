using NetVips;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>Opens pictures with libvips and makes them what is published: upright, sRGB, eight bits a channel.</summary>
internal static class PictureLoader
{
    /// <summary>In bytes: a camera's largest photos are half of it.</summary>
    public const long LargestFile = 64L * 1024 * 1024;

    /// <summary>In pixels, by the header alone: nothing larger is ever decoded.</summary>
    public const long MostPixels = 100_000_000;

    private const long Overhead = 64L * 1024 * 1024;
    private const int BytesPerPixel = 4;

    /// <summary>The picture at a width and height of our choosing, in memory; metadata is dropped when it is saved.</summary>
    /// <param name="bytes">Of a picture whose facts are these.</param>
    /// <exception cref="VipsException">The bytes are damaged.</exception>
    public static Image Load(byte[] bytes, PictureFacts facts, int width, int height)
    {
        using var opened = Open(bytes, facts.Format, ShrinkFor(facts, width));
        return Resized(opened, width, height);
    }

    /// <summary>The bytes of memory that working on a picture takes, at most and about.</summary>
    public static long MemoryFor(PictureFacts facts, int width)
    {
        var shrink = (long)ShrinkFor(facts, width);
        return Overhead + (facts.Width * (long)facts.Height * BytesPerPixel / (shrink * shrink));
    }

    /// <summary>A picture at another size, in memory, turned upright and brought to sRGB where it is not yet.</summary>
    internal static Image Resized(Image image, int width, int height)
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
    /// Opens a picture; its pixels are decoded, from top to bottom, when they are asked for. Damage is an error then.
    /// </summary>
    /// <param name="shrink">1, 2, 4 or 8: how much smaller a JPEG is decoded.</param>
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
