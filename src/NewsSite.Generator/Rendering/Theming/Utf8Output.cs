using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>What templates write, as UTF-8 in a buffer that serves page after page.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public void Write(ReadOnlySpan<char> text)
    {
        // Room for the longest it can be, so that it need not be gone through twice.
        var written = Encoding.UTF8.GetBytes(text, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
        buffer.Advance(written);
    }

    public void Write(ReadOnlySpan<byte> utf8) => buffer.Write(utf8);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Clear() => buffer.ResetWrittenCount();
}
