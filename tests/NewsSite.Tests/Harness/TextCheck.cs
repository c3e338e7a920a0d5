using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Tools.Checking;
using NewsSite.Languages;

namespace NewsSite.Tests.Harness;

/// <summary>Checks the texts of one story without any file.</summary>
internal static class TextCheck
{
    private static readonly SiteConfiguration Configuration = LoadConfiguration();

    /// <param name="versions">The language and the body of each version.</param>
    public static ImmutableArray<Diagnostic> Of(params ReadOnlySpan<(Language Language, string Body)> versions)
    {
        var diagnostics = new DiagnosticBag();
        var texts = new MarkdownTexts(new SourceFolder("."));
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (var (language, body) in versions)
        {
            articles.Add(Version(language, body, texts));
        }

        const string key = "2024/05/07-a";
        var story = new StorySource(
            key,
            $"content/news/{key}",
            new DateOnly(2024, 5, 7),
            articles.DrainToImmutable(),
            []
        );
        var content = new ContentTree([story], [], new UnreadableContent([], []), texts);
        var configuration = Configuration with { Languages = [.. story.Articles.Select(article => article.Language)] };
        TextChecker.Check(content, configuration, drafts: false, diagnostics);
        return diagnostics.ToSorted();
    }

    private static Article Version(Language language, string body, MarkdownTexts texts)
    {
        var article = new Article
        {
            Language = language,
            Path = $"content/news/2024/05/07-a/index.{language.Code}.md",
            Title = new Located<string>("Мектеп", new SourceLocation($"index.{language.Code}.md", 2, 8)),
            BodyHash = TextHash.Of(body),
            LinesBeforeBody = 4,
        };
        texts.Keep(article.Path, body);
        return article;
    }

    private static SiteConfiguration LoadConfiguration()
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        return ConfigurationLoader.Load(new SourceFolder(folder.Root), null, new DiagnosticBag())!;
    }
}
