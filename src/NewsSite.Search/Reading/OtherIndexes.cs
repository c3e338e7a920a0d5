using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>
/// The indexes of other languages, which tell foreign words from typos. If one cannot be read, it has no words.
/// </summary>
internal sealed class OtherIndexes(string[] lists, Func<string, ReadOnlyMemory<byte>> open)
{
    private readonly Lazy<Other?>[] others =
    [
        .. lists.Select(name => new Lazy<Other?>(() => ReadOr(() => Open(name, open), null))),
    ];

    /// <summary>True if one of them has a word, as typed.</summary>
    public bool Have(string word) =>
        others.Any(other => other.Value is { } index && ReadOr(() => index.Has(word), false));

    private static Other Open(string name, Func<string, ReadOnlyMemory<byte>> open)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        var files = new IndexFiles(file => open(folder + file));
        var list = files.Get(name[folder.Length..], bytes => Manifest.WordList.Read(bytes.Span));
        var language = files.Get(list.Analysis, bytes => SearchLanguage.Read(bytes.Span));
        return new Other(
            new TextAnalyzer(language),
            [.. list.Parts.Select(part => new SortedTerms(files, FileNames.Words, part.Words))]
        );
    }

    private static T ReadOr<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (SearchIndexException)
        {
            return otherwise;
        }
    }

    private sealed record Other(TextAnalyzer Analyzer, SortedTerms[] Words)
    {
        public bool Has(string word) =>
            Analyzer.Term(word) is var term
            && (term.Length == 0 || Array.Exists(Words, words => words.WeightOf(term) > 0));
    }
}
