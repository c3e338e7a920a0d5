using System.Buffers.Binary;

namespace NewsSite.Search.Files;

/// <summary>
/// Header of every binary file, 12 bytes: <c>NS</c>, the format's version, the kind of file, and the length and
/// checksum of the rest. Reveals damaged and truncated files before they are read.
/// </summary>
internal static class ChecksummedFile
{
    /// <summary>Format version. Increases with every change that older readers cannot read.</summary>
    public const int Version = 6;

    public const char Terms = 't';
    public const char Positions = 'p';
    public const char Attributes = 'a';

    private const int HeaderLength = 12;

    public static byte[] Write(char kind, ReadOnlySpan<byte> content)
    {
        var file = new byte[HeaderLength + content.Length];
        file[0] = (byte)'N';
        file[1] = (byte)'S';
        file[2] = Version;
        file[3] = (byte)kind;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Fnv1A.Of(content));
        content.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>Returns the content of a checksummed file.</summary>
    /// <exception cref="SearchIndexException">The file is damaged, or of another kind or version.</exception>
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
            || BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) != Fnv1A.Of(content.Span)
        )
        {
            throw new SearchIndexException($"{name} is damaged");
        }

        return content;
    }
}
