using System.Collections.Immutable;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Import.Cleaning;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Writing;

/// <summary>
/// Makes stories of items: cleans them, pairs the languages, finds files, writes, and proves that no letter was lost. A
/// story with a doubt is written as a draft.
/// </summary>
internal sealed class Importer(ImportOptions options)
{
    private const char Lost = '\ufffd';

    private readonly List<SourceFailure> failures = [];
    private readonly OldAddresses addresses = new();

    /// <summary>Imports items.</summary>
    /// <param name="found">Failures of reading, to which others are added.</param>
    public ImportResult Import(IEnumerable<ImportItem> items, ICollection<SourceFailure> found)
    {
        var versions = items.Select(Clean).OfType<ImportedVersion>().ToList();
        var stories = StoryPairs.Of(versions);
        var names = new StoryNames(options.Languages, new ImportedSources(options.Content), options.Source);
        var named = stories
            .OrderBy(story => story[0].Day)
            .ThenBy(story => story[0].Item.Id, StringComparer.Ordinal)
            .Select(story => (Key: names.Next(story), Versions: story))
            .ToList();
        var links = new OldLinks(named);
        var written = WriteAll(named, links);
        return new ImportResult(written, [.. found, .. failures], options.Topics.Unknown, addresses.Repeated);
    }

    /// <summary>Writes stories one by one. The first that cannot be written, as on a full disk, is the last.</summary>
    private ImmutableArray<ImportedStory> WriteAll(
        List<(string Key, ImmutableArray<ImportedVersion> Versions)> named,
        OldLinks links
    )
    {
        var written = ImmutableArray.CreateBuilder<ImportedStory>(named.Count);
        using var writer = new StoryFolderWriter(options.Content);
        foreach (var story in named)
        {
            try
            {
                written.Add(Write(story.Key, story.Versions, links, writer));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failures.Add(new SourceFailure(story.Key, FailureTexts.NotWritten, e.Message));
                break;
            }
        }

        return written.ToImmutable();
    }

    private ImportedVersion? Clean(ImportItem item)
    {
        if (WrittenDate.Read(item.Date, options.Zone) is not var (at, hasTime))
        {
            failures.Add(
                item.Date.Trim().Length == 0
                    ? new SourceFailure(item.Id, FailureTexts.NoDate)
                    : new SourceFailure(item.Id, FailureTexts.BadDate, item.Date)
            );
            return null;
        }

        if (item.Title.Trim().Length == 0)
        {
            failures.Add(new SourceFailure(item.Id, FailureTexts.NoTitle));
            return null;
        }

        var language = ItemLanguage.Of(item, options.Languages, options.Language);
        if (language is null && item.Language is { Length: > 0 } other)
        {
            failures.Add(new SourceFailure(item.Id, FailureTexts.UnknownLanguage, other));
            return null;
        }

        var read = item.Html is null ? new Cleaned(ScrapedText.Read(item.Text ?? ""), []) : HtmlReader.Read(item.Html);
        var cleaned = Cleaner.Clean(read.Blocks, item.Title);
        var doubts = read
            .Log.Where(entry => entry.Change == Change.LeftOut)
            .Select(entry => entry.Removed)
            .Concat(item.LeftOut)
            .Select(part => new Doubt(DoubtKind.LeftOut, part))
            .ToImmutableArray();
        if ((item.Html ?? item.Text ?? "").Contains(Lost) || item.Title.Contains(Lost))
        {
            doubts = doubts.Add(new Doubt(DoubtKind.DamagedLetters, item.Title));
        }

        return new ImportedVersion(
            item,
            language ?? options.Languages[0],
            at,
            hasTime,
            cleaned with
            {
                Log = [.. read.Log, .. cleaned.Log],
            },
            language is null ? doubts.Add(new Doubt(DoubtKind.LanguageUnclear, item.Title)) : doubts
        );
    }

    private ImportedStory Write(
        string key,
        ImmutableArray<ImportedVersion> versions,
        OldLinks links,
        StoryFolderWriter writer
    )
    {
        var files = new StoryFilesFinder(options.Media);
        var bodies = versions
            .Select(version =>
                (
                    version,
                    Body: BodyOf(key, version, links, files),
                    Photos: files.Take(version.Item.Pictures, PageOf(version)),
                    Documents: files.Take(version.Item.Files, PageOf(version))
                )
            )
            .ToList();
        var doubts = versions
            .SelectMany(version => version.Problems)
            .Concat(files.Missing.Select(address => new Doubt(DoubtKind.FileMissing, address)))
            .Concat(
                bodies
                    .Select(body => LetterProof.Difference(body.version.Item, body.version.Text, body.Body))
                    .OfType<string>()
                    .Select(difference => new Doubt(DoubtKind.LettersDiffer, difference))
            )
            .Distinct()
            .ToImmutableArray();
        // The versions of a story share its topics.
        var topics = versions
            .SelectMany(version => options.Topics.Find(version.Item.Topics, version.Language))
            .Distinct()
            .ToImmutableArray();
        ImmutableArray<StoryFile> written =
        [
            .. bodies.Select(body => new StoryFile(
                StoryPlan.FileName(body.version.Language),
                ArticleText.Of(
                    body.version,
                    body.Body,
                    topics,
                    body.Photos,
                    body.Documents,
                    addresses.Of(key, body.version),
                    options.Source,
                    isDraft: doubts.Length > 0 || body.version.Item.IsDraft
                ),
                null
            )),
            .. files.Copies,
        ];
        return new ImportedStory(key, writer.Write(key, written), versions, written, doubts);
    }

    private static string BodyOf(string key, ImportedVersion version, OldLinks links, StoryFilesFinder files) =>
        MarkdownWriter.Write(
            version.Text.Blocks,
            target => files.Find(target, PageOf(version)) ?? links.Resolve(target, key, version.Language),
            picture => files.FindFile(picture, PageOf(version), null)
        );

    private static string? PageOf(ImportedVersion version) =>
        version.Item.Addresses.FirstOrDefault(address => address.Contains("://", StringComparison.Ordinal));
}
