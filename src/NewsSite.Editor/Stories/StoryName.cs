using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Editor.Stories;

/// <summary>
/// Name of a story in requests: its folder below <c>content/</c>, <c>news/2026/11/23-slug</c>. Only names that a story
/// may have can be made, so that a path made of one stays in <c>content/news/</c>.
/// </summary>
internal sealed partial record StoryName
{
    private const string Prefix = "news/";

    private StoryName(string key) => Key = key;

    /// <summary>Path in the archive: <c>2026/11/23-slug</c>.</summary>
    public string Key { get; }

    /// <summary>Path of the story's folder, relative to the source folder. A story may have none.</summary>
    public string Folder => $"content/{Prefix}{Key}";

    /// <summary>Returns the name that a request gives, or null if no story may have it.</summary>
    public static StoryName? Parse(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) ? OfKey(name[Prefix.Length..]) : null;

    /// <summary>Returns the name of a key, or null if no story may have it.</summary>
    public static StoryName? OfKey(string key) =>
        Form().IsMatch(key) && IsDay(key[..10].Replace('/', '-')) ? new StoryName(key) : null;

    /// <summary>Returns the story that a source file belongs to, or null.</summary>
    public static StoryName? OfPath(string path) => StoryPaths.KeyOf(path) is { } key ? OfKey(key) : null;

    /// <summary>Returns the path of a version: in the story's folder, or beside others of the month.</summary>
    public string PathOf(SourceFolder source, Language language)
    {
        var flat = $"{Folder}.{language.Code}.md";
        return IsFlat(source) ? flat : $"{Folder}/index.{language.Code}.md";
    }

    /// <summary>Returns a path below <c>content/</c>, from which links between stories are made.</summary>
    public static string BelowContent(string path) => path["content/".Length..];

    /// <summary>True if the story is files in the month's folder.</summary>
    public bool IsFlat(SourceFolder source) =>
        !source.FolderExists(Folder)
        && SiteLanguages.Codes(source).Any(code => source.FileExists($"{Folder}.{code}.md"));

    /// <summary>Returns the versions that exist, in the order of the languages.</summary>
    public ImmutableArray<(Language Language, string Path)> VersionsIn(
        SourceFolder source,
        ImmutableArray<Language> languages
    ) =>
        [
            .. languages
                .Select(language => (language, PathOf(source, language)))
                .Where(version => source.FileExists(version.Item2)),
        ];

    /// <summary>
    /// Returns the symbolic link that a path is, or leads through, below <c>content/</c>; null if there is none.
    /// </summary>
    public static string? LinkOn(SourceFolder source, string path)
    {
        for (var part = path; part.Contains('/'); part = part[..part.LastIndexOf('/')])
        {
            if (FileFacts.OfEntry(source.Absolute(part)).Kind == FileKind.Link)
            {
                return part;
            }
        }

        return null;
    }

    public override string ToString() => Prefix + Key;

    /// <summary>True for a day as front matter has it: <c>2026-11-23</c>.</summary>
    public static bool IsDay(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[0-9]{4}/[0-9]{2}/[0-9]{2}-[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex Form();
}
