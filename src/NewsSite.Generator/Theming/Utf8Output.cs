using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace NewsSite.Generator.Theming;

/// <summary>What templates write, as UTF-8 in a buffer that serves page after page.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), buffer);

    public void Write(ReadOnlySpan<byte> utf8) => buffer.Write(utf8);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Clear() => buffer.ResetWrittenCount();
}
