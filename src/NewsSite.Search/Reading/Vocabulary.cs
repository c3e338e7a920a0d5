using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>A term and its frequency.</summary>
internal readonly record struct KnownTerm(string Term, int Weight)
{
    /// <summary>Sorts terms, the most common first.</summary>
    public static IEnumerable<KnownTerm> Sort(IEnumerable<KnownTerm> terms) =>
        terms.OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal);
}

/// <summary>
/// Reads the vocabulary: terms without postings, in blocks sorted by prefix and by ending. Mirrors vocabulary.js.
/// </summary>
internal sealed class Vocabulary(IndexFiles files, Manifest manifest)
{
    private readonly PartVocabulary[] parts = [.. manifest.Parts.Select(part => new PartVocabulary(files, part))];

    /// <summary>Returns all terms with a prefix.</summary>
    public IEnumerable<KnownTerm> WithPrefix(string prefix) =>
        Joined(parts.SelectMany(part => part.WithPrefix(prefix)));

    /// <summary>
    /// Returns the texts that are terms. All resemble one word, so they share its beginning or its end. Each is looked
    /// up in the list where its block is likely shared with the others.
    /// </summary>
    public IEnumerable<KnownTerm> Among(IReadOnlyCollection<string> texts, string like) =>
        Joined(parts.SelectMany(part => part.Among(texts, like)));

    private static IEnumerable<KnownTerm> Joined(IEnumerable<KnownTerm> terms) =>
        terms
            .GroupBy(term => term.Term, StringComparer.Ordinal)
            .Select(same => new KnownTerm(same.Key, same.Sum(term => term.Weight)));
}
