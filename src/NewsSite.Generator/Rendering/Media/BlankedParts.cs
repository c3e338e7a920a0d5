using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Media;

/// <summary>
/// A file in which some ranges are replaced by others of the same length, so that offsets inside the file stay right.
/// </summary>
internal sealed class BlankedParts(ReadOnlyMemory<byte> file)
{
    /// <summary>Limit of ranges: a file of nothing but small ones would take many times its size.</summary>
    private const int MaxRanges = 10_000;

    private readonly ImmutableArray<ReadOnlyMemory<byte>>.Builder parts = ImmutableArray.CreateBuilder<
        ReadOnlyMemory<byte>
    >();
    private int copied;

    /// <summary>Replaces a range by a header and zeros. Ranges come in order. False if there are too many.</summary>
    public bool Blank(int start, int length, ReadOnlySpan<byte> header)
    {
        if (parts.Count > 2 * MaxRanges)
        {
            return false;
        }

        var blank = new byte[length];
        header.CopyTo(blank);
        parts.Add(file[copied..start]);
        parts.Add(blank);
        copied = start + length;
        return true;
    }

    public ImmutableArray<ReadOnlyMemory<byte>> ToParts()
    {
        parts.Add(file[copied..]);
        return parts.DrainToImmutable();
    }
}
