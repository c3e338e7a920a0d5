using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Search.Files;

/// <summary>The one file of an index whose name never changes. It names all others.</summary>
internal sealed record Manifest
{
    public required int Format { get; init; }
    public required string Language { get; init; }
    public required int Documents { get; init; }
    public required string[] Fields { get; init; }
    public required string[] Topics { get; init; }

    /// <summary>The language's search.json.</summary>
    public required string Analysis { get; init; }
    public required string Attributes { get; init; }
    public required CutFiles Terms { get; init; }

    /// <summary>What the names of the positions begin with; they are cut where the terms are.</summary>
    public required string Positions { get; init; }
    public required CutFiles Words { get; init; }
    public required CutFiles Endings { get; init; }
    public required DocumentBlocks Blocks { get; init; }

    /// <summary>A sorted list cut into files: their names' beginning, and the cuts, parted by spaces.</summary>
    internal sealed record CutFiles(string Files, string Starts);

    /// <summary>Documents in a block, blocks in a group, and what the names of each group begin with.</summary>
    internal sealed record DocumentBlocks(int Size, int Group, string[] Files);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Plain.Manifest);

    /// <exception cref="SearchIndexException">It is no manifest, or of another version.</exception>
    public static Manifest Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest);
            if (manifest?.Format != ChecksummedFile.Version)
            {
                throw new SearchIndexException(
                    $"{FileNames.Manifest} has format version {manifest?.Format}, not {ChecksummedFile.Version}"
                );
            }

            return manifest;
        }
        catch (JsonException e)
        {
            throw new SearchIndexException($"{FileNames.Manifest} is damaged", e);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static ManifestJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
