using System.Buffers.Binary;

namespace NewsSite.Search.Files;

/// <summary>
/// The first 12 bytes of every binary file: <c>NS</c>, the format's version, the kind of file, and the length and
/// checksum of the rest, so that a damaged or cut file is known before it is read.
/// </summary>
internal static class ChecksummedFile
{
    /// <summary>Raised when an older reader could not read what is written.</summary>
    public const int Version = 1;

    public const char Terms = 't';
    public const char Positions = 'p';
    public const char Attributes = 'a';

    private const int HeaderLength = 12;

    public static byte[] Seal(char kind, ReadOnlySpan<byte> content)
    {
        var file = new byte[HeaderLength + content.Length];
        file[0] = (byte)'N';
        file[1] = (byte)'S';
        file[2] = Version;
        file[3] = (byte)kind;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Checksum(content));
        content.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>The content of a sealed file.</summary>
    /// <exception cref="SearchIndexException">The file is not of this kind or version, or not whole.</exception>
    public static ReadOnlyMemory<byte> Open(char kind, ReadOnlyMemory<byte> file, string name)
    {
        var header = file.Span;
        if (header.Length < HeaderLength || header[0] != 'N' || header[1] != 'S' || header[3] != kind)
        {
            throw new SearchIndexException($"{name} is not a file of the search index");
        }

        if (header[2] != Version)
        {
            throw new SearchIndexException($"{name} has format version {header[2]}, not {Version}");
        }

        var content = file[HeaderLength..];
        if (
            BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) != content.Length
            || BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) != Checksum(content.Span)
        )
        {
            throw new SearchIndexException($"{name} is damaged");
        }

        return content;
    }

    /// <summary>FNV-1a, 32 bits.</summary>
    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = 2166136261u;
        foreach (var value in content)
        {
            sum = (sum ^ value) * 16777619u;
        }

        return sum;
    }
}
