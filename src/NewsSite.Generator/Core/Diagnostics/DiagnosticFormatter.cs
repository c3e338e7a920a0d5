using System.Collections.Immutable;
using MemoryPack;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// Serialises a <see cref="Diagnostic"/> as its code, severity, locations, and text in every language, because its
/// arguments may be of any type. Deserialising restores exactly these.
/// </summary>
internal sealed class DiagnosticFormatter : MemoryPackFormatter<Diagnostic>
{
    public override void Serialize<TBufferWriter>(
        ref MemoryPackWriter<TBufferWriter> writer,
        scoped ref Diagnostic? value
    )
    {
        if (value is null)
        {
            writer.WriteNullObjectHeader();
            return;
        }

        writer.WriteObjectHeader(6);
        writer.WriteString(value.Rule.Code);
        writer.WriteUnmanaged(value.Severity);
        writer.WriteValue(value.Location);
        writer.WriteString(value.Text(MessageLanguage.English));
        writer.WriteString(value.Text(MessageLanguage.Russian));
        writer.WriteString(value.Text(MessageLanguage.Kyrgyz));
        writer.WriteValue(value.Related.ToImmutableArray());
    }

    public override void Deserialize(ref MemoryPackReader reader, scoped ref Diagnostic? value)
    {
        if (!reader.TryReadObjectHeader(out _))
        {
            value = null;
            return;
        }

        var code = reader.ReadString()!;
        var severity = reader.ReadUnmanaged<Severity>();
        var location = reader.ReadValue<SourceLocation>();
        var text = new Message(ReadText(ref reader), ReadText(ref reader), ReadText(ref reader));
        var related = reader.ReadValue<ImmutableArray<SourceLocation>>();
        // Message.In unescapes braces only if there are arguments, so an empty one is always added.
        value = new Diagnostic(new DiagnosticRule(code, severity, text), location, [.. related.Cast<object>(), ""]);
    }

    private static string ReadText(ref MemoryPackReader reader) =>
        reader.ReadString()!.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
