using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Finds the story folders and files under <c>content/news/YYYY/MM/</c>.</summary>
internal static partial class StoryFolders
{
    public const string Root = "content/news";

    /// <summary>Returns all stories by month, the oldest first. Misplaced files and folders are reported.</summary>
    /// <param name="misplaced">Receives the paths of folders and texts that were reported.</param>
    public static IEnumerable<StoryFolder> FindAll(
        SourceFolder source,
        ImmutableArray<Language> languages,
        ConcurrentBag<string> misplaced,
        DiagnosticBag diagnostics
    )
    {
        if (!source.FolderExists(Root) || !StaysInside(source, Root, diagnostics))
        {
            yield break;
        }

        foreach (var (year, yearPath) in NumberedFolders(source, Root, Years, languages, misplaced, diagnostics))
        {
            foreach (
                var (month, monthPath) in NumberedFolders(source, yearPath, Months, languages, misplaced, diagnostics)
            )
            {
                foreach (var story in StoriesOfMonth(source, monthPath, year, month, languages, misplaced, diagnostics))
                {
                    yield return story;
                }
            }
        }
    }

    /// <summary>Returns the stories of one month, as <see cref="FindAll"/> does.</summary>
    /// <param name="year">Year of a folder that was found before.</param>
    public static IEnumerable<StoryFolder> FindIn(
        SourceFolder source,
        int year,
        int month,
        ImmutableArray<Language> languages,
        ConcurrentBag<string> misplaced,
        DiagnosticBag diagnostics
    ) => StoriesOfMonth(source, $"{Root}/{year:0000}/{month:00}", year, month, languages, misplaced, diagnostics);

    /// <summary>How folders of a level are named.</summary>
    private sealed record Level(
        int Digits,
        int Most,
        DiagnosticRule Rule,
        Func<string, ImmutableArray<Language>, Message> AdviceFor
    );

    private static readonly Level Years = new(4, 9999, ContentRules.NotAYear, (name, _) => NameAdvice.ForYear(name));
    private static readonly Level Months = new(2, 12, ContentRules.NotAMonth, NameAdvice.ForMonth);

    private static IEnumerable<(int Number, string Path)> NumberedFolders(
        SourceFolder source,
        string parent,
        Level level,
        ImmutableArray<Language> languages,
        ConcurrentBag<string> misplaced,
        DiagnosticBag diagnostics
    )
    {
        foreach (var entry in source.Entries(parent))
        {
            var path = $"{parent}/{entry.Name}";
            var isNumber = entry.Name.Length == level.Digits && entry.Name.All(char.IsAsciiDigit);
            var number = isNumber ? int.Parse(entry.Name, CultureInfo.InvariantCulture) : 0;
            if (!entry.IsFolder || number < 1 || number > level.Most)
            {
                AddMisplaced(path, entry, misplaced);
                var advice = entry.IsFolder ? level.AdviceFor(entry.Name, languages) : Message.Empty;
                diagnostics.Report(level.Rule, new SourceLocation(path), entry.Name, advice);
            }
            else if (IsUsable(source, path, entry, diagnostics))
            {
                yield return (number, path);
            }
        }
    }

    private static IEnumerable<StoryFolder> StoriesOfMonth(
        SourceFolder source,
        string monthPath,
        int year,
        int month,
        ImmutableArray<Language> languages,
        ConcurrentBag<string> misplaced,
        DiagnosticBag diagnostics
    )
    {
        var flat = new Dictionary<string, StoryFolder>(StringComparer.Ordinal);
        foreach (var entry in source.Entries(monthPath))
        {
            var path = $"{monthPath}/{entry.Name}";
            // Most are folders. Their names are told without an object each for the match and its groups.
            var file = entry.IsFolder ? null : FileName().Match(entry.Name);
            var isStory = file?.Success ?? FolderName().IsMatch(entry.Name);
            var date = isStory ? $"{year:0000}-{month:00}-{entry.Name[..2]}" : null;
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day))
            {
                AddMisplaced(path, entry, misplaced);
                var advice = NameAdvice.ForStory(source, path, entry, year, month, languages);
                diagnostics.Report(
                    ContentRules.NotAStory,
                    new SourceLocation(path),
                    entry.Name,
                    advice,
                    languages[0].Code
                );
                continue;
            }

            if (!IsUsable(source, path, entry, diagnostics))
            {
                continue;
            }

