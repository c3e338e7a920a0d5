using NewsSite.Search.Analysis;

namespace NewsSite.Search.Reading;

/// <summary>Finds the terms that a word of a query may mean. Mirrors readings.js.</summary>
internal sealed class Readings(TermReader terms, TextAnalyzer analyzer, int documentCount)
{
    private const int Shortest = 3;
    private const int LongestTail = 2;
    private const int MostLonger = 12;

    // Weights of terms that are not the word's own, and of documents that have its term in another form only.
    private const double LengthWeight = 0.4;
    private const double FormWeight = 0.3;
    private const double OtherStem = 0.75;
    private const double OtherLetters = 0.5;

    /// <summary>Returns the readings of a word, its own term first, and whether the index has that.</summary>
    public (List<WordReading> Readings, bool IsKnown) Of(Word word)
    {
        var own = terms.Find(word.Term);
        var readings = new List<WordReading>();
        if (own is not null)
        {
            readings.Add(Of(own, 1, word));
        }

        readings.AddRange(
            WeakTerms(word)
                .Select(weak => new WordReading(
                    terms.Find(weak.Term)!,
                    weak.Weight,
                    IsWeak: own is not null || weak.Term.StartsWith(word.Term, StringComparison.Ordinal)
                ))
        );
        return (readings, own is not null);
    }

    /// <summary>Returns a reading with a grade for each document, if they differ in how they spell the word.</summary>
    public WordReading Of(TermPostings entry, double weight, Word word) => new(entry, weight, Grades(entry, word));

    /// <summary>
    /// True if a document has a term in a word's own form, but for the endings of nouns and letters that folding
    /// replaces.
    /// </summary>
    public bool HasForm(TermPostings entry, Word word) =>
        entry.Spellings.Count > 0
            ? entry.Spellings.Keys.Any(text => analyzer.Fold(text) == word.Light)
            : entry.Term == word.Light;

    /// <summary>
    /// Returns terms of the same file that are the word in another form: terms a little shorter or longer, and forms
    /// that other rules of stemming would have left.
    /// </summary>
    private List<(string Term, double Weight)> WeakTerms(Word word)
    {
        var term = word.Term;
        var names = terms.NamesNear(term);
        var weak = new List<(string Term, double Weight)>();
        for (var tail = 1; tail <= LongestTail; tail++)
        {
            Add(term[..Math.Max(0, term.Length - tail)], LengthWeight);
        }

        if (term.Length >= Shortest)
        {
            foreach (
                var name in names
                    .Where(name =>
                        name.Length <= term.Length + LongestTail && name.StartsWith(term, StringComparison.Ordinal)
                    )
                    .Take(MostLonger)
            )
            {
                Add(name, LengthWeight);
            }
        }

        foreach (var name in analyzer.Readings(word))
        {
            Add(name, FormWeight);
        }

        return weak;

        void Add(string name, double weight)
        {
            if (name != term && name.Length >= Shortest && names.Contains(name) && weak.All(each => each.Term != name))
            {
                weak.Add((name, weight));
            }
        }
    }

    /// <summary>
    /// Returns a factor for each document: 1 if it has the word's light stem, less if it has only other words of the
    /// term, or the word with other letters, as «кол» for «көл». Null if the index has no such difference.
    /// </summary>
    private double[]? Grades(TermPostings entry, Word word)
    {
        var exact = entry.Spellings.GetValueOrDefault(word.Spelling, []);
        var alike = entry.Spellings.Where(spelling => analyzer.Fold(spelling.Key) == word.Light).ToList();
        if (entry.Spellings.Count < 2 || alike.Count == 0)
        {
            return null;
        }

        var grades = new double[documentCount];
        Array.Fill(grades, OtherStem);
        var grade = exact.Length > 0 && word.Spelling != word.Light ? OtherLetters : 1;
        foreach (var document in alike.SelectMany(spelling => spelling.Value))
        {
            grades[document] = grade;
        }

        foreach (var document in exact)
        {
            grades[document] = 1;
        }

        return grades;
    }
}
