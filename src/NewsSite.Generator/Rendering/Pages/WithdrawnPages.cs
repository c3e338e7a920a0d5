using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Makes the notices at addresses of withdrawn stories. They are not indexed, so search engines drop the story.
/// </summary>
internal sealed class WithdrawnPages(CardCatalog cards, OtherStories others, HeadFactory heads, InterfaceTexts texts)
{
    public WithdrawnPage Withdrawn(WithdrawnStory story, Route route)
    {
        var language = route.Language;
        var title = route.Version is { } version
            ? Typographer.Set(language, version.Title)
            : texts[language, "withdrawn.title"];
        var head = heads.Everywhere(
            RouteKind.Withdrawn,
            language,
            title,
            null,
            other => Permalinks.Story(other, story.Key)
        );
        return new WithdrawnPage(
            head with
            {
                IsIndexed = false,
                Alternates = [],
                Breadcrumbs = heads.ArchiveTrail(language, story.Day.Year, story.Day.Month),
            },
            new DateView(story.Date, language),
            new DateView(story.Withdrawal.Date.Value, language),
            // Empty only if the reason is missing, which has been reported.
            Typographer.Set(language, story.Withdrawal.Reason.In(language) ?? ""),
            cards.Topics(story, language),
            others.For(story, language)
        );
    }
}
