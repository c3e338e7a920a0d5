using System.Buffers;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Buffer of bytes in small pieces. One array of all bytes would be a large object, and a few of these make the garbage
/// collector look through all memory.
/// </summary>
internal sealed class SegmentedBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SegmentSize = 64 * 1024;

    private readonly List<(byte[] Bytes, int Length)> full = [];
    private byte[] current = ArrayPool<byte>.Shared.Rent(SegmentSize);
    private int length;

    /// <summary>The pieces, until the next one is written.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Segments =>
        full.Append((current, length)).Select(segment => new ReadOnlyMemory<byte>(segment.Item1, 0, segment.Item2));

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return current.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return current.AsSpan(length);
    }

    public void Dispose()
    {
        foreach (var (bytes, _) in full)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        full.Clear();
        ArrayPool<byte>.Shared.Return(current);
        (current, length) = ([], 0);
    }

    private void MakeRoom(int size)
    {
        if (current.Length - length < Math.Max(size, 1))
        {
            full.Add((current, length));
            current = ArrayPool<byte>.Shared.Rent(Math.Max(size, SegmentSize));
            length = 0;
        }
    }
}
