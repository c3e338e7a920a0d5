using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Editor.Stories;

/// <summary>Result of renaming a story.</summary>
/// <param name="Key">The story's path in the archive now: <c>2026/11/24-slug</c>.</param>
/// <param name="Changed">Other texts whose links follow it, relative to the source folder.</param>
/// <param name="Unmended">Other texts whose links lead nowhere now, because they could not be changed.</param>
internal sealed record RenamedStory(string Key, ImmutableArray<string> Changed, ImmutableArray<string> Unmended);

/// <summary>
/// Gives a story another day or name. Its old addresses lead to it from then on, its dates follow its folder, and links
/// between files follow too. A name that another story has, or ever had, is refused.
/// </summary>
internal static class StoryRename
{
    /// <summary>Moves a story as it is saved. What is not saved must be saved or dropped before.</summary>
    /// <param name="key">The story's path in the archive: <c>2026/11/23-slug</c>.</param>
    /// <param name="date">The new day, if needed with a time; without one, each version keeps its own.</param>
    /// <exception cref="StoryException">It is not done.</exception>
    public static RenamedStory Run(SourceFolder source, string key, string date, string slug)
    {
        var place = StoryPlace.Find(source, key);
        var day = date.Length >= 10 ? date[..10] : date;
        if (!StoryName.IsDay(day) || DateReader.Read(date, TimeZoneInfo.Utc) is null)
        {
            throw new StoryException(StoryTexts.BadDate, date);
        }

        if (!StoryPlan.IsSlug(slug))
        {
            throw new StoryException(StoryTexts.BadSlug, slug);
        }

        var ledger = AddressLedger.Load(source, new DiagnosticBag());
        ImmutableArray<StoryVersion> versions =
        [
            .. place.Versions.Select(version => new StoryVersion(
                version.Code,
                version.Path,
                File.ReadAllBytes(source.Absolute(version.Path))
            )),
        ];
        var plan = new StoryPlan(day, slug, [], []);
        if (plan.Key == place.Key)
        {
            throw new StoryException(StoryTexts.SameName);
        }

        var languages = SiteLanguages.All(source);
        RefuseTaken(source, ledger, plan, versions, languages);
        StoryPlace.RefuseLinks(source, plan.Folder);
        var links = new MovedLinks(source, place.Folder, plan.Folder);
        ImmutableArray<StoryVersion> changed =
        [
            .. versions.Select(version =>
                Follow(
                    WithDate(WithAliases(version, place, plan, ledger, versions, languages), date),
                    place,
                    plan,
                    links
                )
            ),
        ];
        var others = OthersOf(source, place, links);
        Move(place, plan, versions, changed);
        foreach (var (path, file) in others.Where(other => other.File is not null))
        {
            WholeFile.Replace(source.Absolute(path), file);
        }

        return new RenamedStory(
            plan.Key,
            [.. others.Where(other => other.File is not null).Select(other => other.Path)],
            [.. others.Where(other => other.File is null).Select(other => other.Path)]
        );
    }

    /// <summary>Refuses a name that is taken. One that this very story had once is its own.</summary>
    private static void RefuseTaken(
        SourceFolder source,
        AddressLedger? ledger,
        StoryPlan plan,
        ImmutableArray<StoryVersion> versions,
        ImmutableArray<Language> languages
    )
    {
        var taken = new TakenNames(source, ledger);
        if (taken.Exists(plan))
        {
            throw new StoryException(StoryTexts.NameTaken, plan.Key[8..], taken.NextFree(plan).Key[8..]);
        }

        var own = versions.SelectMany(AliasesOf).ToHashSet(StringComparer.Ordinal);
        if (taken.WasPublished(plan) && !languages.Any(language => own.Contains(Permalinks.Story(language, plan.Key))))
        {
            throw new StoryException(StoryTexts.NamePublished, plan.Key[8..], taken.NextFree(plan).Key[8..]);
        }
    }

