using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The brands of an ISO media file (ISO 14496-12), by which AVIF, HEIC and videos are told apart.</summary>
internal static class IsoBrands
{
    private const int MaxBrands = 32;

    /// <summary>Returns the major brand and then those the file is compatible with; empty for other files.</summary>
    public static ImmutableArray<string> Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[4..8].SequenceEqual("ftyp"u8))
        {
            return [];
        }

        var brands = ImmutableArray.CreateBuilder<string>();
        brands.Add(Encoding.ASCII.GetString(bytes[8..12]));
        var end = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), (uint)bytes.Length);
        // Four bytes of a version follow the major brand.
        for (var at = 16; at + 4 <= end && brands.Count < MaxBrands; at += 4)
        {
            brands.Add(Encoding.ASCII.GetString(bytes.Slice(at, 4)));
        }

        return brands.DrainToImmutable();
    }
}
