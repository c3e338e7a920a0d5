using System.IO.Hashing;

namespace NewsSite.Generator.Output;

/// <summary>Write-only stream that forwards bytes to another stream and hashes them.</summary>
internal sealed class HashingStream(Stream target) : Stream
{
    private readonly XxHash128 hash = new();

    /// <summary>XXH128 hash of all bytes written so far.</summary>
    public UInt128 Hash => hash.GetCurrentHashAsUInt128();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => target.Length;

    public override long Position
    {
        get => target.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.Append(buffer);
        target.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