    /// <summary>
    /// Adds the old address of each version, and to the first those of versions published once and gone since. A draft
    /// that was never published leaves no address behind. A former address that is the new one now is no alias any more.
    /// </summary>
    private static StoryVersion WithAliases(
        StoryVersion version,
        StoryPlace place,
        StoryPlan plan,
        AddressLedger? ledger,
        ImmutableArray<StoryVersion> versions,
        ImmutableArray<Language> languages
    )
    {
        var published = (ledger?.Entries ?? []).Select(entry => entry.Address).ToHashSet(StringComparer.Ordinal);
        var codes = versions.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var isFirst = version == versions[0];
        var isDraft = FrontMatterEditor.Fields(version.File)["draft"]?.ToString() == "true";
        var old = languages
            .Where(language => language.Code == version.Code || (isFirst && !codes.Contains(language.Code)))
            .Select(language => (language.Code, Address: Permalinks.Story(language, place.Key)))
            .Where(one => published.Contains(one.Address) || (one.Code == version.Code && !isDraft))
            .Select(one => one.Address);
        var now = languages.Select(language => Permalinks.Story(language, plan.Key)).ToList();
        var aliases = AliasesOf(version).Union(old).Except(now).ToList();
        var written = FrontMatterEditor.Fields(version.File)["aliases"];
        return aliases.Count == 0 && written is null
            ? version
            : SharedField.Set(version, "aliases", aliases.Count == 0 ? null : Json(aliases));
    }

    private static JsonArray Json(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static IEnumerable<string> AliasesOf(StoryVersion version) =>
        FrontMatterEditor.Fields(version.File)["aliases"] is JsonArray list ? list.Select(item => $"{item}") : [];

    private static StoryVersion WithDate(StoryVersion version, string date)
    {
        if (FrontMatterEditor.Fields(version.File)["date"]?.ToString() is not { } old)
        {
            return version;
        }

        var time = date.Length > 10 || old.Length <= 10 ? "" : old[10..];
        return SharedField.Set(version, "date", date + time);
    }

    private static StoryVersion Follow(StoryVersion version, StoryPlace place, StoryPlan plan, MovedLinks links)
    {
        var after = place.VersionPath(plan.Key, version.Code);
        return version with { File = links.InOwn(version.Path, after, version.File) ?? version.File };
    }

    /// <summary>Returns other texts with links to the story, changed; without bytes those that cannot be changed.</summary>
    private static List<(string Path, byte[]? File)> OthersOf(SourceFolder source, StoryPlace place, MovedLinks links)
    {
        var others = new List<(string, byte[]?)>();
        var own = place.Versions.Select(version => version.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in source.FilesBelow("content"))
        {
            if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || own.Contains(path))
            {
                continue;
            }

            var isFile = FileFacts.OfEntry(source.Absolute(path)).Kind == FileKind.File;
            var file = isFile ? File.ReadAllBytes(source.Absolute(path)) : [];
            var changed = links.InOther(path, file);
            if (changed is null || !ReferenceEquals(changed, file))
            {
                others.Add((path, changed));
            }
        }

        return others;
    }

    /// <summary>Writes the texts where they are, then moves them: the move is one step, and undone if it fails.</summary>
    private static void Move(
        StoryPlace place,
        StoryPlan plan,
        ImmutableArray<StoryVersion> before,
        ImmutableArray<StoryVersion> after
    )
    {
        var source = place.Source;
        var moved = new List<(string From, string To)>();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(source.Absolute(plan.Folder))!);
            Write(source, after);
            if (!place.IsFlat)
            {
                Directory.Move(source.Absolute(place.Folder), source.Absolute(plan.Folder));
                return;
            }

            foreach (var version in before)
            {
                var to = place.VersionPath(plan.Key, version.Code);
                File.Move(source.Absolute(version.Path), source.Absolute(to));
                moved.Add((version.Path, to));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var (from, to) in moved)
            {
                File.Move(source.Absolute(to), source.Absolute(from));
            }

            Write(source, before);
            throw new StoryException(StoryTexts.NotMoved, e.Message);
        }
    }

    private static void Write(SourceFolder source, ImmutableArray<StoryVersion> versions)
    {
        foreach (var version in versions)
        {
            if (!File.ReadAllBytes(source.Absolute(version.Path)).AsSpan().SequenceEqual(version.File))
            {
                WholeFile.Replace(source.Absolute(version.Path), version.File);
            }
        }
    }
}
