using System.Collections.Frozen;
using System.Reflection;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Tools.Explanations;

/// <summary>
/// A diagnostic explained for the press office: its meaning, why it matters, and an example with its correction. The
/// texts are in <c>Data/en.yaml</c>, <c>ru.yaml</c> and <c>ky.yaml</c>, the examples of all languages in
/// <c>Data/examples.yaml</c>.
/// </summary>
public sealed record Explanation(Message Means, Message Matters, string Wrong, string Right)
{
    private static readonly Lazy<FrozenDictionary<string, Explanation>> ByCode = new(ReadAll);

    /// <summary>Codes that have an explanation, in no order.</summary>
    public static IEnumerable<string> Codes => ByCode.Value.Keys;

    /// <summary>
    /// Returns the explanation of a code, or null for an unknown code. A test checks that every rule has one.
    /// </summary>
    public static Explanation? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    private static FrozenDictionary<string, Explanation> ReadAll()
    {
        var (en, ru, ky, examples) = (Read("en"), Read("ru"), Read("ky"), Read("examples"));
        return en
            .Keys.Intersect(ru.Keys)
            .Intersect(ky.Keys)
            .Intersect(examples.Keys)
            .ToFrozenDictionary(
                code => code,
                code => new Explanation(
                    new Message(en[code]["means"], ru[code]["means"], ky[code]["means"]),
                    new Message(en[code]["matters"], ru[code]["matters"], ky[code]["matters"]),
                    examples[code]["wrong"],
                    examples[code]["right"]
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>Reads one data file: texts by key under each code. A missing file reads as empty.</summary>
    internal static Dictionary<string, Texts> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Explanations/{name}.yaml")!;
        using var reader = new StreamReader(stream);
        var diagnostics = new DiagnosticBag();
        var file = new SourceFile($"{name}.yaml", LineEnds.WithLineFeeds(reader.ReadToEnd()));
        var mapping = YamlReader.ReadMapping(file, diagnostics);
        return diagnostics.HasErrors || mapping is null
            ? throw new InvalidDataException(string.Join('\n', diagnostics.ToSorted()))
            : mapping.Entries.ToDictionary(entry => entry.Key.Value, entry => Texts.Of(entry.Value));
    }

    /// <summary>The texts under one code.</summary>
    internal sealed record Texts(IReadOnlyDictionary<string, string> ByKey)
    {
        public string this[string key] => ByKey.GetValueOrDefault(key, "");

        public static Texts Of(YamlNode node) =>
            new(
                node is YamlMapping mapping
                    ? mapping.Entries.ToDictionary(
                        entry => entry.Key.Value,
                        entry => ((entry.Value as YamlScalar)?.Value ?? "").Trim('\n')
                    )
                    : []
            );
    }
}
