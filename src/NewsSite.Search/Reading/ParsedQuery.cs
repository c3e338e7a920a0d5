using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Reading;

/// <summary>A word of a query, its text as typed, and the terms before and after it.</summary>
internal sealed record QueryWord(Word Word, string Raw, string? Previous = null, string? Next = null)
{
    public string Term => Word.Term;
}

/// <summary>A parsed query. Every text is valid. Mirrors query.js.</summary>
/// <param name="Words">Words to find, without stop words and repetitions.</param>
/// <param name="Ignored">Stop words, as typed.</param>
/// <param name="Fragment">The last word, if it may be unfinished.</param>
internal sealed partial record ParsedQuery(
    string Text,
    ImmutableArray<QueryWord> Words,
    ImmutableArray<string> Ignored,
    ImmutableArray<QueryWord> Excluded,
    ImmutableArray<ImmutableArray<QueryWord>> Phrases,
    QueryWord? Fragment
)
{
    private const int MostWords = 32;
    private const int MostPhrases = 8;

    public static ParsedQuery Parse(string text, TextAnalyzer analyzer)
    {
        var words = new List<QueryWord>();
        var excluded = new List<QueryWord>();
        var phrases = new List<ImmutableArray<QueryWord>>();
        QueryWord? fragment = null;
        var unfinished = text.Length > 0 && WordSplitter.EndsInWord(text);
        foreach (Match match in Piece().Matches(text))
        {
            var isPhrase = match.Groups[2].Success;
            var isExcluded = match.Groups[1].Length > 0 && !NumberBefore().IsMatch(text.AsSpan(0, match.Index));
            var part = match.Groups[isPhrase ? 2 : 3].Value;
            ImmutableArray<QueryWord> analyzed =
            [
                .. analyzer
                    .Analyze(part)
                    .Select(token => new QueryWord(token.Word, part.Substring(token.Start, token.Length))),
            ];
            (isExcluded ? excluded : words).AddRange(analyzed);
            fragment = unfinished && !isExcluded && !isPhrase ? analyzed.LastOrDefault() : null;
            if (isPhrase && !isExcluded && analyzed.Count(word => !word.Word.IsStopWord) > 1)
            {
                phrases.Add([.. analyzed.Take(MostWords)]);
            }
        }

        return new ParsedQuery(
            text,
            Distinct(Linked(words)),
            [.. words.Where(word => word.Word.IsStopWord).Select(word => word.Raw)],
            Distinct(excluded),
            [.. phrases.Take(MostPhrases)],
            fragment
        );
    }

    /// <summary>Leaves out stop words, and tells each word the terms before and after it.</summary>
    private static IEnumerable<QueryWord> Linked(List<QueryWord> words)
    {
        var linked = words.Where(word => !word.Word.IsStopWord).ToList();
        return linked.Select(
            (word, i) =>
                word with
                {
                    Previous = i > 0 ? linked[i - 1].Term : null,
                    Next = i + 1 < linked.Count ? linked[i + 1].Term : null,
                }
        );
    }

    private static ImmutableArray<QueryWord> Distinct(IEnumerable<QueryWord> words) =>
        [.. words.Where(word => !word.Word.IsStopWord).DistinctBy(word => word.Term).Take(MostWords)];

    // White space as in JavaScript's \s, so without U+0085, but also without U+FEFF, which is invisible inside words.
    private const string Space = """ \t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000""";

    // «1 -класс» excludes nothing.
    [GeneratedRegex($@"(^|[{Space}\ufeff])[0-9]{{1,2}}[{Space}\ufeff]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBefore();

    [GeneratedRegex(
        $$""""([-−]?)(?:["“”„«]([^"“”„«»]*)["“”»]|([^{{Space}}"“”„«»]+))"""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Piece();
}
