using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Fuzzing;

/// <summary>A small archive, read once, in which one article at a time is replaced.</summary>
public sealed class SmallArchive : IDisposable
{
    public const string ArticlePath = "content/news/2024/05/07-a/index.ky.md";
    private static readonly DateOnly Day = new(2024, 5, 7);
    private readonly TestFolder folder = TestFolder.Of(
        Sample.Pair("2024/05/07-a", "А")
            + Sample.Pair("2024/05/08-b", "Б")
            + "-- content/news/2024/05/07-a/a.jpg --\n-- content/news/2024/05/07-a/план.jpg --\n"
            + "-- content/news/2024/05/07-a/plan.pdf --\n%PDF-1.7\n-- content/secret.jpg --\n"
    );

    private readonly ImmutableDictionary<string, string> texts;

    public SmallArchive()
    {
        TestSite.AddDefaults(folder);
        Source = new SourceFolder(folder.Root);
        var diagnostics = new DiagnosticBag();
        Configuration = ConfigurationLoader.Load(Source, null, diagnostics)!;
        Content = ContentLoader.Load(Source, Configuration, diagnostics);
        Site = ModelOf(Content, diagnostics);
        Pictures = new PictureLibrary(Source, new PictureFactsCache(CacheFolder.Of(Source)), CacheFolder.Of(Source));
        Place = ArticlePlace
            .AllOf(Site)
            .Single(published => published.Article.Path == Content.Stories[0].Articles[0].Path)
            .Place;
        texts = Directory
            .EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Select(Source.Relative)
            .Where(path => Path.GetExtension(path) is ".md" or ".yaml" or ".html")
            .ToImmutableDictionary(path => path, folder.Read);
        Assert.Empty(diagnostics.ToSorted());
    }

    internal SourceFolder Source { get; }
    internal SiteConfiguration Configuration { get; }
    internal ContentTree Content { get; }
    internal Site Site { get; }
    internal PictureLibrary Pictures { get; }

    /// <summary>Place of the article at <see cref="ArticlePath"/>.</summary>
    internal ArticlePlace Place { get; }

    /// <summary>Returns the article parsed from these bytes, or null after reporting.</summary>
    internal Article? Read(ReadOnlySpan<byte> bytes, MarkdownTexts texts, DiagnosticBag diagnostics) =>
        SourceReader.Decode(ArticlePath, bytes, diagnostics) is { } file ? Read(file, texts, diagnostics) : null;

    internal Article? Read(SourceFile file, DiagnosticBag diagnostics) => Read(file, new(Source), diagnostics);

    private Article? Read(SourceFile file, MarkdownTexts texts, DiagnosticBag diagnostics) =>
        ArticleReader.Read(
            file,
            Language.Find("ky")!,
            Configuration.Languages,
            Configuration.TimeZone,
            Day,
            texts,
            diagnostics
        );

    /// <summary>Returns the site with this article in place of the one at <see cref="ArticlePath"/>.</summary>
    internal Site ModelWith(Article article, DiagnosticBag diagnostics) =>
        ModelOf(With(article, Content.Texts), diagnostics);

    internal ContentTree With(Article article, MarkdownTexts articleTexts) =>
        Content with
        {
            Texts = articleTexts,
            Stories =
            [
                Content.Stories[0] with
                {
                    Articles = [article, .. Content.Stories[0].Articles[1..]],
                },
                .. Content.Stories[1..],
            ],
        };

    internal LinkResolver LinksOf(DiagnosticBag diagnostics) =>
        new(Site, Content, Source, Pictures, new DocumentLibrary(Source, new DocumentFactsCache()), diagnostics);

    /// <summary>Returns all text files by path, with this text for the article at <see cref="ArticlePath"/>.</summary>
    internal ImmutableDictionary<string, string> TextsWith(string article) => texts.SetItem(ArticlePath, article);

    public void Dispose() => folder.Dispose();

    private Site ModelOf(ContentTree content, DiagnosticBag diagnostics) =>
        SiteModeler.Model(
            Configuration,
            content,
            DateTimeOffset.Parse("2026-06-01T00:00:00+06:00"),
            Preview.None,
            diagnostics
        );
}
