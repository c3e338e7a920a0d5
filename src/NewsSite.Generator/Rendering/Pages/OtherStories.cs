using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Chooses what a page without a text of its own leads on to: stories in the reader's language.</summary>
internal sealed class OtherStories(Site site, CardCatalog cards, Func<Story, ImmutableArray<Story>> related)
{
    private const int Most = 3;

    /// <summary>Returns the stories most similar to a story, then the newest of its topics, then the newest.</summary>
    public ImmutableArray<CardView> For(Story story, Language language) =>
        Take(related(story).Concat(OfTopics(story)), story, language);

    /// <summary>Returns the newest stories of a withdrawn story's topics, then the newest.</summary>
    public ImmutableArray<CardView> For(WithdrawnStory story, Language language) =>
        Take(OfTopics(story), story, language);

    /// <summary>Returns the newest stories.</summary>
    public ImmutableArray<CardView> Newest(Language language) => Take([], null, language);

    private IEnumerable<Story> OfTopics(ArchiveEntry story) => story.Topics.SelectMany(NewestOf);

    private IEnumerable<Story> NewestOf(Topic topic) =>
        site.Topics.Where(archive => archive.Topic.Id == topic.Id).SelectMany(archive => archive.Stories);

    private ImmutableArray<CardView> Take(IEnumerable<Story> first, ArchiveEntry? except, Language language) =>
        cards.Of(
            first
                .Concat(site.Stories)
                .Where(story => !ReferenceEquals(story, except) && story.In(language) is not null)
                .Distinct<Story>(ReferenceEqualityComparer.Instance)
                .Take(Most),
            language
        );
}
