using NetVips;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Makes the variants of one picture: the source is decoded once, at the largest width, and the smaller ones are made of
/// that. A variant made alone goes the same way, and has the same bytes.
/// </summary>
internal static class VariantMaker
{
    /// <param name="read">Reads the source's bytes.</param>
    /// <param name="keep">Takes each variant's bytes.</param>
    public static void Make(
        PictureFacts picture,
        IReadOnlyCollection<PictureVariant> wanted,
        Func<byte[]> read,
        Action<PictureVariant, byte[]> keep
    )
    {
        if (picture.Format == PictureFormat.Svg)
        {
            foreach (var variant in wanted)
            {
                keep(variant, SvgSanitizer.Sanitize(read())!.Bytes!);
            }

            return;
        }

        var largest = PictureVariant.LargestOf(picture);
        VipsLibrary.Run(
            PictureLoader.MemoryFor(picture, largest.Width),
            () =>
            {
                using var full = Opaque(PictureLoader.Load(read(), picture, largest.Width, largest.Height), picture);
                foreach (var size in wanted.GroupBy(variant => variant.Width))
                {
                    using var image = size.Key == full.Width ? full.Copy() : Resized(full, size.First());
                    foreach (var variant in size)
                    {
                        keep(variant, VariantEncoder.Encode(image, variant.Format));
                    }
                }

                return 0;
            }
        );
    }

    private static Image Resized(Image full, PictureVariant variant) =>
        PictureLoader.Resized(full, variant.Width, variant.Height);

    /// <summary>Without an alpha channel that lets nothing through.</summary>
    private static Image Opaque(Image image, PictureFacts picture)
    {
        if (picture.HasAlpha || !image.HasAlpha())
        {
            return image;
        }

        using (image)
        {
            return image.ExtractBand(0, n: 3).CopyMemory();
        }
    }
}
