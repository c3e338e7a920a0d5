using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
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

    /// <summary>
    /// Returns the content, or null if the file is missing, unreadable, damaged, or has another name or seed.
    /// </summary>
    public static ReadOnlyMemory<byte>? Read(string path, long seed = 0)
    {
        if (!CacheFile.Exists(path))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            // A plain "null" would convert to empty memory.
            return IsIntact(bytes, SeedOf(path, seed))
                ? bytes.AsMemory(ChecksumLength)
                : default(ReadOnlyMemory<byte>?);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
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
