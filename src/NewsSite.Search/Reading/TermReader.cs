using System.Collections.Concurrent;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Finds terms in all parts of the index, and scores their documents. Mirrors terms.js.</summary>
internal sealed class TermReader
{
    private readonly Manifest manifest;
    private readonly Func<Attributes> attributes;
    private readonly ShardReader[] parts;

    // Number of the first document of each part.
    private readonly int[] firsts;
    private readonly ConcurrentDictionary<string, TermPostings?> found = new(StringComparer.Ordinal);

    public TermReader(IndexFiles files, Manifest manifest, Func<Attributes> attributes)
    {
        this.manifest = manifest;
        this.attributes = attributes;
        parts = [.. manifest.Parts.Select(part => new ShardReader(files, part, manifest.Fields.Length))];
        firsts = [.. manifest.Parts.Select((_, i) => manifest.Parts[..i].Sum(part => part.Documents))];
    }

    /// <summary>Returns the number of a term's shard in the first part, which has the most.</summary>
    public int ShardOf(string term) => parts[0].ShardOf(term);

    /// <summary>Returns a term's postings, or null if no document has it.</summary>
    public TermPostings? Find(string term) => found.GetOrAdd(term, FindInParts);

    /// <summary>Returns the terms of the shards that may hold a term, sorted.</summary>
    public string[] NamesNear(string term) =>
        [.. parts.SelectMany(part => part.NamesNear(term)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Returns, for each field, the positions of a term in each document that has it.</summary>
    public Dictionary<int, int[]>[] Positions(TermPostings term)
    {
        var positions = manifest.Fields.Select(_ => new Dictionary<int, int[]>()).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            if (term.InParts[part] is not { } own)
            {
                continue;
            }

            foreach (var (field, documents) in parts[part].Positions(own).Index())
            {
                foreach (var (document, places) in documents)
                {
                    positions[field].Add(firsts[part] + document, places);
                }
            }
        }

        return positions;
    }

    private TermPostings? FindInParts(string term)
    {
        PartPostings?[] inParts = [.. parts.Select(part => part.Find(term))];
        if (inParts.All(part => part is null))
        {
            return null;
        }

        var frequency = inParts.Sum(part => part?.Fields.Sum(field => field.Documents.Length) ?? 0);
        var rarity = Score.InverseFrequency(manifest.Documents, frequency);
        return new TermPostings(
            term,
            [.. manifest.Fields.Select((_, field) => Scored(inParts, field, rarity))],
            Spellings(inParts)
        )
        {
            InParts = inParts,
        };
    }

    private FieldPostings Scored(PartPostings?[] inParts, int field, double rarity)
    {
        var average = (double)manifest.Parts.Sum(part => part.Lengths[field]) / manifest.Documents;
        var lengths = attributes().Lengths[field];
        var documents = new List<int>();
        var scores = new List<double>();
        for (var part = 0; part < parts.Length; part++)
        {
            var (own, counts) = inParts[part]?.Fields[field] ?? ([], []);
            for (var i = 0; i < own.Length; i++)
            {
                var document = firsts[part] + own[i];
                var share = Score.LengthShare(lengths[document], average);
                documents.Add(document);
                scores.Add(Score.Of(rarity, counts[i], share, manifest.Boosts[field]) / 1000.0);
            }
        }

        return new FieldPostings([.. documents], [.. scores]);
    }

    private Dictionary<string, int[]> Spellings(PartPostings?[] inParts)
    {
        var spellings = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var part = 0; part < parts.Length; part++)
        {
            foreach (var (spelling, documents) in SpellingsOf(inParts[part]))
            {
                int[] own = [.. documents.Select(document => firsts[part] + document)];
                spellings[spelling] = [.. spellings.GetValueOrDefault(spelling, []), .. own];
            }
        }

        // Not listed are the documents of a term that has no other spelling.
        return spellings.Count == 1 && spellings.ContainsKey(inParts.First(part => part is not null)!.Term)
            ? []
            : spellings;
    }

    private static IEnumerable<KeyValuePair<string, int[]>> SpellingsOf(PartPostings? part) =>
        part is null ? []
        : part.Spellings.Count > 0 ? part.Spellings
        : [new(part.Term, [.. part.Fields.SelectMany(field => field.Documents).Distinct().Order()])];
}
