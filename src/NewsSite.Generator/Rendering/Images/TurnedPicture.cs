using NetVips;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>Turns a photo whose camera did not know which way up it was.</summary>
internal static class TurnedPicture
{
    /// <summary>High enough that turning four times is not seen.</summary>
    private const int Quality = 95;

    /// <summary>Bytes a pixel that turning holds: the picture and its turned copy.</summary>
    private const int BytesPerPixel = 8;

    /// <summary>
    /// Returns a photo turned to the right by a quarter, in its format, without camera data; null for drawings, moving
    /// pictures and what cannot be read.
    /// </summary>
    public static byte[]? ToTheRight(byte[] bytes)
    {
        if (PictureReader.Read(bytes).Facts is not { IsAnimated: false } facts)
        {
            return null;
        }

        return VipsLibrary.Run(
            (long)facts.Width * facts.Height * BytesPerPixel,
            () =>
            {
                if (facts.Format is PictureFormat.Svg or PictureFormat.Gif)
                {
                    return null;
                }

                using var stored = Image.NewFromBuffer(bytes);
                using var upright = stored.Autorot();
                using var turned = upright.Rot90();
                const Enums.ForeignKeep colours = Enums.ForeignKeep.Icc;
                return facts.Format switch
                {
                    PictureFormat.Jpeg => turned.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: colours),
                    PictureFormat.Png => turned.PngsaveBuffer(keep: colours),
                    PictureFormat.WebP => turned.WebpsaveBuffer(q: Quality, keep: colours),
                    _ => turned.HeifsaveBuffer(
                        q: Quality,
                        compression: Enums.ForeignHeifCompression.Av1,
                        keep: colours
                    ),
                };
            }
        );
    }
}
