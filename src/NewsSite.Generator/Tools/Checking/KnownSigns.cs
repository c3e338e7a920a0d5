using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>The signs of each language of a site: short words, word endings, and letters that no other of them has.</summary>
internal sealed record KnownSigns(ImmutableArray<KnownSigns.Entry> Entries)
{
    internal sealed record Entry(Language Language, Proofreading Facts, string OwnLetters);

    public static KnownSigns Of(ImmutableArray<Language> languages) =>
        new([
            .. languages
                .Where(language => language.Proofreading is not null)
                .Select(language => new Entry(language, language.Proofreading!, OwnLetters(language, languages))),
        ]);

    public bool Knows(Language language) => IndexOf(language) >= 0;

    public int IndexOf(Language language)
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Language == language)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns the letters that a language shares with no other.</summary>
    private static string OwnLetters(Language language, ImmutableArray<Language> languages) =>
        string.Concat(
            language.Alphabet.Letters.Where(letter =>
                !languages.Any(other => other != language && other.Alphabet.Letters.Contains(letter))
            )
        );
}
