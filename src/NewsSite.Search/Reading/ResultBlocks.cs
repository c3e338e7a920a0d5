using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Reads the texts that results show, block by block.</summary>
internal sealed class ResultBlocks(IndexFiles files, Manifest manifest)
{
    /// <summary>Returns a result with the texts of its block. Blocks are numbered from the oldest document.</summary>
    public SearchResult Describe(int document, ImmutableArray<string> topics, double score)
    {
        var age = manifest.Documents - 1 - document;
        var block = age / manifest.Blocks.Size;
        var name = $"{manifest.Blocks.Files[block / manifest.Blocks.Group]}{block}.json";
        var results = files.Get(name, bytes => ReadBlock(bytes));
        if (age % manifest.Blocks.Size >= results.Length)
        {
            throw new SearchIndexException($"{name} is damaged");
        }

        return results[age % manifest.Blocks.Size] with
        {
            Topics = topics,
            Score = score,
        };
    }

    private static SearchResult[] ReadBlock(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(entry => new SearchResult(
                    entry[0].GetString()!,
                    entry[1].GetString()!,
                    DateOnly.ParseExact(entry[2].GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    [],
                    entry[3].GetString()!,
                    0
                )),
        ];
    }
}
