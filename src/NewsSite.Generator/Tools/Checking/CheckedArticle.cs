using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// One language version to check: the article and the outline of its text. Its texts are <see cref="Prose"/>.
/// </summary>
/// <param name="WrittenBlocks">The blocks as written, with addresses.</param>
/// <param name="Languages">The site's languages.</param>
internal sealed record CheckedArticle(
    Article Article,
    ArticleOutline Outline,
    ImmutableArray<TextBlock> WrittenBlocks,
    CheckedLanguages Languages
)
{
    public static CheckedArticle Read(Article article, MarkdownTexts texts, CheckedLanguages languages)
    {
        var outline = OutlineReader.Read(article, texts);
        ImmutableArray<TextBlock> prose =
        [
            .. outline.Blocks.Select(block =>
                Prose.Of(block.Text) is var text && text == block.Text ? block : block with { Text = text }
            ),
        ];
        var (blocks, galleries) = Checking.GalleryRemains.Part(prose, languages.GalleryWords);
        return new(article, outline with { Blocks = blocks }, outline.Blocks, languages) { GalleryRemains = galleries };
    }

    /// <summary>
    /// First texts of what picture galleries left. They are no blocks of the outline: their counters are no numbers that
    /// the other version must have.
    /// </summary>
    public ImmutableArray<PlacedText> GalleryRemains { get; private init; } = [];

    public Language Language => Article.Language;

    /// <summary>Location of the file as a whole.</summary>
    public SourceLocation File => new(Article.Path);

    /// <summary>Location of the text's first character.</summary>
    public SourceLocation BodyStart => new(Article.Path, Article.LinesBeforeBody + 1, 1);

    public PlacedText Title { get; } = Prose.Of(PlacedText.Of(Article.Title.Value, Article.Title.Location));

    public PlacedText? Summary { get; } =
        Article.Summary is { } summary ? Prose.Of(PlacedText.Of(summary.Value, summary.Location)) : null;

    /// <summary>Texts that readers see: title, summary, then the blocks.</summary>
    public IEnumerable<PlacedText> Texts =>
        new[] { Title, Summary }.OfType<PlacedText>().Concat(Outline.Blocks.Select(block => block.Text));

    /// <summary>Texts of the body and the summary as written.</summary>
    public IEnumerable<PlacedText> WrittenTexts =>
        Article.Summary is { } summary
            ? WrittenBlocks.Select(block => block.Text).Append(PlacedText.Of(summary.Value, summary.Location))
            : WrittenBlocks.Select(block => block.Text);
}

/// <summary>The language versions of one story or page, in the order of the site's languages.</summary>
/// <param name="Day">The day of a story, or null for a page.</param>
internal sealed record CheckedStory(string Key, DateOnly? Day, ImmutableArray<CheckedArticle> Versions);
