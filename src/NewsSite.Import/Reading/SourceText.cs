using System.Text;

namespace NewsSite.Import.Reading;

/// <summary>
/// Reads text files of old sites: by their byte order mark, as UTF-8, or as Windows-1251, in which Russian Windows saves
/// tables and texts.
/// </summary>
internal static class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static SourceText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Makes the code pages of Windows known, which XML and HTML may name.</summary>
    public static void KnowCodePages() { }

    /// <summary>Returns the text of a file.</summary>
    public static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes.AsSpan(2));
        }

        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1251).GetString(bytes);
        }
    }
}
