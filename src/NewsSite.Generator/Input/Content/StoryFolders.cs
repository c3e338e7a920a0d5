using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Content;

/// <summary>Finds the story folders and files under <c>content/news/YYYY/MM/</c>.</summary>
internal static partial class StoryFolders
{
    public const string Root = "content/news";

    /// <summary>Returns all stories by month, the oldest first. Misplaced files and folders are reported.</summary>
    public static IEnumerable<StoryFolder> FindAll(SourceFolder source, DiagnosticBag diagnostics)
    {
        if (!source.FolderExists(Root))
        {
            yield break;
        }

        foreach (var (year, yearPath) in NumberedFolders(source, Root, 4, ContentRules.NotAYear, diagnostics))
        {
            foreach (
                var (month, monthPath) in NumberedFolders(source, yearPath, 2, ContentRules.NotAMonth, diagnostics)
            )
            {
                foreach (var story in StoriesOfMonth(source, monthPath, year, month, diagnostics))
                {
                    yield return story;
                }
            }
        }
    }

    private static IEnumerable<(int Number, string Path)> NumberedFolders(
        SourceFolder source,
        string parent,
        int digits,
        DiagnosticRule rule,
        DiagnosticBag diagnostics
    )
    {
        foreach (var entry in source.Entries(parent))
        {
            var path = $"{parent}/{entry.Name}";
            var isNumber = entry.Name.Length == digits && entry.Name.All(char.IsAsciiDigit);
            if (!entry.IsFolder || !isNumber)
            {
                diagnostics.Report(rule, new SourceLocation(path), entry.Name);
            }
            else if (IsUsable(source, path, entry, diagnostics))
            {
                yield return (int.Parse(entry.Name, CultureInfo.InvariantCulture), path);
            }
        }
    }

    private static IEnumerable<StoryFolder> StoriesOfMonth(
        SourceFolder source,
        string monthPath,
        int year,
        int month,
        DiagnosticBag diagnostics
    )
    {
        var flat = new Dictionary<string, StoryFolder>(StringComparer.Ordinal);
        foreach (var entry in source.Entries(monthPath))
        {
            var path = $"{monthPath}/{entry.Name}";
            var match = entry.IsFolder ? FolderName().Match(entry.Name) : FileName().Match(entry.Name);
            var date = $"{year:0000}-{month:00}-{match.Groups["day"].Value}";
            if (!match.Success || !DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day))
            {
                diagnostics.Report(ContentRules.NotAStory, new SourceLocation(path), entry.Name);
                continue;
            }

            if (!IsUsable(source, path, entry, diagnostics))
            {
                continue;
            }

            var key = $"{year:0000}/{month:00}/{match.Groups["story"].Value}";
            if (entry.IsFolder)
            {
                yield return new StoryFolder(key, day, path, []);
                continue;
            }

            if (!flat.TryGetValue(key, out var story))
            {
                flat[key] = story = new StoryFolder(key, day, null, []);
            }

            story.Files.Add((match.Groups["code"].Value, path));
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
    public static Files FilesIn(SourceFolder source, string folder, DiagnosticBag diagnostics)
    {
        var markdown = new List<(string, string)>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in source.Entries(folder))
        {
            var path = $"{folder}/{entry.Name}";
            if (entry.IsFolder)
            {
                others.AddRange(entry.IsLink ? [] : FilesBelow(source, path));
                continue;
            }

            if (!entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                others.Add(path);
                continue;
            }

            var match = IndexName().Match(entry.Name);
            if (!match.Success)
            {
                diagnostics.Report(ContentRules.NotAnIndex, new SourceLocation(path), entry.Name);
            }
            else if (IsUsable(source, path, entry, diagnostics))
            {
                markdown.Add((match.Groups["code"].Value, path));
            }
        }

        if (markdown.Count == 0)
        {
            diagnostics.Report(ContentRules.NoVersion, new SourceLocation(folder));
        }

        return new Files(markdown, others.DrainToImmutable());
    }

    private static IEnumerable<string> FilesBelow(SourceFolder source, string folder) =>
        source
            .Entries(folder)
            .SelectMany(entry =>
                entry switch
                {
                    { IsFolder: false } => [$"{folder}/{entry.Name}"],
                    { IsLink: true } => [],
                    _ => FilesBelow(source, $"{folder}/{entry.Name}"),
                }
            );

    /// <summary>False for a link that leads out of <c>content/</c>, which is reported.</summary>
    private static bool IsUsable(SourceFolder source, string path, FolderEntry entry, DiagnosticBag diagnostics)
    {
        if (!entry.IsLink || !source.Escapes("content", path["content/".Length..]))
        {
            return true;
        }

        diagnostics.Report(ContentRules.Escapes, new SourceLocation(path), path);
        return false;
    }

    [GeneratedRegex(@"^(?<story>(?<day>[0-9]{2})-[a-z0-9][a-z0-9-]*)\z")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"^(?<story>(?<day>[0-9]{2})-[a-z0-9][a-z0-9-]*)\.(?<code>[a-z]{2,3})\.md\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^index\.(?<code>[a-z]{2,3})\.md\z")]
    private static partial Regex IndexName();
}