            var key = $"{year:0000}/{month:00}/{file?.Groups["story"].Value ?? entry.Name}";
            if (file is null)
            {
                yield return new StoryFolder(key, day, path, []);
                continue;
            }

            if (!flat.TryGetValue(key, out var story))
            {
                flat[key] = story = new StoryFolder(key, day, null, []);
            }

            story.Files.Add((file.Groups["code"].Value, path));
        }

        foreach (var story in flat.Values)
        {
            yield return story;
        }
    }

    /// <summary>Files of a story's or page's folder.</summary>
    /// <param name="Markdown">Markdown files by language code.</param>
    /// <param name="Others">Paths of all other files in the folder and below.</param>
    internal sealed record Files(List<(string Code, string Path)> Markdown, ImmutableArray<string> Others);

    /// <summary>
    /// Returns the files of a story's or page's folder. Markdown files other than <c>index.CODE.md</c> are reported.
    /// </summary>
    public static Files FilesIn(
        SourceFolder source,
        string folder,
        ImmutableArray<Language> languages,
        ConcurrentBag<string> misplaced,
        DiagnosticBag diagnostics
    )
    {
        var isReported = false;
        var markdown = new List<(string, string)>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in source.Entries(folder))
        {
            var path = $"{folder}/{entry.Name}";
            if (entry.IsFolder)
            {
                others.AddRange(entry.IsLink ? [] : source.FilesBelow(path));
                continue;
            }

            if (!entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                others.Add(path);
                continue;
            }

            if (CodeIn(entry.Name) is not { } code)
            {
                isReported = true;
                AddMisplaced(path, entry, misplaced);
                var advice = NameAdvice.ForArticle(source, path, entry.Name, languages);
                diagnostics.Report(
                    ContentRules.NotAnIndex,
                    new SourceLocation(path),
                    entry.Name,
                    advice,
                    ArticleFileNames.Of(languages)
                );
            }
            else if (IsUsable(source, path, entry, diagnostics))
            {
                markdown.Add((code, path));
            }
            else
            {
                isReported = true;
            }
        }

        if (markdown.Count == 0 && !isReported)
        {
            diagnostics.Report(ContentRules.NoVersion, new SourceLocation(folder), ArticleFileNames.Of(languages));
        }

        foreach (var path in others)
        {
            if (PortableName.ProblemOf(path[(folder.Length + 1)..]) is { } problem)
            {
                diagnostics.Report(
                    AttachmentRules.BadName,
                    new SourceLocation(path),
                    path[(path.LastIndexOf('/') + 1)..],
                    problem
                );
            }
        }

        return new Files(markdown, others.DrainToImmutable());
    }

    private static bool IsUsable(SourceFolder source, string path, FolderEntry entry, DiagnosticBag diagnostics) =>
        !entry.IsLink || StaysInside(source, path, diagnostics);

    /// <summary>Remembers a folder or a text that may hold what will seem to be missing.</summary>
    private static void AddMisplaced(string path, FolderEntry entry, ConcurrentBag<string> misplaced)
    {
        if (entry.IsFolder || entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            misplaced.Add(path);
        }
    }

    /// <summary>False for a path whose links lead out of <c>content/</c>, which is reported.</summary>
    public static bool StaysInside(SourceFolder source, string path, DiagnosticBag diagnostics)
    {
        if (!source.Escapes(SourceFolder.Content, path[(SourceFolder.Content.Length + 1)..]))
        {
            return true;
        }

        diagnostics.Report(ContentRules.Escapes, new SourceLocation(path), path);
        return false;
    }

    /// <summary>Returns the code in <c>index.CODE.md</c>, two or three small letters; null for another name.</summary>
    private static string? CodeIn(string name)
    {
        const string start = "index.";
        const string end = ".md";
        return
            name.StartsWith(start, StringComparison.Ordinal)
            && name.EndsWith(end, StringComparison.Ordinal)
            && name.Length - start.Length - end.Length is 2 or 3
            && !name.AsSpan(start.Length..^end.Length).ContainsAnyExceptInRange('a', 'z')
            ? name[start.Length..^end.Length]
            : null;
    }

    [GeneratedRegex(@"^[0-9]{2}-[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"^(?<story>[0-9]{2}-[a-z0-9][a-z0-9-]*)\.(?<code>[a-z]{2,3})\.md\z")]
    private static partial Regex FileName();
}
