using MemoryPack;
using NewsSite.Languages;

namespace NewsSite.Generator.Core.Serialization;

/// <summary>Serialises a <see cref="Language"/> as its id: whoever keeps a value keeps it by the ids of its languages.</summary>
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
    ) => writer.WriteString(value?.Id);

    public override void Deserialize(ref MemoryPackReader reader, scoped ref Language? value) =>
        value = reader.ReadString() is { } id
            ? Language.WithId(id) ?? throw new MemoryPackSerializationException($"no language was read as {id}")
            : null;
}
