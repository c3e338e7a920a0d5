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
            if (folder.Buffers.BytesOf(path) is { } typed)
            {
                return IsSmall(typed.Length, location, diagnostics) ? Decode(path, typed, diagnostics) : null;
            }

            if (!IsReadable(folder, path, diagnostics))
            {
                return null;
            }

            using var file = File.OpenHandle(folder.Absolute(path));
            var length = RandomAccess.GetLength(file);
            if (!IsSmall(length, location, diagnostics))
            {
                return null;
            }

            buffer = ArrayPool<byte>.Shared.Rent((int)length);
            return Decode(path, buffer.AsSpan(0, ReadAll(file, buffer.AsSpan(0, (int)length))), diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            diagnostics.Report(FileRules.Unreadable, location, FileFault.Of(e));
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Returns the bytes of a file, or null if it cannot be read; the problem is reported.</summary>
    /// <param name="path">Path relative to the source folder.</param>
    public static byte[]? ReadBytes(SourceFolder folder, string path, DiagnosticBag diagnostics)
    {
        try
        {
            return IsReadable(folder, path, diagnostics) ? folder.BytesOf(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(FileRules.Unreadable, new SourceLocation(path), FileFault.Of(e));
            return null;
        }
    }

    /// <summary>False for a pipe, socket or device, which is reported: opening one may never end.</summary>
    private static bool IsReadable(SourceFolder folder, string path, DiagnosticBag diagnostics)
    {
        if (folder.FactsOf(path).Kind != FileKind.Special)
        {
            return true;
        }

        diagnostics.Report(FileRules.NotAFile, new SourceLocation(path));
        return false;
    }

    /// <summary>False for a file above the size limit, which is reported.</summary>
    private static bool IsSmall(long length, SourceLocation location, DiagnosticBag diagnostics)
    {
        if (length <= LargestFile)
        {
            return true;
        }

        diagnostics.Report(FileRules.TooLarge, location, Megabytes(length), Megabytes(LargestFile));
        return false;
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

    /// <summary>
    /// Decodes the bytes of a file. Reports bytes that are no text, and merge conflicts, and returns null.
    /// </summary>
    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (DecodeAny(path, bytes, diagnostics) is not { } file)
        {
            return null;
        }

        var conflicts = MergeConflict.FindAll(file.Text);
        foreach (var conflict in conflicts)
        {
            diagnostics.Report(
                FileRules.Conflict,
                new SourceLocation(path, conflict.FirstLine, 1),
                conflict.Ours,
                conflict.Theirs
            );
        }

        return conflicts.IsEmpty ? file : null;
    }

    /// <summary>
    /// Reports the merge conflicts of a file that is not read as text. Other faults are not reported here. True if
    /// there is one.
    /// </summary>
    public static bool ReportConflicts(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (!MergeConflict.MayBeIn(bytes) || bytes.Contains((byte)0))
        {
            return false;
        }

        var conflicts = new DiagnosticBag();
        Decode(path, bytes, conflicts);
        var found = conflicts.ToSorted().Where(problem => problem.Rule == FileRules.Conflict).ToList();
        diagnostics.Add(found);
        return found.Count > 0;
    }

    /// <summary>True if a file that is not read as text holds a merge conflict.</summary>
    public static bool HasConflict(ReadOnlySpan<byte> bytes) => ReportConflicts("", bytes, new DiagnosticBag());

    /// <summary>
    /// Decodes the bytes of a file that may hold merge conflicts. Reports bytes that are no text and returns null.
    /// </summary>
    public static SourceFile? DecodeAny(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            diagnostics.Report(FileRules.Utf16, new SourceLocation(path));
            return null;
        }

        var mark = Utf8File.MarkLength(bytes);
        var content = bytes[mark..];
        var characters = ArrayPool<char>.Shared.Rent(content.Length);
        var status = Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false);
        var text = new string(characters, 0, written);
        ArrayPool<char>.Shared.Return(characters);
        if (status != OperationStatus.Done)
        {
            var location = EndOf(path, LineEnds.WithLineFeeds(text));
            diagnostics.Report(FileRules.NotUtf8, location, read + mark, content[read].ToString("X2"));
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Report(FileRules.Empty, new SourceLocation(path));
            return null;
        }

        text = LineEnds.WithLineFeeds(text);
        var forbidden = ForbiddenCharacters.IndexIn(text);
        if (forbidden >= 0)
        {
            var location = EndOf(path, text.AsSpan(0, forbidden));
            diagnostics.Report(FileRules.ControlCharacter, location, InvisibleCharacters.NameOf(text[forbidden]));
            return null;
        }

        // After the check above, because .NET throws when it normalises U+FFFE or U+FFFF.
        return new SourceFile(path, text.Normalize(NormalizationForm.FormC));
    }

    /// <summary>Returns the location after the given first characters of a file.</summary>
    private static SourceLocation EndOf(string path, ReadOnlySpan<char> text) =>
        new(path, text.Count('\n') + 1, text.Length - text.LastIndexOf('\n'));

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#");
}
