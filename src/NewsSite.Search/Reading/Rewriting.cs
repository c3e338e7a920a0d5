using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Reading;

/// <summary>Ways to read a word that the index does not have.</summary>
public enum RewritingKind
{
    /// <summary>Typed in the other keyboard layout.</summary>
    Layout,

    /// <summary>Typed in Latin letters.</summary>
    Latin,

    /// <summary>Typed with one wrong letter.</summary>
    Typo,
}

/// <summary>Reads unknown words of a query in another way. Mirrors rewriting.js.</summary>
internal sealed partial class Rewriting(
    SearchLanguage language,
    TextAnalyzer analyzer,
    Vocabulary vocabulary,
    TermReader terms,
    Readings readings,
    TopicNames topicNames
)
{
    private const int ShortestKnown = 3;

    // Letters up to which a word may be known by accident: «ene», эне, is the known «уту» in the other layout.
    private const int LongestAccident = 5;

    // Letters from which on the beginning of a longer word proves a layout.
    private const int ShortestBegun = 4;
    private const int ShortestTypo = 4;
    private const int MostSpellings = 256;
    private const int MostAlternatives = 5;

    // Letters from which on a word with a typo may have a form that the index has not.
    private const int LongWord = 8;

    // Letters from which on the first one may be missing or too much, if the query has other words.
    private const int SureBeginning = 7;

    // Characters that end a sentence, and are letters on the other layout.
    private const string EndMarks = ".,;:!?";

    /// <summary>
    /// Returns a query's text in the other keyboard layout, part by part, where that makes more words known. Words of
    /// one or two letters and excluded ones prove nothing: they follow the others. Short words that are known in
    /// Latin letters count against it.
    /// </summary>
    /// <param name="isKnown">
    /// Returns 1 if the index has a word, a half if it has a longer one and this may be unfinished, else 0.
    /// </param>
    public string InOtherLayout(string text, Func<Word, bool, double> isKnown)
    {
        var parts = TextParts.Of(text).Select(part => Read(part, part.End == text.Length, isKnown)).ToList();
        var proof = parts
            .Where(part => part.Gain > 0 && !part.IsExcluded)
            .Select(part => IsLatin(part.Typed))
            .ToHashSet();
        if (proof.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var end = 0;
        foreach (var part in parts)
        {
            if ((part.Gain > 0 || (part.IsShort && part.Read is not null)) && proof.Contains(IsLatin(part.Typed)))
            {
                result.Append(text, end, part.Start - end).Append(part.Read);
                end = part.Start + part.Typed.Length;
            }
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>
    /// Returns the known words that an unknown one may be, typed in Latin letters or with one wrong letter.
    /// </summary>
    /// <param name="isAlone">True if the query has no other word.</param>
    /// <param name="isKnownElsewhere">True for a word that another language's index has.</param>
    public (RewritingKind? Kind, List<(Word Word, TermPostings? Entry)> Words) AlternativesOf(
        QueryWord word,
        bool isAlone,
        Func<string, bool> isKnownElsewhere
    )
    {
        var plain = word.Word.Plain;
        var latin = plain.Length < ShortestKnown ? [] : FromLatin(plain, language.Latin);
        if (Known(Candidates(latin), true) is { Count: > 0 } found)
        {
            return (RewritingKind.Latin, found);
        }

        if (word.Term.Length < ShortestTypo || Abbreviation().IsMatch(word.Raw) || isKnownElsewhere(word.Raw))
        {
            return (null, []);
        }

        var folded = word.Word.Folded;
        var isSure = isAlone || plain.Length >= SureBeginning;
        var typed = Edits
            .Of(folded, language.Letters)
            .Where(each =>
                (isSure || each[0] == folded[0] || each.Length == folded.Length) && Digits(each) == Digits(folded)
            );
        return (RewritingKind.Typo, Known(Candidates(typed, folded), plain.Length >= LongWord));
    }

    /// <summary>True for a stop word that was typed in Latin letters.</summary>
    public bool IsStopWordInLatin(Word word) =>
        FromLatin(word.Plain, language.Latin).Exists(spelling => analyzer.Analyze(spelling.AsSpan()).IsStopWord);

    /// <summary>Returns a text with words replaced: as typed → as read.</summary>
    public static string ReplaceWords(string text, Dictionary<string, string> read)
    {
        var result = new StringBuilder(text.Length);
        var end = 0;
        for (var index = 0; WordSplitter.NextWord(text, ref index) is var length && length > 0; index = end)
        {
            var word = text.Substring(index, length);
            result.Append(text, end, index - end).Append(read.GetValueOrDefault(word, word));
            end = index + length;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private Part Read(TextParts.Part chunk, bool isLast, Func<Word, bool, double> isKnown)
    {
        var asTyped = Count(chunk.Text, isLast, isKnown);
        var isExcluded = chunk.Text[0] is '-' or '−';
        var part = new Part(chunk.Start, chunk.Text, null, 0, isExcluded, asTyped.Words > 0 && asTyped.Long == 0);
        if (asTyped.Known == asTyped.Words)
        {
            return part;
        }

        foreach (var typed in new[] { chunk.Text, chunk.Text.TrimEnd([.. EndMarks]) }.Distinct())
        {
            var read = OtherLayout(typed, language.Layout);
            var gain =
                Count(
                    read,
                    isLast,
                    (word, mayBegin) => isKnown(word, mayBegin && word.Plain.Length >= ShortestBegun)
                ).LongKnown - asTyped.LongKnown;
            if (gain > part.Gain || part.Read is null)
            {
                part = part with { Typed = typed, Read = read, Gain = gain };
            }
        }

        return part.Gain > 0 ? part with { Gain = Math.Max(0, part.Gain - CountLatin(asTyped.Unknown)) } : part;
    }

    /// <summary>Counts the short words that are known in Latin letters.</summary>
    private int CountLatin(IEnumerable<Word> words) =>
        words
            .Where(word => word.Plain.Length <= LongestAccident)
            .Select(word => Candidates(FromLatin(word.Plain, language.Latin)))
            .Count(candidates => candidates.Found.Count > 0 || candidates.ByTerm.ContainsKey(""));

    private Counts Count(string chunk, bool isLast, Func<Word, bool, double> isKnown)
    {
        var words = analyzer.Analyze(chunk).Select(token => token.Word).ToList();
        var known = words.Select((w, i) => w.IsStopWord ? 1 : isKnown(w, isLast && i == words.Count - 1)).ToList();
        var isLong = words.ConvertAll(word => word.Plain.Length >= ShortestKnown);
        return new Counts(
            words.Count,
            known.Count(each => each > 0),
            isLong.Count(each => each),
            [.. words.Where((_, i) => isLong[i] && known[i] == 0)],
            known.Zip(isLong).Sum(each => each.Second ? each.First : 0)
        );
    }

    /// <summary>
    /// Returns the spellings of each term, and the most common terms that the index or a topic's name has.
    /// </summary>
    /// <param name="like">The word with a typo, or null if the word was typed in Latin letters.</param>
    private (Dictionary<string, List<Word>> ByTerm, List<string> Found) Candidates(
        IEnumerable<string> spellings,
        string? like = null
    )
    {
        var byTerm = new Dictionary<string, List<Word>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var word in spellings.Select(spelling => analyzer.Analyze(spelling.AsSpan())))
        {
            if (!byTerm.TryGetValue(word.Term, out var same))
            {
                byTerm.Add(word.Term, same = []);
                order.Add(word.Term);
            }

            same.Add(word);
        }

        order.Remove("");
        var found = vocabulary.Among(order, like ?? order.FirstOrDefault("")).ToList();
        var names = order.Where(topicNames.Have).Except(found.Select(known => known.Term));
        return (
            byTerm,
            [
                .. KnownTerm
                    .Sort(found.Concat(names.Select(name => new KnownTerm(name, 1))))
                    .Take(MostAlternatives)
                    .Select(known => known.Term),
            ]
        );
    }

    /// <summary>Returns a spelling of each term that was found.</summary>
    /// <param name="isLong">True if forms count that the index has not, if it has others with the same stem.</param>
    private List<(Word Word, TermPostings? Entry)> Known(
        (Dictionary<string, List<Word>> ByTerm, List<string> Found) candidates,
        bool isLong
    )
    {
        var known = new List<(Word, TermPostings?)>();
        foreach (var term in candidates.Found)
        {
            // A short word with a typo counts as known if the index has it, not only another one with the same stem.
            var entry = terms.Find(term);
            var words = candidates.ByTerm[term];
            var form = words.Find(word => entry is null || readings.HasForm(entry, word));
            if (form is not null || isLong)
            {
                known.Add((form ?? words[0], entry));
            }
        }

        return known;
    }

    /// <summary>Returns the digits of a word. Another number is no correction.</summary>
    private static string Digits(string word) => NoDigit().Replace(word, "");

    [GeneratedRegex(@"\P{N}", RegexOptions.CultureInvariant)]
    private static partial Regex NoDigit();

    /// <summary>Returns the text typed with the same keys in the other keyboard layout.</summary>
    private static string OtherLayout(string text, SearchLanguage.KeyboardLayout layout)
    {
        var (keys, letters) = (layout.Keys, layout.Letters);
        var (from, to) = IsLatin(text) == IsLatin(keys) ? (keys, letters) : (letters, keys);
        return string.Concat(
            TextAnalyzer.ToLower(text).Select(letter => from.IndexOf(letter) is >= 0 and var key ? to[key] : letter)
        );
    }

    // Capitals with a small ending: «ОРТга».
    [GeneratedRegex(@"^\p{Lu}{2,}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    private static bool IsLatin(string text) => text.Any(char.IsAsciiLetter);

    /// <summary>Returns possible spellings of a word typed in Latin letters, the likeliest first.</summary>
    private static List<string> FromLatin(string word, Dictionary<string, string> latin)
    {
        var longest = latin.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
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

    /// <summary>A part of a text, and how it reads in the other layout.</summary>
    /// <param name="Gain">How many more words of it are known then.</param>
    private sealed record Part(int Start, string Typed, string? Read, double Gain, bool IsExcluded, bool IsShort);

    /// <summary>Numbers of words: all, known ones, long enough ones, those both known and long enough.</summary>
    /// <param name="Unknown">Words long enough that are not known.</param>
    private readonly record struct Counts(int Words, int Known, int Long, List<Word> Unknown, double LongKnown);
}
