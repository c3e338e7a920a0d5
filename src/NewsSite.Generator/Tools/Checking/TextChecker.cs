using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
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
        var articles = new ArticlePaths(stories.SelectMany(story => story.Versions));
        var candidates = stories
            .AsParallel()
            .AsOrdered()
            .SelectMany(story => Check(story, content.Texts, articles, diagnostics))
            .ToList();
        Duplicates.Check(candidates, diagnostics);
    }

    /// <summary>Returns the articles to check.</summary>
    public static IEnumerable<Article> Articles(ContentTree content, bool drafts) =>
        content
            .Stories.SelectMany(story => story.Articles)
            .Concat(content.Pages.SelectMany(page => page.Articles))
            .Where(article => article.Withdrawn is null && (drafts || !article.IsDraft));

    private static List<Duplicates.Candidate> Check(
        SourceStory source,
        MarkdownTexts texts,
        ArticlePaths articles,
        DiagnosticBag diagnostics
    )
    {
        var story = new CheckedStory(
            source.Key,
            source.Day,
            [.. source.Versions.Select(version => CheckedArticle.Read(version, texts))]
        );
        foreach (var version in story.Versions)
        {
            ArticleForm.Check(version, diagnostics);
            TextStructure.Check(version, diagnostics);
            LinkTexts.Check(version, articles, diagnostics);
            ParagraphLanguage.Check(version, diagnostics);
            Homoglyphs.Of(version.Language)?.Check(version, diagnostics);
            LetterChecks.Check(version, diagnostics);
            QuotationMarks.Check(version, diagnostics);
        }

        StoryComparison.Check(story, articles, diagnostics);
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
