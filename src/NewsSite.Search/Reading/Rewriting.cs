using System.Text;
using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Reading;

/// <summary>Ways to rewrite a query that found nothing as typed.</summary>
public enum RewritingKind
{
    /// <summary>Typed in the other keyboard layout.</summary>
    Layout,

    /// <summary>Typed in Latin letters.</summary>
    Latin,

    /// <summary>Typed with one wrong letter.</summary>
    Typo,
}

/// <summary>A rewritten query, used if nothing is found as typed. Mirrors rewriting.js.</summary>
/// <param name="Alternatives">All likely terms for an ambiguous one.</param>
internal sealed record Rewriting(RewritingKind Kind, string Text, Dictionary<string, string[]> Alternatives)
{
    private const int ShortestTypo = 4;
    private const int MostSpellings = 256;
    private const int MostAlternatives = 8;

    /// <summary>Returns rewritten queries in the order to try them.</summary>
    public static IEnumerable<Rewriting> Of(
        ParsedQuery query,
        SearchLanguage language,
        TextAnalyzer analyzer,
        Vocabulary vocabulary
    )
    {
        if (OtherLayout(query.Text, language.Layout) is { } text)
        {
            yield return new Rewriting(RewritingKind.Layout, text, []);
        }

        var latin = Replace(RewritingKind.Latin, word => FromLatin(word.Plain, language.Latin));
        if (latin is not null)
        {
            yield return latin;
        }

        var typo = Replace(
            RewritingKind.Typo,
            word => word.Plain.Length < ShortestTypo ? [] : Edits.Of(word.Plain, language.Letters)
        );
        if (typo is not null)
        {
            yield return typo;
        }

        // Replaces each word for which another spelling gives a known term.
        Rewriting? Replace(RewritingKind kind, Func<Word, IEnumerable<string>> spellingsOf)
        {
            var replaced = new Dictionary<string, string>(StringComparer.Ordinal);
            var alternatives = new Dictionary<string, string[]>(StringComparer.Ordinal);
            foreach (var word in query.Words)
            {
                var terms = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var spelling in spellingsOf(word.Word))
                {
                    if (analyzer.Term(spelling) is { Length: > 0 } term)
                    {
                        terms.TryAdd(term, spelling);
                    }
                }

                var like = kind == RewritingKind.Latin ? terms.Keys.FirstOrDefault("") : word.Word.Folded;
                string[] best =
                [
                    .. KnownTerm
                        .Sort(vocabulary.Among(terms.Keys, like))
                        .Take(MostAlternatives)
                        .Select(known => known.Term),
                ];
                if (best.Length > 0)
                {
                    replaced[word.Raw] = terms[best[0]];
                    alternatives[best[0]] = best;
                }
            }

            return replaced.Count == 0 ? null : new Rewriting(kind, With(query.Text, replaced), alternatives);
        }
    }

    private static string With(string text, Dictionary<string, string> replaced)
    {
        var result = new StringBuilder(text.Length);
        var end = 0;
        for (var index = 0; WordSplitter.NextWord(text, ref index) is var length && length > 0; index = end)
        {
            var word = text.Substring(index, length);
            result.Append(text, end, index - end).Append(replaced.GetValueOrDefault(word, word));
            end = index + length;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>
    /// Returns the text typed with the same keys in the other keyboard layout, or null if it is the same.
    /// </summary>
    private static string? OtherLayout(string text, SearchLanguage.KeyboardLayout layout)
    {
        var lower = TextAnalyzer.ToLower(text);
        var (from, to) = lower.Any(char.IsAsciiLetterLower)
            ? (layout.Keys, layout.Letters)
            : (layout.Letters, layout.Keys);
        var typed = string.Concat(lower.Select(letter => from.IndexOf(letter) is >= 0 and var key ? to[key] : letter));
        return typed == lower ? null : typed;
    }

    /// <summary>Returns possible spellings of a word typed in Latin letters, the likeliest first.</summary>
    private static List<string> FromLatin(string word, Dictionary<string, string> latin)
    {
        var longest = latin.Keys.Max(key => key.Length);
        var done = new List<string>();
        List<(string Text, int At)> spellings = [("", 0)];
        while (spellings.Count > 0)
        {
            var longer = new List<(string, int)>();
            foreach (var (text, at) in spellings)
            {
                if (at == word.Length)
                {
                    done.Add(text);
                }

                for (var length = Math.Min(longest, word.Length - at); length > 0; length--)
                {
                    if (latin.TryGetValue(word.Substring(at, length), out var letters))
                    {
                        longer.AddRange(letters.Split(' ').Select(each => (text + each, at + length)));
                    }
                }
            }

            spellings = [.. longer.Take(MostSpellings)];
        }

        return done;
    }
}
