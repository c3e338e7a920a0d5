using System.Collections.Immutable;
using NewsSite.Generator.Configuration;
using NewsSite.Generator.Content;
using NewsSite.Generator.Diagnostics;

namespace NewsSite.Generator.Checking;

/// <summary>
/// Reads the texts of the archive as a careful editor would: one version after the other, then the versions of a story
/// against each other, then the stories against each other.
/// </summary>
public static class TextChecker
{
    /// <summary>Checks every story and page, those held back by their date too: their mistakes must not wait for it.</summary>
    /// <param name="drafts">Whether drafts are checked too.</param>
    public static void Check(
        ContentTree content,
        SiteConfiguration configuration,
        bool drafts,
        DiagnosticBag diagnostics
    )
    {
        var articles = new ArticlePaths(Stories(content).SelectMany(story => story.Articles));
        Stories(content).AsParallel().ForAll(story => Check(story));

        void Check(Source source)
        {
            var story = new CheckedStory(
                source.Key,
                source.Day,
                [
                    .. source
                        .Articles.Where(article => drafts || !article.IsDraft)
                        .OrderBy(article => configuration.Languages.IndexOf(article.Language))
                        .Select(CheckedArticle.Read),
                ]
            );
            foreach (var version in story.Versions)
            {
                ArticleForm.Check(version, diagnostics);
                TextStructure.Check(version, diagnostics);
                LinksAndPictures.Check(version, articles, diagnostics);
                ParagraphLanguage.Check(version, diagnostics);
                LookAlikes.Of(version.Language)?.Check(version, diagnostics);
                LetterChecks.Check(version, diagnostics);
                QuotationMarks.Check(version, diagnostics);
            }

            StoryComparison.Check(story, articles, diagnostics);
        }
    }

    private static IEnumerable<Source> Stories(ContentTree content) =>
        content
            .Stories.Select(story => new Source(story.Key, story.Day, story.Articles))
            .Concat(content.Pages.Select(page => new Source(page.Slug, null, page.Articles)));

    private sealed record Source(string Key, DateOnly? Day, ImmutableArray<Article> Articles);
}
