using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>
/// Analyses the texts of stories for search, each once. Where analyses are kept on disk, a text is best analysed as soon as
/// it is rendered: it is not needed in memory after that. Safe for many threads.
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
            .Configuration.Languages.Select(language => (language.Code, Data: SearchLanguage.Find(language.Code)))
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

    /// <summary>Analyses an article whose text is in memory, where that saves work later.</summary>
    public void Prepare(RenderedArticle rendered)
    {
        var article = rendered.Article;
        if (cache.IsOnDisk && analyzers.ContainsKey(article.Language.Code) && days.ContainsKey(article.Path))
        {
            Of(rendered);
        }
    }

    /// <summary>The analysis of a story's version in a language that has search.</summary>
    public KeyedTexts Of(RenderedArticle rendered)
    {
        var path = rendered.Article.Path;
        return texts.TryGetValue(path, out var known) ? known : texts[path] = Analyze(rendered, days[path]);
    }

    private KeyedTexts Analyze(RenderedArticle rendered, DateOnly day)
    {
        var language = rendered.Article.Language;
        var title = Typographer.Set(language, rendered.Article.Title.Value);
        var summary = rendered.Description;
        string[] named = [.. NamedTexts(rendered)];
        var textHash = rendered.Body.PlainTextHash.ToString(CultureInfo.InvariantCulture);
        var key = SearchCache.KeyOf(language, [title, summary, $"{day.DayNumber}", textHash, .. named]);
        if (cache.Prepare(key, AnalyzeNow))
        {
            return new KeyedTexts(key, title, summary, () => cache.Analysis(key, AnalyzeNow));
        }

        var analyzed = AnalyzeNow();
        return new KeyedTexts(key, title, summary, () => analyzed);

        AnalyzedTexts AnalyzeNow() =>
            analyzers[language.Code]
                .Analyze(
                    title,
                    summary,
                    string.Join('\n', [renderer.PlainText(rendered), .. named]),
                    DateText(language, day)
                );
    }

    /// <summary>
    /// A day in words and in numbers, as readers type it: 5-март 2022 05.03.2022. Without the word «year», which would
    /// then be in every story and find none.
    /// </summary>
    private static string DateText(Language language, DateOnly day) =>
        $"{language.Dates.DayAndMonth(day)} {day:yyyy} {language.Dates.Short(day)}";

    /// <summary>What stands under photos and on documents.</summary>
    private static IEnumerable<string> NamedTexts(RenderedArticle rendered) =>
        rendered
            .Files.Photos.Select(photo => photo.Words.Caption)
            .Concat(rendered.Files.Attachments.Select(attachment => attachment.Title))
            .OfType<string>();
}

/// <summary>A story's texts in a language, and a hash of them all.</summary>
/// <param name="Analysis">Reads their analysis from the cache, where it is kept.</param>
internal sealed record KeyedTexts(UInt128 Key, string Title, string Summary, Func<AnalyzedTexts> Analysis);
