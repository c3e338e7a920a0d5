using System.Text;
using MemoryPack;

namespace NewsSite.Generator.Core.Serialization;

/// <summary>Deserialises equal consecutive strings, such as file paths, into one string object.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RepeatedStringAttribute : MemoryPackCustomFormatterAttribute<RepeatedStringFormatter, string>
{
    private static readonly RepeatedStringFormatter Formatter = new();

    public override RepeatedStringFormatter GetFormatter() => Formatter;
}

/// <inheritdoc cref="RepeatedStringAttribute"/>
internal sealed class RepeatedStringFormatter : MemoryPackFormatter<string>
{
    [ThreadStatic]
    private static string? last;

    public override void Serialize<TBufferWriter>(
        ref MemoryPackWriter<TBufferWriter> writer,
        scoped ref string? value
    ) => writer.WriteUnmanagedSpan(value is null ? default : Encoding.UTF8.GetBytes(value).AsSpan());

    public override void Deserialize(ref MemoryPackReader reader, scoped ref string? value)
    {
        Span<byte> bytes = default;
        reader.ReadUnmanagedSpan(ref bytes);
        Span<char> text = bytes.Length <= 256 ? stackalloc char[bytes.Length] : new char[bytes.Length];
        text = text[..Encoding.UTF8.GetChars(bytes, text)];
        value = last is { } known && text.SequenceEqual(known) ? known : last = new string(text);
    }
}
