using NewsSite.Search.Analysis;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Finds and ranks the documents for a query. Mirrors search.js.</summary>
internal sealed class Finder(
    Manifest manifest,
    TermReader terms,
    Vocabulary vocabulary,
    Readings readings,
    Synonyms synonyms,
    TopicNames topicNames,
    Rewriting rewriting,
    Func<string, bool> isKnownElsewhere
)
{
    private const int ShortestPrefix = 3;

    // Low enough that a longer word ranks below the fragment itself.
    private const double PrefixWeight = 0.1;
    private const double AlternativeWeight = 0.7;
    private const int MostExpansions = 8;

    // Many words may begin with the fragment, and each shard is a download in the browser.
    private const int MostShards = 2;
    private const int ShortNumber = 2;

    /// <summary>Returns the words of a query with the terms that each may mean.</summary>
    /// <param name="isTyping">True if the last word may get more letters: it is no typo yet.</param>
    public List<QueryUnit> UnitsOf(ParsedQuery query, bool asTyped, bool isTyping)
    {
        var begun = query.Fragment is { } fragment ? Expansions(fragment.Word) : [];
        var expanded = begun.ConvertAll(term => new WordReading(terms.Find(term)!, PrefixWeight, IsBegun: true));
        var otherNames = synonyms.Of(query.Words);
        var units = query
            .Words.Select(
                (word, i) =>
                    UnitOf(
                        word,
                        [
                            .. otherNames[i],
                            .. topicNames.Of(word.Term),
                            .. word.Term == query.Fragment?.Term ? expanded : [],
                        ],
                        query.Words.Length == 1,
                        asTyped,
                        isTyping && word.Term == query.Fragment?.Term
                    )
            )
            .ToList();
        if (query.Fragment is { Word.IsStopWord: true })
        {
            units.Add(new QueryUnit(null, "", "", expanded));
        }

        return [.. units.Select((unit, i) => i < query.Words.Length ? WithNear(unit, i, query, units) : unit)];
    }

    /// <summary>Returns documents, best first, a score for each document, and the excluded words that none has.</summary>
    public (List<int> Documents, double[] Scores, List<QueryWord> Unknown) Find(
        ParsedQuery query,
        List<QueryUnit> units
    )
    {
        var isNegative = query.Words.Length == 0 && query.Ignored.Length == 0 && query.Excluded.Length > 0;
        var (documents, scores) = isNegative
            ? ([.. Enumerable.Range(0, manifest.Documents).Reverse()], new double[manifest.Documents])
            : Ranking.Rank(units, manifest.Documents);
        var excluded = query.Excluded.ToLookup(word => terms.Find(word.Term));
        foreach (var term in excluded.Select(group => group.Key).OfType<TermPostings>())
        {
            documents.RemoveAll(term.IsIn);
        }

        foreach (var phrase in query.Phrases)
        {
            var having = Phrases.DocumentsWith(phrase, units, terms);
            documents.RemoveAll(document => !having.Contains(document));
        }

        return (documents, scores, [.. excluded[null]]);
    }

    /// <summary>
    /// Returns 1 if the index has a word, a half if it has a longer one and this may be unfinished, else 0.
    /// </summary>
    public double IsKnown(Word word, bool mayBegin) =>
        topicNames.Have(word.Term) || terms.Find(word.Term) is not null ? 1
        : mayBegin && Expansions(word).Count > 0 ? 0.5
        : 0;

    /// <param name="more">Other readings: synonyms, topics, and longer words for an unfinished one.</param>
    private QueryUnit UnitOf(QueryWord word, List<WordReading> more, bool isAlone, bool asTyped, bool isUnfinished)
    {
        var (all, isKnown) = readings.Of(word.Word);
        all.AddRange(more);
        var unit = new QueryUnit(word.Raw, word.Term, word.Word.Plain, all);
        if (isKnown || asTyped || more.Count > 0 || (isUnfinished && all.Count > 0))
        {
            return unit;
        }

        if (rewriting.IsStopWordInLatin(word.Word))
        {
            return unit with { IsIgnored = true };
        }

        var (kind, words) = rewriting.AlternativesOf(word, isAlone, isKnownElsewhere);
        return unit with
        {
            Kind = kind,
            Readings = [.. words.SelectMany(each => ReadingsAs(kind, each.Word, each.Entry)), .. all],
        };
    }

    /// <summary>
    /// Returns the readings of a word that is read in place of the one typed. The first has it as plain word.
    /// </summary>
    private List<WordReading> ReadingsAs(RewritingKind? kind, Word word, TermPostings? entry)
    {
        List<WordReading> own = entry is null ? [] : [readings.Of(entry, AlternativeWeight, word)];
        var found = kind == RewritingKind.Typo ? own : readings.Of(word).Readings;
        found.AddRange(topicNames.Of(word.Term));
        found[0] = found[0] with { Plain = word.Plain };
        return found;
    }

    /// <summary>
    /// Binds a short number to the words beside it, to any others if those are unknown: «1-класс» is not the first day of
    /// a month.
    /// </summary>
    private static QueryUnit WithNear(QueryUnit unit, int number, ParsedQuery query, List<QueryUnit> units)
    {
        if (unit.Plain.Length > ShortNumber || !unit.Plain.All(char.IsAsciiDigit))
        {
            return unit;
        }

        var word = query.Words[number];
        var others = Enumerable.Range(0, units.Count).Where(i => i != number && units[i].Readings.Count > 0).ToList();
        var near = others.FindAll(i => units[i].Term == word.Next || units[i].Term == word.Previous);
        return others.Count == 0 ? unit : unit with { Near = near.Count > 0 ? near : others };
    }

    /// <summary>Returns the most common terms that begin with an unfinished word, from few shards.</summary>
    private List<string> Expansions(Word fragment)
    {
        if (fragment.Folded.Length < ShortestPrefix)
        {
            return [];
        }

        var shards = new HashSet<int>();
        if (!fragment.IsStopWord)
        {
            shards.Add(terms.ShardOf(fragment.Term));
        }

        return KnownTerm
            .Sort(vocabulary.WithPrefix(fragment.Folded))
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
}
