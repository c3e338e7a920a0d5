using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>
/// The indexes of other languages, which tell foreign words from typos. If one cannot be read, it has no words.
/// </summary>
internal sealed class OtherIndexes(string[] manifests, Func<string, ReadOnlyMemory<byte>> open)
{
    private readonly Lazy<Other?>[] others =
    [
        .. manifests.Select(name => new Lazy<Other?>(() => ReadOr(() => Open(name, open), null))),
    ];

    /// <summary>True if one of them has a word, as typed.</summary>
    public bool Have(string word) =>
        others.Any(other => other.Value is { } index && ReadOr(() => index.Has(word), false));

    private static Other Open(string name, Func<string, ReadOnlyMemory<byte>> open)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        var files = new IndexFiles(file => open(folder + file));
        var manifest = files.Get(FileNames.Manifest, bytes => Manifest.Read(bytes.Span));
        var language = files.Get(manifest.Analysis, bytes => SearchLanguage.Read(bytes.Span));
        return new Other(new TextAnalyzer(language), new Vocabulary(files, manifest));
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

    private sealed record Other(TextAnalyzer Analyzer, Vocabulary Vocabulary)
    {
        public bool Has(string word) =>
            Analyzer.Term(word) is var term && (term.Length == 0 || Vocabulary.Among([term], term).Any());
    }
}
