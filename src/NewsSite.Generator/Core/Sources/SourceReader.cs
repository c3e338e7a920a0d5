using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Reads text files; what is not UTF-8, empty or far too large becomes a diagnostic.</summary>
internal static class SourceReader
{
    /// <summary>Far above any article; below what would hold up the build of all the others.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>The file's text, or null after saying what is wrong with it.</summary>
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

    /// <summary>Fills the buffer from a file, unless it has grown shorter; gives how many bytes were read.</summary>
    private static int ReadAll(SafeFileHandle file, Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(file, buffer[read..], read) is var more and > 0)
        {
            read += more;
        }

        return read;
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
        var letters = ArrayPool<char>.Shared.Rent(content.Length);
        var status = Utf8.ToUtf16(content, letters, out var read, out var written, replaceInvalidSequences: false);
        var text = new string(letters, 0, written);
        ArrayPool<char>.Shared.Return(letters);
        if (status != OperationStatus.Done)
        {
            var place = PlaceOf(path, WithLineFeeds(text));
            diagnostics.Report(FileRules.NotUtf8, place, read + mark, content[read].ToString("X2"));
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

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#");
}
