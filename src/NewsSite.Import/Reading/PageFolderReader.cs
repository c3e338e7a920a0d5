using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Import.Items;
using YamlDotNet.Core;

namespace NewsSite.Import.Reading;

/// <summary>Reads a folder of HTML pages by the selectors of the <c>import.yaml</c> in it.</summary>
internal sealed class PageFolderReader : ISourceReader
{
    public const string SelectorsFile = "import.yaml";

    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        var file = Path.Combine(path, SelectorsFile);
        PageSelectors selectors;
        try
        {
            selectors = File.Exists(file) ? PageSelectors.Parse(File.ReadAllText(file)) : new PageSelectors();
        }
        catch (YamlException e)
        {
            failures.Add(new SourceFailure($"{file}:{e.Start.Line}:{e.Start.Column}", e.Message));
            yield break;
        }

        var pages = Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(page => Path.GetExtension(page).ToLowerInvariant() is ".html" or ".htm" or ".php" or ".aspx");
        foreach (var page in pages.Order(StringComparer.Ordinal))
        {
            if (Item(path, page, selectors, failures) is { } item)
            {
                yield return item;
            }
        }
    }

    private static ImportItem? Item(
        string root,
        string page,
        PageSelectors selectors,
        ICollection<SourceFailure> failures
    )
    {
        var relative = Path.GetRelativePath(root, page).Replace('\\', '/');
        // The parser finds the encoding as browsers do: byte order mark, then meta.
        using var stream = File.OpenRead(page);
        var document = new HtmlParser().ParseDocument(stream);
        try
        {
            var body = document.QuerySelector(selectors.Body);
            var title = Value(document, selectors.Title);
            var date = Value(document, selectors.Date);
            var lacking =
                body is null ? "body"
                : title is null ? "title"
                : date is null ? "date"
                : null;
            if (lacking is not null)
            {
                failures.Add(new SourceFailure(relative, $"nothing on the page is its {lacking}; see {SelectorsFile}"));
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
            };
        }
        catch (DomException e)
        {
            failures.Add(new SourceFailure(SelectorsFile, $"a selector cannot be read: {e.Message}"));
            return null;
        }
    }

    /// <summary>Returns the two addresses in order, so that both versions give the same name.</summary>
    private static string? PairOf(IDocument document, PageSelectors selectors) =>
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
