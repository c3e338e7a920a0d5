using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>One language version to check: the article and the outline of its text.</summary>
internal sealed record CheckedArticle(Article Article, ArticleOutline Outline)
{
    public static CheckedArticle Read(Article article, MarkdownTexts texts) =>
        new(article, OutlineReader.Read(article, texts));

    public Language Language => Article.Language;

    /// <summary>Location of the file as a whole.</summary>
    public SourceLocation File => new(Article.Path);

    /// <summary>Location of the text's first character.</summary>
    public SourceLocation BodyStart => new(Article.Path, Article.LinesBeforeBody + 1, 1);

    public PlacedText Title => PlacedText.Of(Article.Title.Value, Article.Title.Location);

    public PlacedText? Summary =>
        Article.Summary is { } summary ? PlacedText.Of(summary.Value, summary.Location) : null;

    /// <summary>Texts that readers see: title, summary, then the blocks.</summary>
    public IEnumerable<PlacedText> Texts =>
        new[] { Title, Summary }.OfType<PlacedText>().Concat(Outline.Blocks.Select(block => block.Text));
}

/// <summary>The language versions of one story or page, in the order of the site's languages.</summary>
/// <param name="Day">The day of a story, or null for a page.</param>
internal sealed record CheckedStory(string Key, DateOnly? Day, ImmutableArray<CheckedArticle> Versions);
