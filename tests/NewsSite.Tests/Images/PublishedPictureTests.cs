using NetVips;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Images;

/// <summary>The bytes of a picture before and after publication.</summary>
public class PublishedPictureTests
{
    private static readonly string[] NotPixels = ["exif", "xmp", "iptc", "icc", "orientation"];

    public static TheoryData<int> Orientations => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Orientations))]
    public void A_photo_is_upright_however_the_camera_was_held(int orientation)
    {
        var photo = TestPicture.FromCamera(orientation, 600, 400);
        var published = Publish(photo);
        Assert.Equal((600, 400), (published.Facts.Width, published.Facts.Height));
        foreach (var (variant, bytes) in published.Variants)
        {
            TestPicture.IsUpright(bytes);
            using var image = Image.NewFromBuffer(bytes);
            Assert.Equal((variant.Width, variant.Height), (image.Width, image.Height));
        }
    }

    [Fact]
    public void What_is_published_does_not_say_where_it_was_taken()
    {
        var photo = TestPicture.FromCamera(6);
        Assert.Contains("exif-ifd3-GPSLatitude", TestPicture.MetadataOf(photo));
        foreach (var (_, bytes) in Publish(photo).Variants)
        {
            var fields = TestPicture.MetadataOf(bytes);
            Assert.DoesNotContain(
                fields,
                field => NotPixels.Any(start => field.StartsWith(start, StringComparison.Ordinal))
            );
            Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
        }
    }

    [Fact]
    public void A_wide_photo_has_three_widths_in_three_formats()
    {
        var published = Publish(TestPicture.Jpeg(2000, 1500));
        string[] names =
        [
            .. published.Variants.Select(pair => $"{pair.Variant.Width}x{pair.Variant.Height} {LoaderOf(pair.Bytes)}"),
        ];
        Assert.Equal(
            [
                "480x360 heifload_buffer",
                "960x720 heifload_buffer",
                "1600x1200 heifload_buffer",
                "480x360 webpload_buffer",
                "960x720 webpload_buffer",
                "1600x1200 webpload_buffer",
                "480x360 jpegload_buffer",
                "960x720 jpegload_buffer",
                "1600x1200 jpegload_buffer",
            ],
            names.Select(name => name.Replace("source", "buffer"))
        );
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(700, 480, 700)]
    [InlineData(1000, 480, 960, 1000)]
    public void No_variant_is_wider_than_the_photo(int width, params int[] widths) =>
        Assert.Equal(
            widths,
            Publish(TestPicture.Jpeg(width, 20)).Variants.Select(pair => pair.Variant.Width).Distinct()
        );

    [Fact]
    public void What_shows_through_still_does()
    {
        var published = Publish(TestPicture.Transparent(600, 400));
        Assert.True(published.Facts.HasAlpha);
        Assert.Null(published.Facts.Colour);
        Assert.Equal(
            [VariantFormat.Avif, VariantFormat.WebP, VariantFormat.Png],
            published.Variants.Select(pair => pair.Variant.Format).Distinct()
        );
        foreach (var (_, bytes) in published.Variants)
        {
            var quarters = TestPicture.QuartersOf(bytes);
            Assert.Equal([255, 0, 255, 0], quarters.Select(colour => colour[3]));
        }
    }

    [Fact]
    public void A_PNG_that_lets_nothing_through_gets_JPEG()
    {
        using var image = TestPicture.Quarters(600, 400);
        var published = Publish(image.Bandjoin(255).PngsaveBuffer());
        Assert.False(published.Facts.HasAlpha);
        Assert.Contains(published.Variants, pair => pair.Variant.Format == VariantFormat.Jpeg);
        Assert.All(published.Variants, pair => TestPicture.IsUpright(pair.Bytes));
    }

    public static TheoryData<string> Sources =>
        [
            "jpeg",
            "png",
            "webp",
            "avif",
            "gif",
            "16-bit PNG",
            "CMYK JPEG",
            "Display P3 JPEG",
            "palette PNG",
            "interlaced PNG",
        ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_format_becomes_sRGB_of_eight_bits(string kind)
    {
        using var image = TestPicture.Quarters(600, 400);
        var bytes = kind switch
        {
            "jpeg" => image.JpegsaveBuffer(),
            "png" => image.PngsaveBuffer(),
            "webp" => image.WebpsaveBuffer(),
            "avif" => image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
            "gif" => image.GifsaveBuffer(),
            "16-bit PNG" => image.Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer(bitdepth: 16),
            "CMYK JPEG" => image.IccTransform("cmyk", inputProfile: "srgb").JpegsaveBuffer(),
            "Display P3 JPEG" => image.IccTransform("p3", inputProfile: "srgb").JpegsaveBuffer(q: 95),
            "palette PNG" => image.PngsaveBuffer(palette: true),
            _ => image.PngsaveBuffer(interlace: true),
        };
        foreach (var (_, published) in Publish(bytes).Variants)
        {
            // Print has fewer colours than a screen.
            TestPicture.IsUpright(published, kind == "CMYK JPEG" ? 90 : 25);
            using var read = Image.NewFromBuffer(published);
            Assert.Equal(Enums.BandFormat.Uchar, read.Format);
        }
    }

    [Fact]
    public void A_grey_photo_is_published()
    {
        using var image = TestPicture.Quarters(300, 200).Colourspace(Enums.Interpretation.Bw);
        var published = Publish(image.JpegsaveBuffer());
        Assert.Matches("^#([0-9a-f]{2})\\1\\1$", published.Facts.Colour);
        Assert.Equal(3, published.Variants.Length);
    }

    [Fact]
    public void The_preview_colour_is_the_average()
    {
        using var image = (Image.Black(400, 300, bands: 3) + new double[] { 138, 107, 79 }).Cast(
            Enums.BandFormat.Uchar
        );
        Assert.Equal("#8a6b4f", PictureReader.Read(image.PngsaveBuffer()).Facts!.Colour);
    }

    [Fact]
    public void The_same_photo_gives_the_same_bytes()
    {
        var photo = TestPicture.Jpeg(1000, 700);
        Assert.Equal(
            Publish(photo).Variants.Select(pair => pair.Bytes),
            Publish(photo).Variants.Select(pair => pair.Bytes)
        );
    }

    [Fact]
    public void A_picture_of_one_pixel_is_published() =>
        Assert.Equal(3, Publish(TestPicture.Png(1, 1)).Variants.Length);

    [Fact]
    public void A_variant_by_itself_is_as_one_of_all()
    {
        var photo = TestPicture.Jpeg(600, 400);
        var all = Publish(photo);
        foreach (var (variant, bytes) in all.Variants)
        {
            VariantMaker.Make(all.Facts, [variant], () => photo, (_, alone) => Assert.Equal(bytes, alone));
        }
    }

    private static (PictureFacts Facts, (PictureVariant Variant, byte[] Bytes)[] Variants) Publish(byte[] bytes)
    {
        var reading = PictureReader.Read(bytes);
        Assert.Null(reading.Problem);
        var made = new List<(PictureVariant, byte[])>();
        var all = PictureVariant.AllOf(reading.Facts!);
        VariantMaker.Make(reading.Facts!, all, () => bytes, (variant, made1) => made.Add((variant, made1)));
        return (reading.Facts!, [.. made.OrderBy(pair => all.IndexOf(pair.Item1))]);
    }

    private static string LoaderOf(byte[] bytes)
    {
        using var image = Image.NewFromBuffer(bytes);
        return (string)image.Get("vips-loader");
    }
}
