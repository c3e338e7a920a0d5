using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Lists the documents of all stories, by year, topic, region and type.</summary>
internal static class DocumentLists
{
    /// <summary>
    /// Number of documents in a part. The first page of a list holds less than twice as many, so that a part begins
    /// only when it is full.
    /// </summary>
    public const int PartLength = 40;

    /// <summary>Returns the pages of all lists. A list without documents has none.</summary>
    /// <param name="stories">Published stories, newest first.</param>
    public static ImmutableArray<DocumentPage> Of(SiteConfiguration configuration, ImmutableArray<Story> stories)
    {
        var documents = configuration
            .Languages.Select(language => (language, stories.SelectMany(story => OffersOf(story, language)).ToList()))
            .ToList();
        var all = documents.SelectMany(pair => pair.Item2).ToList();
        IEnumerable<DocumentFilter> filters =
        [
            DocumentFilter.None,
            .. all.Select(document => document.Story.Day.Year)
                .Distinct()
                .OrderDescending()
                .Select(year => new DocumentFilter(Year: year)),
            .. configuration.Topics.Concat(configuration.Regions).Select(topic => new DocumentFilter(Topic: topic)),
            .. DocumentType.All.Select(type => new DocumentFilter(Type: type)),
        ];
        return all.Count == 0 ? [] : [.. filters.SelectMany(filter => PagesOf(filter, documents))];
    }

    /// <summary>
    /// Returns the documents that a story offers readers of a language: those of its version in the language, and those
    /// of other versions that it has no counterpart of.
    /// </summary>
    private static List<StoryDocument> OffersOf(Story story, Language language)
    {
        if (story.Versions.All(version => version.Attachments.IsEmpty))
        {
            return [];
        }

        var offers = new List<StoryDocument>();
        foreach (var version in story.Versions.OrderBy(version => version.Language != language))
        {
            var own = offers.Count;
            var known = offers.Select(offer => NameOf(offer.File.File.Value, story)).ToHashSet(StringComparer.Ordinal);
            // As many documents as a version before has are most likely their translations.
            if (own > 0 && version.Attachments.Length <= own)
            {
                continue;
            }

            offers.AddRange(
                version
                    .Attachments.DistinctBy(file => file.File.Value)
                    .Where(file => !known.Contains(NameOf(file.File.Value, story)))
                    .Select(file => new StoryDocument(story, version, file))
            );
        }

        return offers;
    }

    /// <summary>Returns the name of a file without the language in it: <c>plan.ky.pdf</c> is <c>plan.pdf</c>.</summary>
    private static string NameOf(string file, Story story)
    {
        var stem = Path.ChangeExtension(file, null);
        var code = Path.GetExtension(stem).TrimStart('.');
        return story.Versions.Any(version => version.Language.Code == code)
            ? Path.ChangeExtension(stem, null) + Path.GetExtension(file)
            : file;
    }

    private static IEnumerable<DocumentPage> PagesOf(
        DocumentFilter filter,
        List<(Language Language, List<StoryDocument> Documents)> documents
    )
    {
        var lists = documents
            .Select(pair => (pair.Language, Documents: pair.Documents.Where(filter.Allows).ToImmutableArray()))
            .Where(list => list.Documents.Length > 0)
            .ToList();
        if (lists.Count == 0)
        {
            yield break;
        }

        yield return new DocumentPage(filter, null, [.. lists.Select(list => SliceOf(list, null))]);
        for (var part = lists.Max(list => PartsOf(list.Documents.Length)); part > 0; part--)
        {
            var number = part;
            yield return new DocumentPage(
                filter,
                number,
                [.. lists.Where(list => PartsOf(list.Documents.Length) >= number).Select(list => SliceOf(list, number))]
            );
        }
    }

    private static int PartsOf(int count) => Math.Max(0, (count / PartLength) - 1);

    private static DocumentSlice SliceOf((Language Language, ImmutableArray<StoryDocument> Documents) list, int? part)
    {
        var (language, documents) = list;
        var parts = PartsOf(documents.Length);
        var newest = documents.Length - (parts * PartLength);
        var start = part is { } number ? newest + ((parts - number) * PartLength) : 0;
        var length = part is null ? newest : PartLength;
        return new DocumentSlice(language, documents.Slice(start, length), documents.Length, parts);
    }
}
