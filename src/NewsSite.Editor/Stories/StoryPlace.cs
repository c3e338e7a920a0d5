using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Stories;

/// <summary>
/// Story that is there: its folder, or its files in the month's folder. One can only be had for a path that stays in
/// <c>content/news/</c> and has no symbolic link on its way.
/// </summary>
internal sealed record StoryPlace
{
    private const string Root = "content/news";

    private StoryPlace(SourceFolder source, string key, bool isFlat) => (Source, Key, IsFlat) = (source, key, isFlat);

    public SourceFolder Source { get; }

    /// <summary>Path in the archive: <c>2026/11/23-slug</c>.</summary>
    public string Key { get; }

    /// <summary>True if the story is files like <c>23-slug.ky.md</c> and has no folder of its own.</summary>
    public bool IsFlat { get; }

    /// <summary>Path of the story's folder, which a flat story has not, relative to the source folder.</summary>
    public string Folder => $"{Root}/{Key}";

    /// <summary>The part of the name after the day.</summary>
    public string Slug => Key[11..];

    /// <summary>Day of the folder: <c>2026-11-23</c>.</summary>
    public string Day => Key[..10].Replace('/', '-');

    /// <summary>Paths of the versions, relative to the source folder, with the codes of their languages, in the order of codes.</summary>
    public ImmutableArray<(string Code, string Path)> Versions
    {
        get
        {
            var folder = IsFlat ? $"{Root}/{Key[..7]}" : Folder;
            var name = IsFlat ? Key[8..] : "index";
            return
            [
                .. Source
                    .Entries(folder)
                    .Where(entry => !entry.IsFolder)
                    .Select(entry => (Code: CodeOf(entry.Name, name), Path: $"{folder}/{entry.Name}"))
                    .Where(version => version.Code.Length > 0),
            ];
        }
    }

    /// <summary>Returns the path of a version of a story of this kind, also under another key.</summary>
    /// <param name="code">Code of the version's language.</param>
    public string VersionPath(string key, string code) =>
        IsFlat ? $"{Root}/{key}.{code}.md" : $"{Root}/{key}/index.{code}.md";

    /// <summary>Returns the language's code in <c>NAME.CODE.md</c>, or an empty text.</summary>
    private static string CodeOf(string file, string name) =>
        file.Split('.') is [var stem, { Length: 2 or 3 } code, "md"]
        && stem == name
        && code.All(char.IsAsciiLetterLower)
            ? code
            : "";

    /// <summary>Returns the story.</summary>
    /// <param name="key">Path in the archive: <c>2026/11/23-slug</c>.</param>
    /// <exception cref="StoryException">It is not there, or behind a link.</exception>
    public static StoryPlace Find(SourceFolder source, string key)
    {
        var name = StoryName.OfKey(key) ?? throw new StoryException(StoryTexts.NotThere);
        RefuseLinks(source, name.Folder);
        var hasFolder = source.FolderExists(name.Folder);
        var place = new StoryPlace(source, key, isFlat: !hasFolder);
        if (!hasFolder && place.Versions.IsEmpty)
        {
            throw new StoryException(StoryTexts.NotThere);
        }

        foreach (var (_, path) in place.Versions)
        {
            RefuseLinks(source, path);
        }

        return place;
    }

    /// <summary>Refuses a path with a symbolic link in it, below the source folder.</summary>
    public static void RefuseLinks(SourceFolder source, string path)
    {
        if (StoryName.LinkOn(source, path) is { } link)
        {
            throw new StoryException(StoryTexts.BehindLink, link);
        }
    }
}
