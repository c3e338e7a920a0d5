using System.Buffers;
using System.Text;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;

namespace NewsSite.Generator.Sources;

/// <summary>Reads text files; what is not UTF-8, empty or far too large becomes a diagnostic.</summary>
public static class SourceReader
{
    /// <summary>Far above any article; below what would hold up the build of all the others.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>The file's text, or null after saying what is wrong with it.</summary>
    public static SourceFile? Read(SourceFolder folder, string path, DiagnosticBag diagnostics)
    {
        var location = new SourceLocation(path);
        byte[] bytes;
        try
        {
            var length = new FileInfo(folder.Absolute(path)).Length;
            if (length > LargestFile)
            {
                diagnostics.Report(FileRules.TooLarge, location, Megabytes(length), Megabytes(LargestFile));
                return null;
            }

            bytes = File.ReadAllBytes(folder.Absolute(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(FileRules.Unreadable, location, e.Message);
            return null;
        }

        return Decode(path, bytes, diagnostics);
    }

    /// <summary>Decodes the bytes of a file; separate from reading so that it can be tested on any bytes.</summary>
    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            diagnostics.Report(FileRules.Utf16, new SourceLocation(path));
            return null;
        }

        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var content = bytes[mark..];
        var invalid = System.Text.Unicode.Utf8.IsValid(content) ? -1 : FirstInvalidByte(content);
        if (invalid >= 0)
        {
            var place = PlaceOf(path, WithLineFeeds(Encoding.UTF8.GetString(content[..invalid])));
            diagnostics.Report(FileRules.NotUtf8, place, invalid + mark, content[invalid].ToString("X2"));
            return null;
        }

        var text = Encoding.UTF8.GetString(content);
        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Report(FileRules.Empty, new SourceLocation(path));
            return null;
        }

        text = WithLineFeeds(text);
        var forbidden = ForbiddenCharacters.IndexIn(text);
        if (forbidden >= 0)
        {
            var place = PlaceOf(path, text.AsSpan(0, forbidden));
            diagnostics.Report(FileRules.ControlCharacter, place, $"U+{(int)text[forbidden]:X4}");
            return null;
        }

        // Only now: .NET throws where it is to normalise a non-character.
        return new SourceFile(path, text.Normalize(NormalizationForm.FormC));
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>The place just after a beginning of the file.</summary>
    private static SourceLocation PlaceOf(string path, ReadOnlySpan<char> before) =>
        new(path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; )
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#");
}
