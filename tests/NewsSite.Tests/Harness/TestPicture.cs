using NetVips;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Generates pictures. Upright ones have a red quarter at the top left, a green one at the top right, a blue one at the
/// bottom left and a white one at the bottom right.
/// </summary>
internal static class TestPicture
{
    private static readonly double[] Red = [220, 30, 30];
    private static readonly double[] Green = [30, 180, 30];
    private static readonly double[] Blue = [30, 30, 220];
    private static readonly double[] White = [240, 240, 240];

    public static Image Quarters(int width = 60, int height = 40)
    {
        var image = Image.Black(width, height, bands: 3) + White;
        return image
            .Mutate(drawing =>
            {
                drawing.DrawRect(Red, 0, 0, width / 2, height / 2, fill: true);
                drawing.DrawRect(Green, width / 2, 0, width - (width / 2), height / 2, fill: true);
                drawing.DrawRect(Blue, 0, height / 2, width / 2, height - (height / 2), fill: true);
            })
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 60, int height = 40)
    {
        using var image = Quarters(width, height);
        return image.JpegsaveBuffer(q: 92);
    }

    public static byte[] Png(int width = 60, int height = 40)
    {
        using var image = Quarters(width, height);
        return image.PngsaveBuffer();
    }

    /// <summary>Returns a PNG with a transparent right half.</summary>
    public static byte[] Transparent(int width = 60, int height = 40)
    {
        using var image = Quarters(width, height);
        using var alpha = (Image.Black(width, height) + 255).Mutate(drawing =>
            drawing.DrawRect([0], width / 2, 0, width - (width / 2), height, fill: true)
        );
        return image.Bandjoin(alpha.Cast(Enums.BandFormat.Uchar)).PngsaveBuffer();
    }

    /// <summary>Returns a JPEG with an EXIF orientation (1 to 8) and a location, as a camera writes it.</summary>
    public static byte[] FromCamera(int orientation, int width = 60, int height = 40)
    {
        var upright = Quarters(width, height);
        var stored = orientation switch
        {
            2 => upright.FlipHor(),
            3 => upright.Rot180(),
            4 => upright.FlipVer(),
            5 => upright.Rot90().FlipHor(),
            6 => upright.Rot270(),
            7 => upright.Rot270().FlipHor(),
            8 => upright.Rot90(),
            _ => upright,
        };
        return stored
            .Mutate(fields =>
            {
                fields.Set(GValue.GIntType, "orientation", orientation);
                fields.Set(GValue.RefStrType, "exif-ifd0-Make", "Camera");
                fields.Set(GValue.RefStrType, "exif-ifd3-GPSLatitude", "42/1 52/1 30/1");
                fields.Set(GValue.RefStrType, "exif-ifd3-GPSLatitudeRef", "N");
            })
            .JpegsaveBuffer(q: 92);
    }

    /// <summary>
    /// Returns the colours of the four quarters as R, G, B and alpha: top left, top right, bottom left, bottom right.
    /// </summary>
    public static double[][] QuartersOf(byte[] bytes)
    {
        using var image = Image.NewFromBuffer(bytes);
        var (x, y) = (image.Width / 4, image.Height / 4);
        return
        [
            image.Getpoint(x, y),
            image.Getpoint(image.Width - 1 - x, y),
            image.Getpoint(x, image.Height - 1 - y),
            image.Getpoint(image.Width - 1 - x, image.Height - 1 - y),
        ];
    }

    /// <summary>Asserts that the quarters are in place and their colours about right.</summary>
    public static void IsUpright(byte[] bytes, double tolerance = 25)
    {
        foreach (var (expected, actual) in new[] { Red, Green, Blue, White }.Zip(QuartersOf(bytes)))
        {
            Assert.Equal(3, actual.Length);
            Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second - pair.First, -tolerance, tolerance));
        }
    }

    /// <summary>Returns the names of a picture's metadata fields.</summary>
    public static string[] MetadataOf(byte[] bytes)
    {
        using var image = Image.NewFromBuffer(bytes);
        return [.. image.GetFields()];
    }
}
