using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// A file of a cache: its content and a checksum of it, so that one that was cut or changed is known before it is used.
/// </summary>
internal static class ChecksummedFile
{
    /// <summary>Bytes of the checksum, XXH128, after which the content stands.</summary>
    public const int ChecksumLength = 16;

    /// <summary>Writes it in one step.</summary>
    /// <param name="seed">Of the checksum: only who knows it can read the file.</param>
    public static void Write(string path, ReadOnlySpan<byte> content, long seed = 0)
    {
        var bytes = new byte[ChecksumLength + content.Length];
        XxHash128.Hash(content, bytes, seed);
        content.CopyTo(bytes.AsSpan(ChecksumLength));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Replace(path, bytes);
    }

    /// <summary>The same; false where it cannot be written: what cannot be remembered is worked out anew.</summary>
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

    /// <summary>The content, or null where there is no such file, or it is not as it was written with this seed.</summary>
    public static ReadOnlyMemory<byte>? Read(string path, long seed = 0)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            // Not "null" alone: as an array it would become memory of no bytes.
            return IsWhole(bytes, seed) ? bytes.AsMemory(ChecksumLength) : default(ReadOnlyMemory<byte>?);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be remembered is worked out anew.
            return null;
        }
    }

    /// <summary>The checksum a file says it has, or 0 where there is no such file.</summary>
    public static UInt128 ChecksumOf(string path)
    {
        if (!File.Exists(path))
        {
            return default;
        }

        Span<byte> seal = stackalloc byte[ChecksumLength];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(seal, ChecksumLength, throwOnEndOfStream: false) == ChecksumLength
            ? MemoryMarshal.Read<UInt128>(seal)
            : default;
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes, long seed)
    {
        if (bytes.Length < ChecksumLength)
        {
            return false;
        }

        Span<byte> seal = stackalloc byte[ChecksumLength];
        XxHash128.Hash(bytes[ChecksumLength..], seal, seed);
        return seal.SequenceEqual(bytes[..ChecksumLength]);
    }
}
