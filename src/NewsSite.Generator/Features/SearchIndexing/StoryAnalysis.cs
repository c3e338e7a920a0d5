using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>
/// Analyses the texts of stories for search, each once. With a disk cache, call <see cref="Prepare"/> right after
/// rendering, so that the text need not stay in memory. Thread-safe.
/// </summary>
internal sealed class StoryAnalysis
{
    private readonly ArticleRenderer renderer;
    private readonly SearchCache cache;
    private readonly FrozenDictionary<string, DocumentAnalyzer> analyzers;
    private readonly Dictionary<string, DateOnly> days = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KeyedTexts> texts = new(StringComparer.Ordinal);

    public StoryAnalysis(Site site, ArticleRenderer renderer, SearchCache cache)
    {
        this.renderer = renderer;
        this.cache = cache;
        analyzers = site
            .Configuration.Languages.Select(language => (language.Code, Data: language.Search))
            .Where(pair => pair.Data is not null)
            .ToFrozenDictionary(pair => pair.Code, pair => new DocumentAnalyzer(pair.Data!));
        foreach (var story in site.Stories)
        {
            foreach (var article in story.Versions)
            {
                days[article.Path] = story.Day;
            }
        }
    }

    /// <summary>
    /// Analyses an article early, while its text is in memory, if the analysis can be cached on disk.
    /// </summary>
    public void Prepare(RenderedArticle rendered)
    {
        var article = rendered.Article;
        if (cache.IsOnDisk && analyzers.ContainsKey(article.Language.Code) && days.ContainsKey(article.Path))
        {
            Of(rendered);
        }
    }

    /// <summary>Returns the analysis of an article in a language that has search.</summary>
    public KeyedTexts Of(Article article, RenderedArticles articles) =>
        texts.TryGetValue(article.Path, out var analyzed) ? analyzed : Of(articles[article]);

    private KeyedTexts Of(RenderedArticle rendered)
    {
        var path = rendered.Article.Path;
        return texts.TryGetValue(path, out var analyzed) ? analyzed : texts[path] = Analyze(rendered, days[path]);
    }

    private KeyedTexts Analyze(RenderedArticle rendered, DateOnly day)
    {
        var language = rendered.Article.Language;
        var title = Typographer.Set(language, rendered.Article.Title.Value);
        var summary = rendered.Description;
        string[] captions = [.. CaptionsOf(rendered)];
        var textHash = rendered.Body.PlainTextHash.ToString("x", CultureInfo.InvariantCulture);
        var key = SearchCache.KeyOf(language, [title, summary, $"{day.DayNumber}", textHash, .. captions]);
        if (cache.Prepare(key, AnalyzeUncached))
        {
            return new KeyedTexts(key, title, summary, () => cache.Analysis(key, AnalyzeUncached));
        }

        var analyzed = AnalyzeUncached();
        return new KeyedTexts(key, title, summary, () => analyzed);

        AnalyzedTexts AnalyzeUncached() =>
            analyzers[language.Code]
                .Analyze(
                    title,
                    summary,
                    string.Join('\n', [renderer.PlainText(rendered), .. captions]),
                    DateText(language, day)
                );
    }

    /// <summary>
    /// Returns a date in words and in numbers, as readers type it: 5-март 2022 05.03.2022. Omits the word «year», which
    /// would match every story.
    /// </summary>
    private static string DateText(Language language, DateOnly day) =>
        $"{language.Dates.DayAndMonth(day)} {day:yyyy} {language.Dates.Short(day)}";

    /// <summary>Returns the captions of photos and the titles of documents.</summary>
    private static IEnumerable<string> CaptionsOf(RenderedArticle rendered) =>
        rendered
            .Files.Photos.Select(photo => photo.Words.Caption?.Value)
            .Concat(rendered.Files.Attachments.Select(attachment => attachment.Title))
            .Concat(rendered.Files.Recordings.Select(recording => recording.Title))
            .OfType<string>();
}

/// <summary>The texts of a story in a language, and a hash of all of them.</summary>
/// <param name="Analysis">Returns the analysis of the texts, from the cache if possible.</param>
internal sealed record KeyedTexts(UInt128 Key, string Title, string Summary, Func<AnalyzedTexts> Analysis);
