using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// A format of cameras, phones and their programs that is never published: few browsers show it, and its files hold the
/// place and the camera in many forms.
/// </summary>
/// <param name="Extensions">In lower case, with the dot.</param>
/// <param name="Description">The argument of messages.</param>
internal sealed record CameraFormat(ImmutableArray<string> Extensions, Message Description, bool IsVideo = false)
{
    private static readonly CameraFormat Heic = new([".heic", ".heif", ".hif"], PictureRules.Heic);
    private static readonly CameraFormat Tiff = new([".tif", ".tiff"], Plain("TIFF"));
    private static readonly CameraFormat Bitmap = new([".bmp", ".dib"], Plain("BMP"));
    private static readonly CameraFormat JpegXl = new([".jxl"], Plain("JPEG XL"));
    private static readonly CameraFormat Jpeg2000 = new([".jp2", ".j2k", ".jpx"], Plain("JPEG 2000"));
    private static readonly CameraFormat Photoshop = new([".psd", ".psb"], Plain("Photoshop"));
    private static readonly CameraFormat Raw = new(
        [.. ".dng .cr2 .cr3 .nef .nrw .arw .srf .orf .rw2 .raf .pef .srw .x3f .raw".Split(' ')],
        new Message("RAW, a camera's format", "RAW, формат камер", "RAW, камералардын форматы")
    );
    private static readonly CameraFormat Video = new(
        [.. ".mp4 .m4v .mov .qt .3gp .3g2 .avi .mkv .webm .mpg .mpeg .mts .m2ts .wmv .flv .ogv .insv".Split(' ')],
        new Message("a video", "видео", "видео"),
        IsVideo: true
    );

    private static readonly ImmutableArray<CameraFormat> All =
    [
        Heic,
        Tiff,
        Bitmap,
        JpegXl,
        Jpeg2000,
        Photoshop,
        Raw,
        Video,
    ];

    /// <summary>Returns the format that a file name declares, or null.</summary>
    public static CameraFormat? Named(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return All.FirstOrDefault(format => format.Extensions.Contains(extension));
    }

    /// <summary>Returns the format that a file's first bytes show, or null.</summary>
    public static CameraFormat? Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => Tiff,
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => Bitmap,
            [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => Photoshop,
            [0xFF, 0x0A, ..] or [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', ..] => JpegXl,
            [0, 0, 0, 12, (byte)'j', (byte)'P', ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => Jpeg2000,
            [0x1A, 0x45, 0xDF, 0xA3, ..] => Video, // Matroska and WebM
            [0, 0, 1, 0xB3 or 0xBA, ..] => Video, // MPEG
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual("AVI "u8) => Video,
            _ => OfIsoMedia(bytes),
        };

    private static CameraFormat? OfIsoMedia(ReadOnlySpan<byte> bytes)
    {
        var brands = IsoBrands.Of(bytes);
        return brands.IsEmpty
            ? bytes.Length >= 8 && (bytes[4..8].SequenceEqual("moov"u8) || bytes[4..8].SequenceEqual("mdat"u8))
                ? Video
                : null
            : brands.Any(brand => brand is "avif" or "avis")
                ? null
                : brands[0] == "crx "
                    ? Raw
                    : brands.Any(brand => brand is "mif1" or "msf1" || brand.StartsWith("he", StringComparison.Ordinal))
                        ? Heic
                        : Video;
    }

    private static Message Plain(string name) => new(name, name, name);
}
