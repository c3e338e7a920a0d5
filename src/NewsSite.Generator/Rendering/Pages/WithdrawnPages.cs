using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The notice at the address of a withdrawn story. Search engines are to forget what they kept of it.</summary>
internal static class WithdrawnPages
{
    public static WithdrawnPage Withdrawn(PageMaterial material, Story story, Language language)
    {
        var withdrawal = story.Withdrawal!;
        var title = story.In(language) is { } article
            ? Typographer.Set(language, article.Title.Value)
            : material.Texts[language, "withdrawn.title"];
        var head = material.Heads.Everywhere(
            PageKind.Withdrawn,
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
                Breadcrumbs = material.Heads.ArchiveTrail(language, story.Day.Year, story.Day.Month),
            },
            new DateView(story.Date, language),
            new DateView(withdrawal.Date.Value, language),
            // Empty only where it is missing, which was reported.
            Typographer.Set(language, withdrawal.Reason.In(language) ?? ""),
            material.Cards.Topics(story, language)
        );
    }
}
