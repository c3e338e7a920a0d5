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
    private readonly List<SourceFailure> failures = [];

    /// <summary>Imports items.</summary>
    /// <param name="found">Failures of reading, to which others are added.</param>
    public ImportResult Import(IEnumerable<ImportItem> items, ICollection<SourceFailure> found)
    {
        var versions = items.Select(Clean).OfType<ImportedVersion>().ToList();
        var stories = StoryPairs.Of(versions);
        var names = new StoryNames(options.Languages);
        var named = stories
            .OrderBy(story => story[0].Day)
            .ThenBy(story => story[0].Item.Id, StringComparer.Ordinal)
            .Select(story => (Key: names.Next(story), Versions: story))
            .ToList();
        var links = new OldLinks(named);
        var writer = new StoryFolderWriter(options.Content);
        writer.Begin();
        var written = named.Select(story => Write(story.Key, story.Versions, links, writer)).ToImmutableArray();
        writer.End();
        return new ImportResult(written, [.. found, .. failures]);
    }

    private ImportedVersion? Clean(ImportItem item)
    {
        if (WrittenDate.Read(item.Date, options.Zone) is not var (at, hasTime))
        {
            failures.Add(new SourceFailure(item.Id, $"the date \"{item.Date}\" cannot be read"));
            return null;
        }

        if (item.Title.Trim().Length == 0)
        {
            failures.Add(new SourceFailure(item.Id, "the title is empty"));
            return null;
        }

        var language = ItemLanguage.Of(item, options.Languages, options.Language);
        if (language is null && item.Language is { Length: > 0 } other)
        {
            failures.Add(new SourceFailure(item.Id, $"the site has no language \"{other}\""));
            return null;
        }

        var read = item.Html is null ? new Cleaned(ScrapedText.Read(item.Text ?? ""), []) : HtmlReader.Read(item.Html);
        var cleaned = Cleaner.Clean(read.Blocks, item.Title);
        var doubts = read.Log.Select(entry => new Doubt(DoubtKind.LeftOut, entry.Removed)).ToImmutableArray();
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
                    Photos: files.Take(version.Item.Pictures),
                    Documents: files.Take(version.Item.Files)
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
        ImmutableArray<StoryFile> written =
        [
            .. bodies.Select(body => new StoryFile(
                StoryPlan.FileName(body.version.Language),
                ArticleText.Of(
                    body.version,
                    body.Body,
                    body.Photos,
                    body.Documents,
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
            target => files.Find(target) ?? links.Resolve(target, key, version.Language)
        );
}
