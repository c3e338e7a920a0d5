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
            _ when IsoBrands.Of(bytes).Any(brand => brand is "avif" or "avis") => PictureFormat.Avif,
            _ when IsSvg(bytes) => PictureFormat.Svg,
            _ => null,
        };

    /// <summary>
    /// True for a moving PNG or AVIF. Other formats that move have several frames, which the decoder counts.
    /// </summary>
    public static bool IsAnimated(ReadOnlySpan<byte> bytes) =>
        Of(bytes) switch
        {
            PictureFormat.Png => IsBefore(bytes, "acTL"u8, "IDAT"u8),
            PictureFormat.Avif => IsoBrands.Of(bytes)[0] == "avis",
            _ => false,
        };

    private static bool IsBefore(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> chunk, ReadOnlySpan<byte> other)
    {
        var start = bytes.IndexOf(other);
        return bytes[..(start < 0 ? bytes.Length : start)].IndexOf(chunk) >= 0;
    }

    private static bool IsRiff(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> kind) =>
        bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual(kind);

    private static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, MaxSvgPrologLength)];
        var text = start switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode.GetString(start),
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(start),
            _ => Encoding.UTF8.GetString(start),
        };
        return text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['<', ..] && text.Contains("<svg", StringComparison.Ordinal);
    }
}
