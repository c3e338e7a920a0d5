using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Collects the output of templates as UTF-8 in a reusable buffer.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public void Write(ReadOnlySpan<char> text)
    {
        // Reserves the maximum length, so that the text is encoded in one pass.
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
