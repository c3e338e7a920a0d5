using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>
/// The analysis of stories' texts for search, each made once. Where it is kept, it is best made as soon as a text is
/// rendered: the text is not needed any more after that, and leaves the memory. Safe for many threads.
/// </summary>
internal sealed class TextAnalysis
{
    private readonly SearchCache memory;
    private readonly FrozenDictionary<string, DocumentAnalyzer> analyzers;
    private readonly Dictionary<string, DateOnly> days = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KeyedTexts> made = new(StringComparer.Ordinal);

    public TextAnalysis(Site site, SearchCache memory)
    {
        this.memory = memory;
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

    /// <summary>Analyses what was just rendered, where that is worth it.</summary>
    public void Prepare(RenderedArticle rendered)
    {
        var article = rendered.Article;
        if (memory.IsKept && analyzers.ContainsKey(article.Language.Code) && days.ContainsKey(article.Path))
        {
            Of(rendered);
        }
    }

    /// <summary>The analysis of a story's version in a language that has search.</summary>
    public KeyedTexts Of(RenderedArticle rendered)
    {
        var path = rendered.Article.Path;
        return made.TryGetValue(path, out var known) ? known : made[path] = Analyze(rendered, days[path]);
    }

    private KeyedTexts Analyze(RenderedArticle rendered, DateOnly day)
    {
        var language = rendered.Article.Language;
        var title = Typographer.Set(language, rendered.Article.Title.Value);
        var summary = rendered.Description;
        var text = rendered.Body.Text;
        string[] named = [.. NamedTexts(rendered)];
        var key = SearchCache.KeyOf(
            language,
            [title, summary, $"{day.DayNumber}", text.Hash.ToString(CultureInfo.InvariantCulture), .. named]
        );
        if (memory.Prepare(key, Anew))
        {
            text.Release();
            return new KeyedTexts(key, title, summary, () => memory.Analysis(key, Anew));
        }

        var made = Anew();
        return new KeyedTexts(key, title, summary, () => made);

        AnalyzedTexts Anew() =>
            analyzers[language.Code]
                .Analyze(title, summary, string.Join('\n', [text.Value, .. named]), DateText(language, day));
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
/// <param name="Analysis">Reads their analysis, where it is kept; it is not kept in memory then.</param>
internal sealed record KeyedTexts(UInt128 Key, string Title, string Summary, Func<AnalyzedTexts> Analysis);
