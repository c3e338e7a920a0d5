using System.Numerics;

namespace NewsSite.Search.Files;

/// <summary>
/// Lengths of fields in few bits: exact up to 3 words, then in two steps from each power of two to the next.
/// </summary>
internal static class FieldLength
{
    private const int Steps = 2;

    public static byte Encode(int length)
    {
        var shift = length < 2 * Steps ? 0 : BitOperations.Log2((uint)length) - 1;
        return (byte)((shift * Steps) + (length >> shift));
    }

    /// <summary>Returns the middle of the step.</summary>
    public static int Decode(int code)
    {
        var shift = code < 2 * Steps ? 0 : (code / Steps) - 1;
        return ((code - (shift * Steps)) << shift) + ((1 << shift) >> 1);
    }
}
