using System.Collections.Immutable;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Reading;

/// <summary>
/// Finds other names for what a query names: «ЖРТ» for «жалпы республикалык тест». Mirrors synonyms.js.
/// </summary>
internal sealed class Synonyms(string[][] groups, TextAnalyzer analyzer, TermReader terms)
{
    private const double Weight = 0.8;

    private readonly List<string[]>[] groups =
    [
        .. groups.Select(names =>
            names.Select(name => TermsOf(name, analyzer)).Where(name => name.Length > 0).ToList()
        ),
    ];

    /// <summary>
    /// Returns, for each word of a query, readings of the names that stand for it and its neighbours.
    /// </summary>
    public List<WordReading>[] Of(ImmutableArray<QueryWord> words)
    {
        List<WordReading>[] readings = [.. words.Select(_ => new List<WordReading>())];
        foreach (var group in groups)
        {
            foreach (var name in group)
            {
                for (var start = 0; start + name.Length <= words.Length; start++)
                {
                    if (name.Index().Any(term => words[start + term.Index].Term != term.Item))
                    {
                        continue;
                    }

                    foreach (var entry in group.Where(other => other != name).Select(Entry).OfType<TermPostings>())
                    {
                        for (var i = 0; i < name.Length; i++)
                        {
                            readings[start + i].Add(new WordReading(entry, Weight));
                        }
                    }
                }
            }
        }

        return readings;
    }

    /// <summary>
    /// Returns the postings of a name: of documents that have all its terms, with their average scores. Null if none has.
    /// </summary>
    private TermPostings? Entry(string[] name)
    {
        var entries = name.Select(terms.Find).OfType<TermPostings>().ToList();
        if (entries.Count < name.Length)
        {
            return null;
        }

        if (entries.Count == 1)
        {
            return entries[0];
        }

        FieldPostings[] fields =
        [
            .. Enumerable.Range(0, entries[0].Fields.Length).Select(field => Joined(entries, field)),
        ];
        return Array.TrueForAll(fields, field => field.Documents.Length == 0)
            ? null
            : new TermPostings(string.Join(' ', name), fields, ImmutableDictionary<string, int[]>.Empty)
            {
                Parts = name,
            };
    }

    private static FieldPostings Joined(List<TermPostings> entries, int field)
    {
        var sums = new SortedDictionary<int, double>();
        foreach (var (documents, scores) in entries.Select(entry => entry.Fields[field]))
        {
            for (var i = 0; i < documents.Length; i++)
            {
                sums[documents[i]] = sums.GetValueOrDefault(documents[i]) + scores[i] / entries.Count;
            }
        }

        var kept = sums.Where(sum => entries.TrueForAll(entry => entry.IsIn(sum.Key))).ToList();
        return new FieldPostings([.. kept.Select(sum => sum.Key)], [.. kept.Select(sum => sum.Value)]);
    }

    private static string[] TermsOf(string name, TextAnalyzer analyzer) =>
        [.. analyzer.Analyze(name).Where(token => !token.Word.IsStopWord).Select(token => token.Word.Term)];
}
