using System.Text;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Text of a UTF-8 file, whose byte order mark belongs to the file and not to the text.</summary>
internal static class Utf8File
{
    /// <summary>UTF-8 that throws at bytes and characters that are no text.</summary>
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Returns the length of the byte order mark, 0 if there is none.</summary>
    public static int MarkLength(ReadOnlySpan<byte> file) =>
        file.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    /// <summary>Returns the text, with a replacement character for bytes that are none.</summary>
    public static string Of(ReadOnlySpan<byte> file) => Encoding.UTF8.GetString(file[MarkLength(file)..]);

    /// <summary>Returns the text, or null if some bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> file)
    {
        try
        {
            return Strict.GetString(file[MarkLength(file)..]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Returns a file with another text, and the byte order mark if it had one; null for half a character.</summary>
    public static byte[]? Encode(ReadOnlySpan<byte> file, string text)
    {
        try
        {
            return [.. file[..MarkLength(file)], .. Strict.GetBytes(text)];
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
