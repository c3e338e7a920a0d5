using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>A built index, read from its files. It answers as the browser's search.js does. Thread-safe.</summary>
public sealed class SearchIndex
{
    private const int ShortestPrefix = 3;

    // So little that a word that only begins like the fragment ranks below the word itself.
    private const double PrefixBoost = 0.1;
    private const int MostExpansions = 8;

    // The beginning of a word may be the beginning of many; in the browser each shard is a download.
    private const int MostShards = 2;

    private readonly IndexFiles files;
    private readonly Manifest manifest;
    private readonly SearchLanguage language;
    private readonly TextAnalyzer analyzer;
    private readonly TermReader terms;
    private readonly Vocabulary vocabulary;

    private SearchIndex(Func<string, ReadOnlyMemory<byte>> open)
    {
        files = new IndexFiles(open);
        manifest = files.Get(FileNames.Manifest, bytes => Manifest.Read(bytes.Span));
        language = files.Get(manifest.Analysis, bytes => SearchLanguage.Read(bytes.Span));
        analyzer = new TextAnalyzer(language);
        terms = new TermReader(files, manifest);
        vocabulary = new Vocabulary(files, manifest);
    }

    /// <summary>Opens the index in a folder.</summary>
    /// <exception cref="SearchIndexException">There is none, or it is damaged or of another version.</exception>
    public static SearchIndex Open(string folder) => new(name => File.ReadAllBytes(Path.Combine(folder, name)));

    /// <summary>Opens an index that was just built.</summary>
    public static SearchIndex Open(IEnumerable<SearchFile> files)
    {
        var byName = files.ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        return new SearchIndex(name =>
            byName.TryGetValue(name, out var bytes) ? bytes : throw new FileNotFoundException("there is no such file")
        );
    }

    /// <exception cref="SearchIndexException">A file is missing or damaged.</exception>
    public SearchOutcome Search(string query, SearchOptions? options = null)
    {
        options ??= new SearchOptions();
        var parsed = ParsedQuery.Parse(query, analyzer);
        var found = Find(parsed, []);
        SearchedInstead? instead = null;
        if (found.Documents.Count == 0 && !options.AsTyped)
        {
            foreach (var rewriting in Rewriting.Of(parsed, language, analyzer, vocabulary))
            {
                var other = Find(ParsedQuery.Parse(rewriting.Text, analyzer), rewriting.Alternatives);
                if (other.Documents.Count > 0)
                {
                    found = other;
                    instead = new SearchedInstead(rewriting.Kind, rewriting.Text);
                    break;
                }
            }
        }

        var attributes = files.Get(manifest.Attributes, bytes => Attributes.Read(bytes, manifest));
        var (documents, years, topics) = attributes.Narrow(found.Documents, options.Year, options.Topic);
        if (options.NewestFirst)
        {
            documents.Sort();
        }

        return new SearchOutcome
        {
            Total = documents.Count,
            Results =
            [
                .. documents.Take(options.Limit).Select(d => Describe(d, attributes.Topics[d], found.Scores[d])),
            ],
            Years = years,
            Topics = topics,
            Instead = instead,
            Ignored = parsed.Ignored,
            Terms = [.. found.Terms],
        };
    }

    /// <summary>Ranks what a query asks for; alternatives are terms to take together with a term.</summary>
    private (List<int> Documents, double[] Scores, List<string> Terms) Find(
        ParsedQuery query,
        Dictionary<string, string[]> alternatives
    )
    {
        var words = query
            .Words.Select(word => Postings(alternatives.GetValueOrDefault(word.Term, [word.Term])))
            .ToList();
        var begun = Postings(Expansions(query.Fragment));
        var clauses = words.ConvertAll(found => new Clause(found, 1));
        // Also where it is empty: a query of stop words asks for something, and finds nothing.
        if (query.Fragment is not null || query.Ignored.Length > 0)
        {
            clauses.Add(new Clause(begun, PrefixBoost));
        }

        List<string> asked = [.. clauses.SelectMany(clause => clause.Terms).Select(term => term.Term).Distinct()];
        if (query.Excluded.Length > 0)
        {
            clauses.Add(new Clause(Postings(query.Excluded.Select(word => word.Term)), 0, Excluded: true));
        }

        var (documents, scores) = Ranking.Rank(clauses, manifest.Documents, manifest.Fields.Length);
        foreach (var phrase in query.Phrases)
        {
            var having = Phrases.DocumentsWith(phrase, terms);
            documents.RemoveAll(document => !having.Contains(document));
        }

        // Of a word that is typed with distinctive letters, longer words are no exact spelling.
        var longer = query.Fragment is null || query.Fragment.Term == query.Fragment.Word.Spelling ? begun : [];
        return (ExactFirst(documents, query.Words, [.. words.SelectMany(found => found), .. longer]), scores, asked);
    }

    private List<TermPostings> Postings(IEnumerable<string> names) =>
        [.. names.Select(terms.Find).OfType<TermPostings>()];

    /// <summary>Terms that begin like an unfinished word: the commonest, of few shards.</summary>
    private List<string> Expansions(QueryWord? fragment)
    {
        if (fragment is null || fragment.Word.Folded.Length < ShortestPrefix)
        {
            return [];
        }

        var shards = new HashSet<int>();
        if (!fragment.Word.IsStopWord)
        {
            shards.Add(terms.ShardOf(fragment.Term));
        }

        return KnownTerm
            .Sort(vocabulary.WithPrefix(fragment.Word.Folded))
            .Select(known => known.Term)
            .Where(term => term != fragment.Term && IsNear(terms.ShardOf(term)))
            .Take(MostExpansions)
            .ToList();

        bool IsNear(int shard)
        {
            if (shards.Count < MostShards)
            {
                shards.Add(shard);
            }

            return shards.Contains(shard);
        }
    }

    /// <summary>
    /// A step after the ranking: where a word was typed with letters that folding takes away, documents that have it
    /// only in another spelling come after the rest. «көл» finds «кол» too, but below.
    /// </summary>
    private static List<int> ExactFirst(
        List<int> documents,
        ImmutableArray<QueryWord> words,
        IEnumerable<TermPostings> found
    )
    {
        var typed = words.ToDictionary(word => word.Term, word => word.Word.Spelling, StringComparer.Ordinal);
        var exact = new HashSet<int>();
        var several = false;
        foreach (var term in found)
        {
            if (
                typed.TryGetValue(term.Term, out var spelling)
                && spelling != term.Term
                && term.Spellings.TryGetValue(spelling, out var only)
            )
            {
                several = true;
                exact.UnionWith(only);
            }
            else
            {
                exact.UnionWith(term.Fields.SelectMany(field => field.Documents));
            }
        }

        return several
            ? [.. documents.Where(exact.Contains), .. documents.Where(document => !exact.Contains(document))]
            : documents;
    }

    /// <summary>What a result shows, from its block. Blocks are counted from the oldest document.</summary>
    private SearchResult Describe(int document, ImmutableArray<string> topics, double score)
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
