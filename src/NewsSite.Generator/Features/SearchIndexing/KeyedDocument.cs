using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>
/// A story as a document of a language's index. Each build asks for the keys of all documents, so nothing else is made
/// before it is asked for.
/// </summary>
/// <param name="key">A hash of everything that the index depends on.</param>
internal sealed class KeyedDocument(
    SiteConfiguration configuration,
    Story story,
    Language language,
    KeyedTexts texts,
    UInt128 key
) : IDocumentDescription
{
    /// <summary>A hash of everything that the index depends on.</summary>
    public UInt128 Key => key;

    public KeyedTexts Texts => texts;

    public string Address => AddressIn(language);

    public string Title => texts.Title;

    public DateOnly Day => story.Day;

    public string Summary => texts.Summary;

    /// <summary>The full ids of topics and regions.</summary>
    public ImmutableArray<string> Topics
    {
        get
        {
            var topics = ImmutableArray.CreateBuilder<string>(story.Topics.Length + story.Regions.Length);
            foreach (var topic in story.Topics)
            {
                topics.Add(topic.FullId);
            }

            foreach (var region in story.Regions)
            {
                topics.Add(region.FullId);
            }

            return topics.MoveToImmutable();
        }
    }

    public IEnumerable<Counterpart> Counterparts =>
        story
            .Versions.Where(version => version.Language != language)
            .Select(version => new Counterpart(
                version.Language.Code,
                AddressIn(version.Language),
                Typographer.Set(version.Language, version.Title.Value)
            ));

    public SearchDocument Read() =>
        new()
        {
            Address = Address,
            Title = Title,
            Date = Day,
            Summary = Summary,
            Topics = Topics,
            Counterparts = Counterparts,
            Texts = texts.Analysis(),
        };

    private string AddressIn(Language each) => configuration.Address.Link(Permalinks.Story(each, story.Key));
}
