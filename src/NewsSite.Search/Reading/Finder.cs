using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Finds and ranks the documents for a query. Mirrors search.js.</summary>
internal sealed class Finder(Manifest manifest, TermReader terms, Vocabulary vocabulary)
{
    private const int ShortestPrefix = 3;

    // Low enough that a longer word ranks below the fragment itself.
    private const double PrefixBoost = 0.1;
    private const int MostExpansions = 8;

    // Many words may begin with the fragment, and each shard is a download in the browser.
    private const int MostShards = 2;

    /// <summary>Ranks the documents for a query.</summary>
    /// <param name="alternatives">Terms to search in place of a term.</param>
    public (List<int> Documents, double[] Scores, List<string> Terms) Find(
        ParsedQuery query,
        Dictionary<string, string[]> alternatives
    )
    {
        var words = query
            .Words.Select(word => Postings(alternatives.GetValueOrDefault(word.Term, [word.Term])))
            .ToList();
        var expansions = Postings(Expansions(query.Fragment));
        var clauses = words.ConvertAll(found => new Clause(found, 1));
        // Add the clause even if it is empty: a query of stop words must find nothing, not everything.
        if (query.Fragment is not null || query.Ignored.Length > 0)
        {
            clauses.Add(new Clause(expansions, PrefixBoost));
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

        // If the fragment has distinctive letters, longer words are not exact spellings of it.
        var longer = query.Fragment is null || query.Fragment.Term == query.Fragment.Word.Spelling ? expansions : [];
        return (ExactFirst(documents, query.Words, [.. words.SelectMany(found => found), .. longer]), scores, asked);
    }

    private List<TermPostings> Postings(IEnumerable<string> names) =>
        [.. names.Select(terms.Find).OfType<TermPostings>()];

    /// <summary>Returns the most common terms that begin with an unfinished word, from few shards.</summary>
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
    /// Reorders ranked documents: if a word was typed with letters that folding replaces, documents with other
    /// spellings only come last. «көл» finds «кол» too, but below.
    /// </summary>
    private static List<int> ExactFirst(
        List<int> documents,
        ImmutableArray<QueryWord> words,
        IEnumerable<TermPostings> found
    )
    {
        var typed = words.ToDictionary(word => word.Term, word => word.Word.Spelling, StringComparer.Ordinal);
        var exact = new HashSet<int>();
        var differs = false;
        foreach (var term in found)
        {
            if (
                typed.TryGetValue(term.Term, out var spelling)
                && spelling != term.Term
                && term.Spellings.TryGetValue(spelling, out var only)
            )
            {
                differs = true;
                exact.UnionWith(only);
            }
            else
            {
                exact.UnionWith(term.Fields.SelectMany(field => field.Documents));
            }
        }

        return differs
            ? [.. documents.Where(exact.Contains), .. documents.Where(document => !exact.Contains(document))]
            : documents;
    }
}
