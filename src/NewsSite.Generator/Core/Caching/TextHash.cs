using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Core.Caching;

/// <summary>Identifies a text by a 128-bit hash, so that caches and views need not hold the text itself.</summary>
internal static class TextHash
{
    /// <summary>Returns the XXH128 hash of the text's UTF-16 code units.</summary>
    public static UInt128 Of(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));
}
