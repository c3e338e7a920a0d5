using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Reads the texts that results show, block by block.</summary>
internal sealed class ResultBlocks(IndexFiles files, Manifest manifest)
{
    /// <summary>Returns a result with the texts of its block.</summary>
    public SearchResult Describe(
        int document,
        ImmutableArray<string> topics,
        double score,
        ImmutableArray<string> lacks
    )
    {
        var place = document;
        var part = manifest.Parts[0];
        for (var i = 1; place >= part.Documents; i++)
        {
            place -= part.Documents;
            part = manifest.Parts[i];
        }

        var (size, group, hashes) = part.Blocks;
        var block = place / size;
        var name = FileNames.Documents(hashes.Split(' ')[block / group], block % group);
        var results = files.Get(name, bytes => ReadBlock(bytes));
        if (place % size >= results.Length)
        {
            throw new SearchIndexException($"{name} is damaged");
        }

        return results[place % size] with
        {
            Topics = topics,
            Score = score,
            Lacks = lacks,
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
                    0,
                    []
                )),
        ];
    }
}
