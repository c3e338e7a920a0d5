using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds stories that exist twice, by title and day or by text. Only texts that share a hash are compared.
/// </summary>
internal static class Duplicates
{
    private const double NearlyTheSame = 0.8;

    /// <summary>
    /// Number of articles above which a shared run of words counts as a stock phrase, which says nothing of similarity.
    /// </summary>
    private const int StockPhrase = 20;

    /// <summary>An article to compare, with its story's day and key.</summary>
    public sealed record Candidate(string StoryKey, DateOnly? Day, Article Article, ImmutableArray<ulong> Signature);

    public static void Check(IEnumerable<Candidate> candidates, DiagnosticBag diagnostics)
    {
        foreach (var language in candidates.GroupBy(candidate => candidate.Article.Language))
        {
            var articles = language.OrderBy(candidate => candidate.Article.Path, StringComparer.Ordinal).ToArray();
            CheckTitles(articles, diagnostics);
            CheckTexts(articles, diagnostics);
        }
    }

    private static void CheckTitles(Candidate[] articles, DiagnosticBag diagnostics)
    {
        var same = articles
            .Where(article => article.Day is not null && article.Article.Title.Value.Length > 0)
            .GroupBy(article => (article.Day, article.Article.Title.Value.ToUpperInvariant()));
        foreach (var group in same)
        {
            foreach (var later in group.Skip(1))
            {
                var title = later.Article.Title;
                diagnostics.Report(FormRules.DuplicateTitle, title.Location, group.First().Article.Title.Location);
            }
        }
    }

    private static void CheckTexts(Candidate[] articles, DiagnosticBag diagnostics)
    {
        foreach (var (first, later) in Pairs(articles).Distinct().Order())
        {
            var (one, other) = (articles[first], articles[later]);
            var similarity = MinHashSignature.Similarity(one.Signature, other.Signature);
            if (similarity >= NearlyTheSame && one.StoryKey != other.StoryKey)
            {
                diagnostics.Report(
                    FormRules.DuplicateText,
                    new SourceLocation(other.Article.Path, other.Article.LinesBeforeBody + 1, 1),
                    (int)(similarity * 100),
                    new SourceLocation(one.Article.Path, one.Article.LinesBeforeBody + 1, 1)
                );
            }
        }
    }

    /// <summary>Returns pairs of articles that share a hash. Sorting by hash puts them next to each other.</summary>
    private static IEnumerable<(int First, int Later)> Pairs(Candidate[] articles)
    {
        var entries = articles
            .SelectMany((article, i) => article.Signature.Select(hash => (Hash: hash, Index: i)))
            .ToArray();
        Array.Sort(entries);
        for (var (start, end) = (0, 0); start < entries.Length; start = end)
        {
            while (end < entries.Length && entries[end].Hash == entries[start].Hash)
            {
                end++;
            }

            for (var i = start; i < end && end - start <= StockPhrase; i++)
            {
                for (var j = i + 1; j < end; j++)
                {
                    yield return (entries[i].Index, entries[j].Index);
                }
            }
        }
    }
}
