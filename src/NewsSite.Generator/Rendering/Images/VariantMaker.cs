using NetVips;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Makes the variants of a picture: decodes the source once at the largest width and scales that down. A variant made
/// alone takes the same path and has the same bytes.
/// </summary>
internal static class VariantMaker
{
    /// <summary>Makes variants and passes each to <paramref name="keep"/>.</summary>
    /// <param name="read">Reads the source's bytes.</param>
    /// <param name="keep">Receives each variant's bytes.</param>
    public static void Make(
        PictureFacts picture,
        IReadOnlyCollection<PictureVariant> requested,
        Func<byte[]> read,
        Action<PictureVariant, byte[]> keep
    )
    {
        if (picture.Format == PictureFormat.Svg)
        {
            foreach (var variant in requested)
            {
                keep(variant, SvgSanitizer.Sanitize(read()).Bytes!);
            }

            return;
        }

        var largest = PictureVariant.LargestOf(picture);
        VipsLibrary.Run(
            PictureLoader.MemoryFor(picture, largest.Width),
            () =>
            {
                using var full = Opaque(PictureLoader.Load(read(), picture, largest.Width, largest.Height), picture);
                foreach (var size in requested.GroupBy(variant => variant.Width))
                {
                    using var image = size.Key == full.Width ? full.Copy() : Resize(full, size.First());
                    foreach (var variant in size)
                    {
                        keep(variant, VariantEncoder.Encode(image, variant.Format));
                    }
                }

                return 0;
            }
        );
    }

    private static Image Resize(Image full, PictureVariant variant) =>
        PictureLoader.Resize(full, variant.Width, variant.Height);

    /// <summary>Removes an alpha channel that is fully opaque.</summary>
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
