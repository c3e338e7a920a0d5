using MemoryPack;
using NewsSite.Languages;

namespace NewsSite.Generator.Core.Serialization;

/// <summary>Serialises a <see cref="Language"/> as its code.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LanguageFormatterAttribute : MemoryPackCustomFormatterAttribute<LanguageFormatter, Language>
{
    private static readonly LanguageFormatter Formatter = new();

    public override LanguageFormatter GetFormatter() => Formatter;
}

/// <inheritdoc cref="LanguageFormatterAttribute"/>
internal sealed class LanguageFormatter : MemoryPackFormatter<Language>
{
    public override void Serialize<TBufferWriter>(
        ref MemoryPackWriter<TBufferWriter> writer,
        scoped ref Language? value
    ) => writer.WriteString(value?.Code);

    public override void Deserialize(ref MemoryPackReader reader, scoped ref Language? value) =>
        value = reader.ReadString() is { } code
            ? Language.Find(code) ?? throw new MemoryPackSerializationException($"no language has the code {code}")
            : null;
}
