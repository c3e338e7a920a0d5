using System.Text;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The format of a picture's bytes, whatever its extension.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
    Avif,
    Gif,
    Svg,
}

/// <summary>Detects formats by magic bytes.</summary>
internal static class PictureFormats
{
    private const int MaxSvgPrologLength = 4096;

    /// <summary>Returns the format of a file's bytes, or null if it is not supported.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => PictureFormat.Gif,
            _ when IsRiff(bytes, "WEBP"u8) => PictureFormat.WebP,
            _ when Brand(bytes) is "avif" or "avis" => PictureFormat.Avif,
            _ when IsSvg(bytes) => PictureFormat.Svg,
            _ => null,
        };

    /// <summary>True for HEIC, the format of iPhone photos: not supported, since only Safari shows it.</summary>
    public static bool IsHeic(ReadOnlySpan<byte> bytes) => Brand(bytes) is "heic" or "heix" or "mif1" or "msf1";

    private static bool IsRiff(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> kind) =>
        bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual(kind);

    /// <summary>Returns the major brand of an ISO media file (<c>avif</c>, <c>heic</c> …), or null.</summary>
    private static string? Brand(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8) ? Encoding.ASCII.GetString(bytes[8..12]) : null;

    private static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, MaxSvgPrologLength)];
        start = start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start;
        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] && start.IndexOf("<svg"u8) >= 0;
    }
}
