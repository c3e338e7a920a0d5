using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// The languages of a site, with what checks of any text look for in all of them. Made once for the same languages.
/// </summary>
internal sealed class CheckedLanguages
{
    private static readonly ConcurrentDictionary<string, CheckedLanguages> Known = new(StringComparer.Ordinal);

    private CheckedLanguages(ImmutableArray<Language> languages)
    {
        All = languages;
        Signs = KnownSigns.Of(languages);
        InAddresses = new AddressLanguages(languages);
        ImmutableArray<Proofreading> proofreading =
        [
            .. languages.Select(each => each.Proofreading).OfType<Proofreading>(),
        ];
        GalleryWords = [.. proofreading.Select(each => each.GalleryWords)];
        Placeholders = new PlaceholderWords(proofreading);
    }

    public ImmutableArray<Language> All { get; }

    public KnownSigns Signs { get; }

    public AddressLanguages InAddresses { get; }

    public ImmutableArray<WordList> GalleryWords { get; }

    public PlaceholderWords Placeholders { get; }

    public static CheckedLanguages Of(ImmutableArray<Language> languages) =>
        Known.GetOrAdd(string.Join(' ', languages.Select(each => each.Id)), _ => new CheckedLanguages(languages));
}
