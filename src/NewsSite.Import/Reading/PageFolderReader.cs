using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>Reads a folder of HTML pages by the selectors of the <c>import.yaml</c> in it.</summary>
/// <param name="settings">Where the parts of a page stand.</param>
internal sealed class PageFolderReader(ImportSettings settings) : ISourceReader
{
    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        SourceText.KnowCodePages();
        var pages = Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(page => Path.GetExtension(page).ToLowerInvariant() is ".html" or ".htm" or ".php" or ".aspx");
        foreach (var page in pages.Order(StringComparer.Ordinal))
        {
            if (Item(path, page, settings, failures) is { } item)
            {
                yield return item;
            }
        }
    }

    private static ImportItem? Item(
        string root,
        string page,
        ImportSettings selectors,
        ICollection<SourceFailure> failures
    )
    {
        var relative = Path.GetRelativePath(root, page).Replace('\\', '/');
        if (SourceText.Bytes(page, relative, failures) is not { } bytes)
        {
            return null;
        }

        // The parser finds the encoding as browsers do: byte order mark, then meta.
        using var stream = new MemoryStream(bytes);
        var document = new HtmlParser().ParseDocument(stream);
        try
        {
            var body = document.QuerySelector(selectors.Body);
            var title = Value(document, selectors.Title);
            var date = Value(document, selectors.Date);
            var lacking =
                body is null ? FailureTexts.NoBody
                : title is null ? FailureTexts.NoPageTitle
                : date is null ? FailureTexts.NoPageDate
                : null;
            if (lacking is not null)
            {
                failures.Add(new SourceFailure(relative, lacking));
                return null;
            }

            foreach (var part in selectors.Remove.SelectMany(selector => body!.QuerySelectorAll(selector)).ToList())
            {
                part.Remove();
            }

            return new ImportItem(relative, title!, date!)
            {
                Language = Value(document, selectors.Language)?.Split('-', '_')[0].ToLowerInvariant(),
                Html = body!.InnerHtml,
                Addresses = [Value(document, selectors.Address) ?? "/" + relative],
                Pair = PairOf(document, selectors),
                Pictures = [.. Files(document, selectors.Pictures, "src", "alt")],
                Files = [.. Files(document, selectors.Files, "href", null)],
                Topics =
                [
                    .. (selectors.Topic is null ? [] : document.QuerySelectorAll(selectors.Topic).AsEnumerable())
                        .Select(element => element.TextContent.Trim())
                        .Where(word => word.Length > 0),
                ],
            };
        }
        catch (DomException e)
        {
            failures.Add(new SourceFailure(ImportSettings.FileName, FailureTexts.BadSelector, e.Message));
            return null;
        }
    }

    /// <summary>Returns the two addresses in order, so that both versions give the same name.</summary>
    private static string? PairOf(IDocument document, ImportSettings selectors) =>
        selectors.Pair is { } selector
        && Value(document, selector) is { } other
        && Value(document, selectors.Address) is { } own
            ? string.Join(' ', new[] { own, other }.Order(StringComparer.Ordinal))
            : null;

    private static IEnumerable<ImportedFile> Files(IDocument document, string? selector, string attribute, string? alt)
    {
        foreach (var element in selector is null ? [] : document.QuerySelectorAll(selector).AsEnumerable())
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } address)
            {
                yield return new ImportedFile(
                    address,
                    alt is null ? element.TextContent.Trim() : element.GetAttribute(alt) ?? ""
                );
            }
        }
    }

    private static string? Value(IDocument document, string selector)
    {
        var at = selector.LastIndexOf('@');
        var element = document.QuerySelector(at < 0 ? selector : selector[..at]);
        var text = at < 0 ? element?.TextContent : element?.GetAttribute(selector[(at + 1)..]);
        return text?.Trim() is { Length: > 0 } value ? value : null;
    }
}
