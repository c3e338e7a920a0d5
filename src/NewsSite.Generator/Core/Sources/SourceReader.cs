using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Reads UTF-8 text files. Empty, oversized and wrongly encoded files are reported.</summary>
internal static class SourceReader
{
    /// <summary>Size limit in bytes: far above any article, but small enough not to delay the build.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>Returns the text of a file, or null if it cannot be read; the problem is reported.</summary>
    /// <param name="path">Path relative to the source folder.</param>
    public static SourceFile? Read(SourceFolder folder, string path, DiagnosticBag diagnostics)
    {
        var location = new SourceLocation(path);
        var buffer = Array.Empty<byte>();
        try
        {
            using var file = File.OpenHandle(folder.Absolute(path));
            var length = RandomAccess.GetLength(file);
            if (length > LargestFile)
            {
                diagnostics.Report(FileRules.TooLarge, location, Megabytes(length), Megabytes(LargestFile));
                return null;
            }

            buffer = ArrayPool<byte>.Shared.Rent((int)length);
            return Decode(path, buffer.AsSpan(0, ReadAll(file, buffer.AsSpan(0, (int)length))), diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            diagnostics.Report(FileRules.Unreadable, location, e.Message);
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Fills the buffer from a file and returns the bytes read: fewer if the file was shortened.</summary>
    private static int ReadAll(SafeFileHandle file, Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(file, buffer[read..], read) is var more and > 0)
        {
            read += more;
        }

        return read;
    }

    /// <summary>Decodes the bytes of a file, or reports why they are no text and returns null.</summary>
    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            diagnostics.Report(FileRules.Utf16, new SourceLocation(path));
            return null;
        }

        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var content = bytes[mark..];
        var characters = ArrayPool<char>.Shared.Rent(content.Length);
        var status = Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false);
        var text = new string(characters, 0, written);
        ArrayPool<char>.Shared.Return(characters);
        if (status != OperationStatus.Done)
        {
            var location = EndOf(path, WithLineFeeds(text));
            diagnostics.Report(FileRules.NotUtf8, location, read + mark, content[read].ToString("X2"));
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Report(FileRules.Empty, new SourceLocation(path));
            return null;
        }

        text = WithLineFeeds(text);
        var forbidden = ForbiddenCharacters.IndexIn(text);
        if (forbidden >= 0)
        {
            var location = EndOf(path, text.AsSpan(0, forbidden));
            diagnostics.Report(FileRules.ControlCharacter, location, $"U+{(int)text[forbidden]:X4}");
            return null;
        }

        // After the check above, because .NET throws when it normalises U+FFFE or U+FFFF.
        return new SourceFile(path, text.Normalize(NormalizationForm.FormC));
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>Returns the location after the given first characters of a file.</summary>
    private static SourceLocation EndOf(string path, ReadOnlySpan<char> text) =>
        new(path, text.Count('\n') + 1, text.Length - text.LastIndexOf('\n'));

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#");
}
