using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsSite.Languages;

/// <summary>
/// The data files of a language: those of the program's <c>Data/CODE</c>, those of a site's own folder, or of both, where
/// a file of the site stands in for the program's file of the same name.
/// </summary>
public sealed class LanguageFolder
{
    /// <summary>The file every language has: names, dates, plurals, alphabet.</summary>
    public const string LanguageFile = "language.json";

    internal const string SearchFile = "search.json";
    internal const string ProofreadingFile = "proofreading.json";
    internal const string NumbersFile = "numbers.json";
    internal const string RecognitionFile = "recognition.json";

    /// <summary>Names of all files that a language may have.</summary>
    public static readonly ImmutableArray<string> FileNames =
    [
        LanguageFile,
        SearchFile,
        ProofreadingFile,
        NumbersFile,
        RecognitionFile,
    ];

    private static readonly Lazy<ImmutableSortedDictionary<string, LanguageFolder>> Program = new(FindProgram);

    private readonly ImmutableSortedDictionary<string, Func<ReadOnlyMemory<byte>>> files;

    private LanguageFolder(
        string code,
        string id,
        ImmutableSortedDictionary<string, Func<ReadOnlyMemory<byte>>> files
    ) => (Code, Id, this.files) = (code, id, files);

    public string Code { get; }

    /// <summary>The code, and a hash of the site's own files if there are any.</summary>
    internal string Id { get; }

    /// <summary>Returns the program's folder of a language with some files replaced or added.</summary>
    /// <param name="own">The site's own files, by name.</param>
    public static LanguageFolder Of(string code, IReadOnlyDictionary<string, byte[]> own)
    {
        var program = Program.Value.GetValueOrDefault(code);
        var files =
            program?.files
            ?? ImmutableSortedDictionary.Create<string, Func<ReadOnlyMemory<byte>>>(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in own.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
            files = files.SetItem(name, () => bytes);
        }

        var id = own.Count == 0 ? code : $"{code}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}";
        return new LanguageFolder(code, id, files);
    }

    /// <summary>Returns a <see cref="LanguageFile"/> for a language whose own cannot be used: in English.</summary>
    public static byte[] StandIn(string code) =>
        Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(Program.Value["en"].files[LanguageFile]().Span)
                .Replace("\"code\": \"en\"", $"\"code\": \"{code}\"", StringComparison.Ordinal)
        );

    /// <summary>True if the folder has a file of this name.</summary>
    public bool Has(string name) => files.ContainsKey(name);

    /// <summary>The program's own folders by code.</summary>
    internal static ImmutableSortedDictionary<string, LanguageFolder> OfProgram() => Program.Value;

    /// <summary>Reads a file, or returns null if there is none.</summary>
    internal T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class =>
        files.GetValueOrDefault(name) is { } bytes
            ? JsonSerializer.Deserialize(bytes().Span, type)
                ?? throw new InvalidDataException($"{Code}/{name} holds no data")
            : null;

    private static ImmutableSortedDictionary<string, LanguageFolder> FindProgram()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .GroupBy(name => name.Split('/')[0])
            .ToImmutableSortedDictionary(
                folder => folder.Key,
                folder => new LanguageFolder(
                    folder.Key,
                    folder.Key,
                    folder.ToImmutableSortedDictionary(
                        name => name.Split('/')[^1],
                        name => (Func<ReadOnlyMemory<byte>>)(() => Resource(assembly, name)),
                        StringComparer.Ordinal
                    )
                ),
                StringComparer.Ordinal
            );
    }

    private static ReadOnlyMemory<byte> Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
