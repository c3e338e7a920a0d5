using System.Collections.Immutable;
using NewsSite.Import.Media;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>How an import writes.</summary>
/// <param name="Content">The folder <c>content</c>.</param>
/// <param name="Languages">The site's languages, the first of which names stories.</param>
/// <param name="Zone">The site's time zone.</param>
/// <param name="Source">The name of the source in <c>source:</c>, followed by the item's id.</param>
/// <param name="Media">Where pictures and documents are.</param>
/// <param name="Topics">The site's topics for the source's words.</param>
/// <param name="Site">The old site's address, for sources that name pages by path only, or null.</param>
/// <param name="Language">The language of items that name none, or null to tell it by their letters.</param>
internal sealed record ImportOptions(
    string Content,
    ImmutableArray<Language> Languages,
    TimeZoneInfo Zone,
    string Source,
    MediaFiles Media,
    TopicMap Topics,
    Uri? Site,
    Language? Language
);
