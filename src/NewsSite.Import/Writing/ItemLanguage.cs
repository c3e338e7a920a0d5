using System.Collections.Immutable;
using NewsSite.Import.Items;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>Tells the language of an item: as its source says, or as its title and text read.</summary>
internal static class ItemLanguage
{
    /// <summary>Returns the language, or null if it is none of the site's or not clear.</summary>
    /// <param name="usual">The language of items that name none; null to recognize it.</param>
    public static Language? Of(ImportItem item, ImmutableArray<Language> languages, Language? usual)
    {
        if (item.Language is { Length: > 0 } code)
        {
            return languages.FirstOrDefault(language => language.Code == code);
        }

        return usual
            ?? LanguageRecognizer.Recognize(item.Title, languages)
            ?? LanguageRecognizer.Recognize(item.Text ?? item.Html ?? "", languages);
    }
}
