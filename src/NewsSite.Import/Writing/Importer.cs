using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Writing;

/// <summary>
/// Makes stories of items: cleans them, pairs the languages, finds files, proves that no letter was lost, and writes. A story
/// with a doubt is written as a draft.
/// </summary>
internal sealed class Importer(ImportOptions options)
{
    /// <summary>The sign that stands in a text for a character which could not be read.</summary>
    private const char Lost = '\ufffd';

    private readonly List<SourceFailure> failures = [];
    private readonly OldAddresses addresses = new(options.Languages);

    /// <summary>Imports items.</summary>
    /// <param name="found">Failures of reading, to which others are added.</param>
    public ImportResult Import(IEnumerable<ImportItem> items, ICollection<SourceFailure> found)
    {
        var cleaner = new ItemCleaner(options, failures);
        var versions = WithOwnIds(items.Select(cleaner.Clean).OfType<ImportedVersion>()).ToList();
        var names = new StoryNames(options.Languages, new ImportedSources(options.Content), options.Source);
        var named = StoryPairs
            .Of(versions)
            .Select(SharedDate.Give)
            .OrderBy(story => story[0].Day)
            .ThenBy(story => story[0].Item.Id, StringComparer.Ordinal)
            .Select(story => (Key: names.Next(story), Versions: story))
            .ToList();
        var links = new OldLinks(named, options.Site);
        var written = WriteAll([.. named.Select(story => Prepare(story.Key, story.Versions, links))], links);
        return new ImportResult(written, [.. found, .. failures], options.Topics.Unknown, addresses.Taken);
    }

    /// <summary>
    /// Numbers versions whose id another one of their language has, before them: by its id a story is found again.
    /// </summary>
    private static IEnumerable<ImportedVersion> WithOwnIds(IEnumerable<ImportedVersion> versions)
    {
        var counts = new Dictionary<(string Id, string Language), int>();
        foreach (var version in versions)
        {
            var key = (version.Item.Id, version.Language.Code);
            var count = counts[key] = counts.GetValueOrDefault(key) + 1;
            yield return count == 1
                ? version
                : version with
                {
                    Item = version.Item with { Id = $"{version.Item.Id} ({count})" },
                };
        }
    }

    /// <summary>A story before it is written.</summary>
    private sealed record PreparedStory(
        string Key,
        ImmutableArray<ImportedVersion> Versions,
        StoryFilesFinder Files,
        ImmutableArray<Doubt> Doubts
    )
    {
        public bool IsDraft => Doubts.Length > 0 || Versions.Any(version => version.Item.IsDraft);
    }

    /// <summary>Finds the files of a story and tells what is doubtful.</summary>
    private PreparedStory Prepare(string key, ImmutableArray<ImportedVersion> versions, OldLinks links)
    {
        var files = new StoryFilesFinder(options.Media);
        var doubts = versions.SelectMany(version => version.Problems).ToList();
        foreach (var version in versions)
        {
            var body = BodyOf(key, version, links, files, target => doubts.Add(new Doubt(DoubtKind.LinkLost, target)));
            files.Take(version.Item.Pictures, PageOf(version));
            files.Take(version.Item.Files, PageOf(version));
            if (LetterProof.Difference(version.Item, version.Text, body) is { } difference)
            {
                doubts.Add(new Doubt(DoubtKind.LettersDiffer, difference));
            }

            if (body.Contains(Lost) || version.Item.Title.Contains(Lost))
            {
                doubts.Add(new Doubt(DoubtKind.DamagedLetters, version.Item.Title));
            }
        }

        // Where a file is missing, so is the link to it.
        doubts.RemoveAll(doubt =>
            doubt.Kind == DoubtKind.LinkLost && files.Missing.Any(file => file.Address == doubt.About)
        );
        doubts.AddRange(files.Missing.Select(file => new Doubt(DoubtKind.FileMissing, file.Address, file.Why)));
        return new PreparedStory(key, versions, files, [.. doubts.Distinct()]);
    }

    /// <summary>Writes stories one by one. The first that cannot be written, as on a full disk, is the last.</summary>
    private ImmutableArray<ImportedStory> WriteAll(List<PreparedStory> stories, OldLinks links)
    {
        links.SetDrafts(stories.Where(story => story.IsDraft).Select(story => story.Key));
        var written = ImmutableArray.CreateBuilder<ImportedStory>(stories.Count);
        using var writer = new StoryFolderWriter(options.Content);
        foreach (var story in stories)
        {
            try
            {
                written.Add(Write(story, links, writer));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failures.Add(new SourceFailure(story.Key, FailureTexts.NotWritten, FileFault.Of(e)));
                break;
            }
        }

        return written.ToImmutable();
    }

    private ImportedStory Write(PreparedStory story, OldLinks links, StoryFolderWriter writer)
    {
        // The versions of a story share its topics.
        var topics = story
            .Versions.SelectMany(version => options.Topics.Find(version.Item.Topics, version.Language))
            .Distinct()
            .ToImmutableArray();
        ImmutableArray<StoryFile> files =
        [
            .. story.Versions.Select(version => new StoryFile(
                StoryPlan.FileName(version.Language),
                ArticleText.Of(
                    version,
                    BodyOf(story.Key, version, links, story.Files),
                    topics,
                    story.Files.Take(version.Item.Pictures, PageOf(version)),
                    story.Files.Take(version.Item.Files, PageOf(version)),
                    addresses.Of(story.Key, version),
                    options.Source,
                    story.IsDraft
                ),
                null
            )),
            .. story.Files.Copies,
        ];
        return new ImportedStory(story.Key, writer.Write(story.Key, files), story.Versions, files, story.Doubts);
    }

    private string BodyOf(
        string key,
        ImportedVersion version,
        OldLinks links,
        StoryFilesFinder files,
        Action<string>? lost = null
    ) =>
        MarkdownWriter.Write(
            version.Text.Blocks,
            target =>
                files.Find(target, PageOf(version))
                ?? links.Resolve(target, key, version.Language, PageOf(version), lost ?? (_ => { })),
            picture => files.FindFile(picture, PageOf(version), null)
        );

    /// <summary>Returns the whole address of the old page, or null if it is not known.</summary>
    private string? PageOf(ImportedVersion version) =>
        version.Item.Addresses.FirstOrDefault(OldLinks.IsWhole)
        ?? (
            options.Site is { } site && Uri.TryCreate(site, version.Item.Addresses.FirstOrDefault(""), out var page)
                ? page.AbsoluteUri
                : null
        );
}
