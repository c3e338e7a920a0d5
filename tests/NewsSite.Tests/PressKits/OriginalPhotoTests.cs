using System.Buffers.Binary;
using System.Text;
using FsCheck.Xunit;
using NetVips;
using NewsSite.Generator.Rendering.MetadataStripping;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.PressKits;

/// <summary>A published original photo has its pixels, and nothing that reveals where it was taken.</summary>
public class OriginalPhotoTests
{
    private static readonly byte[] Plain = File.ReadAllBytes(
        Repository.PathOf("content/news/2022/03/15-protokol/photo-1.jpg")
    );

    [Theory]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public void A_jpeg_keeps_its_pixels_its_turn_and_its_author(int orientation, bool littleEndian)
    {
        var copy = Copy(CameraPhoto.Jpeg(Plain, CameraPhoto.Exif(orientation, littleEndian)));
        AssertNoPlace(copy);
        var text = Encoding.Latin1.GetString(copy);
        Assert.Contains("A. Author\0", text, StringComparison.Ordinal);
        Assert.Contains("(c) Ministry\0", text, StringComparison.Ordinal);
        Assert.Equal(
            orientation > 1,
            text.Contains($"\x12\x01\x03\0\x01\0\0\0{(char)orientation}\0\0\0", StringComparison.Ordinal)
        );

        // Without its Exif data it equals the plain picture, byte for byte.
        var start = copy.AsSpan().IndexOf("Exif\0\0"u8) - 4;
        var length = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(start + 2)) + 2;
        byte[] rest = [.. copy[..start], .. copy[(start + length)..]];
        Assert.Equal(Plain, rest);
    }

    [Fact]
    public void A_jpeg_keeps_what_its_colours_need_and_every_scan()
    {
        byte[] photo =
        [
            0xFF,
            0xD8,
            .. CameraPhoto.Segment(0xE2, "ICC_PROFILE\0\x1\x1profile"u8),
            .. CameraPhoto.Segment(0xEE, "Adobe\0d"u8),
            .. CameraPhoto.Segment(0xDB, "tables"u8),
            .. CameraPhoto.Segment(0xDA, "first"u8),
            1,
            0xFF,
            0,
            2,
            0xFF,
            0xD3,
            3,
            .. CameraPhoto.Segment(0xC4, "between"u8),
            .. CameraPhoto.Segment(0xDA, "second"u8),
            4,
            0xFF,
            0xD9,
        ];
        Assert.Equal(photo, Copy(photo));
    }

    [Fact]
    public void A_png_keeps_its_pixels_and_loses_its_texts()
    {
        byte[] signature = [0x89, .. "PNG\r\n\x1A\n"u8];
        byte[] pixels = [.. CameraPhoto.PngChunk("tRNS", "a"u8), .. CameraPhoto.PngChunk("IDAT", "pixels"u8)];
        byte[] end = CameraPhoto.PngChunk("IEND", []);
        byte[] photo =
        [
            .. signature,
            .. CameraPhoto.PngChunk("IHDR", "head"u8),
            .. CameraPhoto.PngChunk("eXIf", CameraPhoto.Exif(6)),
            .. CameraPhoto.PngChunk("tEXt", "GPS 42,52.5N"u8),
            .. CameraPhoto.PngChunk("iTXt", "XML:com.adobe.xmp\0GPS"u8),
            .. pixels,
            .. end,
            .. "SecondPicture"u8,
        ];
        var copy = Copy(photo);
        AssertNoPlace(copy);
        Assert.Contains("A. Author", Encoding.Latin1.GetString(copy), StringComparison.Ordinal);
        byte[] rest = [.. pixels, .. end];
        Assert.Equal(rest, copy[^rest.Length..]);
    }

    [Fact]
    public void A_webp_keeps_its_pixels_and_says_truly_what_it_holds()
    {
        byte[] pixels = CameraPhoto.RiffChunk("VP8 ", "pixels!"u8);
        byte[] Photo(byte[] exif) =>
            [
                .. CameraPhoto.RiffChunk("VP8X", [0x2C, 0, 0, 0, 9, 0, 0, 9, 0, 0]),
                .. CameraPhoto.RiffChunk("ICCP", "profile"u8),
                .. pixels,
                .. CameraPhoto.RiffChunk("EXIF", exif),
                .. CameraPhoto.RiffChunk("XMP ", "GPS 42,52.5N"u8),
            ];
        var copy = Copy([.. "RIFF\0\0\0\0WEBP"u8, .. Photo(CameraPhoto.Exif(6))]);
        AssertNoPlace(copy);
        Assert.Equal(copy.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(copy.AsSpan(4)));
        Assert.Equal(0x28, copy[20]); // a colour profile and Exif data, no XMP
        Assert.True(copy.AsSpan().IndexOf(pixels) > 0);
        Assert.Equal(0x20, Copy([.. "RIFF\0\0\0\0WEBP"u8, .. Photo([])])[20]);
    }

    [Theory]
    [InlineData(".jpg[interlace]", 3)]
    [InlineData(".jpg[subsample_mode=off]", 1)]
    [InlineData(".png", 4)]
    [InlineData(".webp[lossless]", 4)]
    [InlineData(".webp", 3)]
    public void What_libvips_wrote_it_reads_again_with_the_same_pixels_upright_and_without_a_place(
        string format,
        int bands
    )
    {
        using var black = Image.Black(40, 30, bands: bands);
        using var noise = Image.Gaussnoise(40, 30, sigma: 60, mean: 128, seed: 7);
        using var drawn = (black + noise).Cast(Enums.BandFormat.Uchar);
        using var image = drawn.Copy(interpretation: bands < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        using var photo = image.Mutate(mutable =>
        {
            mutable.Set(GValue.GStrType, "exif-ifd0-Orientation", "6 (Right-top, Short, 1 components, 2 bytes)");
            mutable.Set(GValue.GIntType, "orientation", 6);
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "42/1 52/1 30/1");
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
        });
        var written = photo.WriteToBuffer(format);
        using var before = Image.NewFromBuffer(written);
        Assert.Contains("exif-ifd3-GPSLatitude", before.GetFields());

        using var after = Image.NewFromBuffer(Copy(written));
        Assert.DoesNotContain(after.GetFields(), field => field.Contains("GPS", StringComparison.Ordinal));
        Assert.Equal(6, (int)after.Get("orientation"));
        Assert.Equal(before.WriteToMemory<byte>(), after.WriteToMemory<byte>());
    }

    [Theory]
    [InlineData("GIF89a")]
    [InlineData("\0\0\0\u0018ftypavif")]
    [InlineData("<svg")]
    [InlineData("")]
    public void Other_formats_are_not_known(string bytes) =>
        Assert.Null(OriginalPhoto.WithoutMetadata(Encoding.Latin1.GetBytes(bytes)));

    [Property]
    public void Damage_anywhere_ends_nothing_and_shows_no_place(int place, byte value, int cut)
    {
        var photo = CameraPhoto.Jpeg(Plain[..2000], CameraPhoto.Exif(6));
        photo[2 + (int)((uint)place % (photo.Length - 2))] = value;
        _ = OriginalPhoto.WithoutMetadata(photo.AsMemory(0, 3 + (int)((uint)cut % (photo.Length - 3))));
        byte[] png = [0x89, .. "PNG\r\n\x1A\n"u8, .. photo];
        _ = OriginalPhoto.WithoutMetadata(png);
        byte[] webp = [.. "RIFF\0\0\0\0WEBP"u8, .. photo];
        _ = OriginalPhoto.WithoutMetadata(webp);
    }

    private static void AssertNoPlace(byte[] copy)
    {
        var text = Encoding.Latin1.GetString(copy);
        Assert.All(CameraPhoto.Places, place => Assert.DoesNotContain(place, text, StringComparison.Ordinal));
    }

    private static byte[] Copy(byte[] photo) =>
        [.. OriginalPhoto.WithoutMetadata(photo)!.SelectMany(part => part.ToArray())];
}
