using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Reads and writes cache files that begin with a checksum of their name and content. Truncated, altered and exchanged
/// files are detected.
/// </summary>
internal static class ChecksummedFile
{
    /// <summary>Length of the XXH128 checksum before the content, in bytes.</summary>
    public const int ChecksumLength = 16;

    /// <summary>Writes the checksum and the content in one atomic step.</summary>
    /// <param name="seed">Seed of the checksum; reading needs the same one.</param>
    public static void Write(string path, ReadOnlySpan<byte> content, long seed = 0)
    {
        var bytes = new byte[ChecksumLength + content.Length];
        XxHash128.Hash(content, bytes, SeedOf(path, seed));
        content.CopyTo(bytes.AsSpan(ChecksumLength));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        CacheFile.TryMakeRoom(path);
        WholeFile.Replace(path, bytes);
    }

    /// <summary>Writes the file like <see cref="Write"/>, or returns false on an I/O error.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content, long seed = 0)
    {
        try
        {
            Write(path, content, seed);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a content in pieces like <see cref="Write"/>, or returns false on an I/O error.</summary>
    public static bool TryWrite(string path, IEnumerable<ReadOnlyMemory<byte>> content, long seed)
    {
        var hash = new XxHash128(SeedOf(path, seed));
        foreach (var piece in content)
        {
            hash.Append(piece.Span);
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            CacheFile.TryMakeRoom(path);
            WholeFile.Replace(path, content.Prepend(hash.GetCurrentHash()));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Returns the content, or null if the file is missing, unreadable, damaged, or has another name or seed.
    /// </summary>
    public static ReadOnlyMemory<byte>? Read(string path, long seed = 0) =>
        Read(path, seed, static content => content.ToArray()) is { } bytes ? bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>
    /// Returns what is read of the content, or null if the file is missing, unreadable, damaged, or has another name or
    /// seed. The bytes are in a buffer that is used again.
    /// </summary>
    public static T? Read<T>(string path, long seed, Func<ReadOnlySpan<byte>, T?> read)
        where T : class
    {
        if (!CacheFile.Exists(path))
        {
            return null;
        }

        byte[] buffer = [];
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length > Array.MaxLength)
            {
                return null;
            }

            buffer = ArrayPool<byte>.Shared.Rent((int)length);
            var bytes = buffer.AsSpan(0, ReadAll(file, buffer));
            return IsIntact(bytes, SeedOf(path, seed)) ? read(bytes[ChecksumLength..]) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int ReadAll(SafeFileHandle file, Span<byte> buffer)
    {
        var length = 0;
        while (length < buffer.Length && RandomAccess.Read(file, buffer[length..], length) is var more and > 0)
        {
            length += more;
        }

        return length;
    }

    /// <summary>
    /// Returns the checksum stored in a file without verifying it, or 0 if the file does not exist or cannot be read.
    /// </summary>
    public static UInt128 ChecksumOf(string path)
    {
        if (!CacheFile.Exists(path))
        {
            return default;
        }

        try
        {
            Span<byte> checksum = stackalloc byte[ChecksumLength];
            using var file = File.OpenRead(path);
            return file.ReadAtLeast(checksum, ChecksumLength, throwOnEndOfStream: false) == ChecksumLength
                ? MemoryMarshal.Read<UInt128>(checksum)
                : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>
    /// Returns a seed for the checksum that differs between files. The name tells what is in a file, and its extension
    /// in which form.
    /// </summary>
    private static long SeedOf(string path, long seed) =>
        (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(Path.GetFileName(path)), seed);

    private static bool IsIntact(ReadOnlySpan<byte> bytes, long seed)
    {
        if (bytes.Length < ChecksumLength)
        {
            return false;
        }

        Span<byte> checksum = stackalloc byte[ChecksumLength];
        XxHash128.Hash(bytes[ChecksumLength..], checksum, seed);
        return checksum.SequenceEqual(bytes[..ChecksumLength]);
    }
}
