using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Checks the texts of the archive in three passes: each version, the versions of a story against each other, and the
/// stories against each other.
/// </summary>
internal static class TextChecker
{
    /// <summary>Checks all stories and pages, including those with a future date.</summary>
    /// <param name="drafts">True to check drafts too.</param>
    public static void Check(
        ContentTree content,
        SiteConfiguration configuration,
        bool drafts,
        DiagnosticBag diagnostics
    )
    {
        var stories = Stories(content, configuration, drafts);
        var site = new SiteLinks(configuration, stories.SelectMany(story => story.Versions));
        var candidates = stories
            .AsParallel()
            .AsOrdered()
            .SelectMany(story => Check(story, content.Texts, site, diagnostics))
            .ToList();
        Duplicates.Check(candidates, diagnostics);
    }

    /// <summary>Rules that compare a story with others, or with those to come.</summary>
    private static readonly FrozenSet<string> OfOthers = new[]
    {
        FormRules.DuplicateTitle,
        FormRules.DuplicateText,
        ScheduleRules.BreaksWhenDue,
    }
        .Select(rule => rule.Code)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Checks some stories: their versions and the versions against each other, but not against other stories.
    /// </summary>
    /// <param name="site">Links to all articles of the site.</param>
    /// <param name="keys">Keys of the stories.</param>
    public static void CheckStories(
        ContentTree content,
        SiteLinks site,
        IReadOnlySet<string> keys,
        DiagnosticBag diagnostics
    )
    {
        var some = content with { Stories = [.. content.Stories.Where(story => keys.Contains(story.Key))], Pages = [] };
        foreach (var story in Stories(some, site.Configuration, drafts: true))
        {
            Check(story, content.Texts, site, diagnostics);
            UnusedSilences.Check(story.Versions, diagnostics, OfOthers);
        }
    }

    /// <summary>Returns the links to all articles, drafts too.</summary>
    public static SiteLinks LinksOf(ContentTree content, SiteConfiguration configuration) =>
        new(configuration, Stories(content, configuration, drafts: true).SelectMany(story => story.Versions));

    /// <summary>Returns the articles to check.</summary>
    public static IEnumerable<Article> Articles(ContentTree content, bool drafts) =>
        content.Articles.Where(article => article.Withdrawn is null && (drafts || !article.IsDraft));

    private static List<Duplicates.Candidate> Check(
        SourceStory source,
        MarkdownTexts texts,
        SiteLinks site,
        DiagnosticBag diagnostics
    )
    {
        var story = new CheckedStory(
            source.Key,
            source.Day,
            [.. source.Versions.Select(version => CheckedArticle.Read(version, texts, site.Languages))]
        );
        foreach (var version in story.Versions)
        {
            ArticleForm.Check(version, diagnostics);
            TextStructure.Check(version, diagnostics);
            LinkTexts.Check(version, site, diagnostics);
            TitleLanguage.Check(version, story.Versions, diagnostics);
            ParagraphLanguage.Check(version, diagnostics);
            Homoglyphs.Of(version.Language)?.Check(version, diagnostics);
            LetterChecks.Check(version, diagnostics);
            QuotationMarks.Check(version, diagnostics);
            DoubledText.Check(version, diagnostics);
            GluedSentences.Check(version, diagnostics);
            GalleryRemains.Check(version, diagnostics);
            Placeholders.Check(version, diagnostics);
            InvisibleSigns.Check(version, diagnostics);
        }

        StoryComparison.Check(story, site, diagnostics);
        return story
            .Versions.Select(version => new Duplicates.Candidate(
                story.Key,
                story.Day,
                version.Article,
                MinHashSignature.Of(version)
            ))
            .ToList();
    }

    private static ImmutableArray<SourceStory> Stories(
        ContentTree content,
        SiteConfiguration configuration,
        bool drafts
    )
    {
        return
        [
            // Withdrawn stories no longer show their text.
            .. content
                .Stories.Where(story => story.Articles.All(article => article.Withdrawn is null))
                .Select(story => new SourceStory(story.Key, story.Day, Versions(story.Articles))),
            .. content.Pages.Select(page => new SourceStory(page.Slug, null, Versions(page.Articles))),
        ];

        ImmutableArray<Article> Versions(ImmutableArray<Article> articles) =>
            [
                .. articles
                    .Where(article => drafts || !article.IsDraft)
                    .OrderBy(article => configuration.Languages.IndexOf(article.Language)),
            ];
    }

    /// <summary>
    /// The versions of a story or, if the day is null, of a page, in the order of the site's languages.
    /// </summary>
    private sealed record SourceStory(string Key, DateOnly? Day, ImmutableArray<Article> Versions);
}
