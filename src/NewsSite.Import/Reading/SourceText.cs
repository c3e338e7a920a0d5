using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Import.Items;

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

    /// <summary>Returns the bytes of one of many files, or null and a failure if the system does not give them.</summary>
    /// <param name="where">Name of the file in the failure.</param>
    public static byte[]? Bytes(string path, string where, ICollection<SourceFailure> failures)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add(new SourceFailure(where, FailureTexts.Unreadable, FileFault.Of(e)));
            return null;
        }
    }

    /// <summary>Returns the text of a file.</summary>
    public static string Read(string path) => Decode(File.ReadAllBytes(path));

    /// <summary>Returns the text that a file's bytes hold.</summary>
    public static string Decode(byte[] bytes)
    {
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
