namespace NewsSite.Search.Indexing;

/// <summary>Codes of spellings by number, stored contiguously. Any number of threads may read while one adds.</summary>
internal sealed class CodeList
{
    private Content content = new(new byte[1 << 12], new int[1 << 10]);

    /// <summary>Number of codes, which is also the number of the next one.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var (bytes, ends) = Volatile.Read(ref content);
            var start = number == 0 ? 0 : ends[number - 1];
            return bytes.AsSpan(start, ends[number] - start);
        }
    }

    /// <summary>Adds a code. Only one thread may add at a time.</summary>
    public void Add(ReadOnlySpan<byte> code)
    {
        var (bytes, ends) = content;
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (Count == ends.Length || code.Length > bytes.Length - start)
        {
            // Copy: concurrent readers keep the old arrays.
            Array.Resize(ref ends, Count * 2 + 1);
            Array.Resize(ref bytes, (start + code.Length) * 2);
            Volatile.Write(ref content, new Content(bytes, ends));
        }

        code.CopyTo(bytes.AsSpan(start));
        ends[Count++] = start + code.Length;
    }

    private sealed record Content(byte[] Bytes, int[] Ends);
}
