using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Page of a list of documents, in every language that has it. A long list has parts besides its first page: part 1
/// holds the oldest documents and never changes when new ones come.
/// </summary>
/// <param name="Part">Number of the part, or null for the first page, which holds the newest documents.</param>
/// <param name="Slices">What the page shows, a language each, in the order of the site's languages.</param>
public sealed record DocumentPage(DocumentFilter Filter, int? Part, ImmutableArray<DocumentSlice> Slices)
    : IRouteSubject
{
    /// <summary>Returns what the page shows in a language, or null if it does not exist there.</summary>
    public DocumentSlice? In(Language language) => Slices.FirstOrDefault(slice => slice.Language == language);
}

/// <summary>Documents on a page of a list in one language.</summary>
/// <param name="Documents">Newest first; never empty.</param>
/// <param name="Count">Number of documents in the whole list.</param>
/// <param name="Parts">Number of the list's parts besides its first page.</param>
public sealed record DocumentSlice(Language Language, ImmutableArray<StoryDocument> Documents, int Count, int Parts);
