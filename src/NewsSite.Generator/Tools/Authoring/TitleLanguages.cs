using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>Finds the languages that the titles of a new story are in.</summary>
public static class TitleLanguages
{
    /// <summary>
    /// Returns the languages in the order of the titles, then the others; null if that is not clear. As many titles as
    /// languages are taken in the order of the site's languages unless they are clearly in another order.
    /// </summary>
    public static ImmutableArray<Language>? Of(ImmutableArray<string> titles, ImmutableArray<Language> languages)
    {
        var recognized = titles.Select(title => LanguageRecognizer.Recognize(title, languages)).ToImmutableArray();
        var known = recognized.OfType<Language>().ToList();
        if (known.Distinct().Count() < known.Count)
        {
            return null;
        }

        if (titles.Length < languages.Length && known.Count < titles.Length)
        {
            return null;
        }

        var isOrdered = recognized
            .Select((language, i) => language is null || language == languages[i])
            .All(same => same);
        if (isOrdered)
        {
            return languages;
        }

        // The places left over get the languages left over, in their order.
        var rest = new Queue<Language>(languages.Except(known));
        return [.. recognized.Select(language => language ?? rest.Dequeue()), .. rest];
    }
}
