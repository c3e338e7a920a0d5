using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSite.Generator.Core.Serialization;

/// <summary>
/// XXH128 hash of several parts. Each thread uses one object again and again: objects of the library, one a key, took 50 MB
/// in a build of 20,000 articles.
/// </summary>
internal readonly ref struct PartsHash
{
    private const int MaxBytesOnStack = 512;

    /// <summary>Null while it is in use: a hash that is started meanwhile has an object of its own.</summary>
    [ThreadStatic]
    private static XxHash128? idle;

    private readonly XxHash128 hash;

    private PartsHash(XxHash128 hash) => this.hash = hash;

    public static PartsHash Start()
    {
        var hash = idle ?? new XxHash128();
        idle = null;
        return new PartsHash(hash);
    }

    public void Append(ReadOnlySpan<byte> bytes) => hash.Append(bytes);

    /// <summary>Appends the memory of a value, which must have no padding.</summary>
    public void AppendValue<T>(in T value)
        where T : unmanaged => hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>Appends a text after its length, so that two texts differ from their concatenation.</summary>
    public void AppendText(string text)
    {
        AppendValue(text.Length);
        AppendUtf16(text);
    }

    /// <summary>Appends a text's UTF-16 code units.</summary>
    public void AppendUtf16(ReadOnlySpan<char> text) => hash.Append(MemoryMarshal.AsBytes(text));

    /// <summary>Appends a text in UTF-8.</summary>
    public void AppendUtf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= MaxBytesOnStack)
        {
            Span<byte> bytes = stackalloc byte[MaxBytesOnStack];
            hash.Append(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(most);
        hash.Append(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Returns the hash of all parts. Nothing may be appended any more.</summary>
    public UInt128 Finish()
    {
        var value = hash.GetCurrentHashAsUInt128();
        hash.Reset();
        idle = hash;
        return value;
    }
}
