using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads all files under <c>content/news</c> and <c>content/pages</c>, in parallel.</summary>
public sealed partial class ContentLoader
{
    private const string PagesRoot = "content/pages";
    private readonly SourceFolder source;
    private readonly SiteConfiguration configuration;
    private readonly ArticleCache cache;
    private readonly DiagnosticBag diagnostics;
    private readonly MarkdownTexts texts;
    private readonly ConcurrentBag<string> unreadable = [];
    private readonly ConcurrentBag<string> misplaced = [];

    private ContentLoader(
        SourceFolder source,
        SiteConfiguration configuration,
        ArticleCache cache,
        DiagnosticBag diagnostics
    )
    {
        this.cache = cache;
        this.source = source;
        texts = new MarkdownTexts(source);
        this.configuration = configuration;
        this.diagnostics = diagnostics;
    }

    /// <summary>
    /// Returns the whole content, oldest stories first. Problems are reported and the rest is still read.
    /// </summary>
    public static ContentTree Load(SourceFolder source, SiteConfiguration configuration, DiagnosticBag diagnostics) =>
        Load(source, configuration, new ArticleCache(), diagnostics);

    /// <inheritdoc cref="Load(SourceFolder, SiteConfiguration, DiagnosticBag)"/>
    internal static ContentTree Load(
        SourceFolder source,
        SiteConfiguration configuration,
        ArticleCache cache,
        DiagnosticBag diagnostics
    )
    {
        var loader = new ContentLoader(source, configuration, cache, diagnostics);
        var stories = StoryFolders
            .FindAll(source, configuration.Languages, loader.misplaced, diagnostics)
            .AsParallel()
            .AsOrdered()
            .Select(loader.ReadStory);
        // Reading stories and pages fills the list of unreadable files, so both come before the tree is built.
        ImmutableArray<StorySource> read = [.. stories];
        var pages = loader.ReadPages();
        return new ContentTree(
            read,
            pages,
            new UnreadableContent([.. loader.unreadable], [.. loader.misplaced]),
            loader.texts
        )
        {
            Notice = NoticeLoader.Load(source, configuration, diagnostics),
        };
    }

    /// <summary>
    /// Returns content in which some stories are read anew. Returns null if the content has other stories now. Reports
    /// problems of their months.
    /// </summary>
    /// <param name="before">Content as it was read before.</param>
    /// <param name="keys">Keys of the stories.</param>
    internal static ContentTree? LoadStories(
        SourceFolder source,
        SiteConfiguration configuration,
        ArticleCache cache,
        ContentTree before,
        IReadOnlySet<string> keys,
        DiagnosticBag diagnostics
    )
    {
        var loader = new ContentLoader(source, configuration, cache, diagnostics);
        var days = before.Stories.Where(story => keys.Contains(story.Key)).Select(story => story.Day).ToList();
        var found = days.DistinctBy(day => (day.Year, day.Month))
            .SelectMany(day =>
                StoryFolders.FindIn(source, day.Year, day.Month, configuration.Languages, loader.misplaced, diagnostics)
            )
            .Where(story => keys.Contains(story.Key))
            .Select(loader.ReadStory)
            .ToList();
        var byKey = found.DistinctBy(story => story.Key).ToDictionary(story => story.Key, StringComparer.Ordinal);
        if (days.Count != keys.Count || found.Count != keys.Count || byKey.Count != keys.Count)
        {
            return null;
        }

        return before with
        {
            Stories = [.. before.Stories.Select(story => byKey.GetValueOrDefault(story.Key, story))],
            Unreadable = before.Unreadable.With(new(loader.unreadable, loader.misplaced), keys),
            Texts = loader.texts,
        };
    }

    private StorySource ReadStory(StoryFolder story)
    {
        var files = story.Folder is null
            ? new StoryFolders.Files(story.Files, [])
            : StoryFolders.FilesIn(source, story.Folder, configuration.Languages, misplaced, diagnostics);
        var versions = ReadVersions(files.Markdown, story.Day);
        return new StorySource(story.Key, story.Folder, story.Day, versions, files.Others)
        {
            IsWhole = versions.Length == files.Markdown.Count,
        };
    }

    private ImmutableArray<PageSource> ReadPages()
    {
        if (!source.FolderExists(PagesRoot) || !StoryFolders.StaysInside(source, PagesRoot, diagnostics))
        {
            return [];
        }

        var pages = ImmutableArray.CreateBuilder<PageSource>();
        foreach (var entry in source.Entries(PagesRoot))
        {
            var folder = $"{PagesRoot}/{entry.Name}";
            if (!entry.IsFolder || !PageName().IsMatch(entry.Name))
            {
                misplaced.Add(folder);
                var advice = NameAdvice.ForPage(entry, configuration.Languages);
                diagnostics.Report(ContentRules.NotAPage, new SourceLocation(folder), entry.Name, advice);
                continue;
            }

            if (entry.IsLink && !StoryFolders.StaysInside(source, folder, diagnostics))
            {
                continue;
            }

            if (PortableName.ProblemOf(entry.Name) is { } problem)
            {
                diagnostics.Report(AttachmentRules.BadName, new SourceLocation(folder), entry.Name, problem);
            }

            var files = StoryFolders.FilesIn(source, folder, configuration.Languages, misplaced, diagnostics);
            pages.Add(new PageSource(entry.Name, folder, ReadVersions(files.Markdown, null), files.Others));
        }

        return pages.DrainToImmutable();
    }

    private ImmutableArray<Article> ReadVersions(List<(string Code, string Path)> files, DateOnly? day)
    {
        var articles = ImmutableArray.CreateBuilder<Article>(files.Count);
        foreach (var (code, path) in files)
        {
            var language = configuration.Languages.FirstOrDefault(language => language.Code == code);
            if (language is null)
            {
                var known = string.Join(", ", configuration.Languages);
                diagnostics.Report(ContentRules.OtherLanguage, new SourceLocation(path), code, known);
                misplaced.Add(path);
                continue;
            }

            var article = cache.Read(
                source,
                path,
                configuration,
                diagnostics,
                problems => ReadVersion(path, language, day, problems)
            );
            if (article is null)
            {
                unreadable.Add(path);
            }
            else
            {
                articles.Add(article);
            }
        }

        return articles.DrainToImmutable();
    }

    private Article? ReadVersion(string path, Language language, DateOnly? day, DiagnosticBag problems)
    {
        var file = SourceReader.Read(source, path, problems);
        return file is null
            ? null
            : ArticleReader.Read(file, language, configuration.Languages, configuration.TimeZone, day, texts, problems);
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex PageName();
}
