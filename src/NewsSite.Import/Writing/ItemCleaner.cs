using System.Collections.Immutable;
using NewsSite.Import.Cleaning;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Writing;

/// <summary>Reads the date, language and text of items and cleans the text.</summary>
/// <param name="failures">Receives items that cannot become a story.</param>
internal sealed class ItemCleaner(ImportOptions options, ICollection<SourceFailure> failures)
{
    /// <summary>Returns the version that an item becomes, or null after a failure.</summary>
    public ImportedVersion? Clean(ImportItem item)
    {
        if (WrittenDate.Read(item.Date, options.Zone, options.Languages) is not var (at, hasTime))
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
}
