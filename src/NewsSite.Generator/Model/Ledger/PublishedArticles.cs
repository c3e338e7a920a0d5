using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>
/// All articles by their present or future address, as their authors wrote them. They include drafts, scheduled
/// articles and the text of withdrawn ones, which <see cref="Site"/> does not contain.
/// </summary>
internal sealed class PublishedArticles
{
    private readonly Dictionary<string, Article> byAddress = new(StringComparer.Ordinal);
    private readonly HashSet<string> published;
    private readonly MarkdownTexts texts;

    public PublishedArticles(ContentTree content, Site site)
    {
        texts = content.Texts;
        foreach (var story in content.Stories)
        {
            foreach (var article in story.Articles)
            {
                byAddress.TryAdd(Permalinks.Story(article.Language, story.Key), article);
            }
        }

        foreach (var page in content.Pages)
        {
            foreach (var article in page.Articles)
            {
                byAddress.TryAdd(Permalinks.Page(article.Language, page.Slug), article);
            }
        }

        published = site.ArticleAddresses.Values.ToHashSet(StringComparer.Ordinal);
    }

    private ILookup<(string Language, string Hash), string> ByText => field ??= ByTextOf(published);

    private ILookup<(string Language, string Hash), string> HeldBack =>
        field ??= ByTextOf(byAddress.Keys.Where(address => !published.Contains(address)));

    private ILookup<(string Language, string Hash), string> ByAlias =>
        field ??= ByText
            .SelectMany(group => group.Select(address => (group.Key, address)))
            .ToLookup(pair => (pair.Key.Language, ContentHash.OfAlias(pair.Key.Hash)), pair => pair.address);

    /// <summary>Addresses of published articles and of the notices of withdrawn ones.</summary>
    public IReadOnlySet<string> Addresses => published;

    /// <summary>Returns the article of an address, published or not, or null.</summary>
    public Article? At(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>Returns the <see cref="ContentHash"/> of an article.</summary>
    public string HashOf(Article article) => ContentHash.Of(article, texts);

    /// <summary>
    /// True if an article names a document. If that is not published all the same, the document's own fault was
    /// reported.
    /// </summary>
    /// <param name="file">Path relative to the article's folder.</param>
    public bool Names(Article article, string file)
    {
        if (
            article.Attachments.Any(attachment => attachment.File.Value == file)
            || article.Audio.Concat(article.Video).Any(recording => recording.File.Value == file)
        )
        {
            return true;
        }

        var text = texts.Read(article);
        return text.Contains($"({file}", StringComparison.Ordinal)
            || text.Contains($"({Uri.EscapeDataString(file)}", StringComparison.Ordinal)
            || text.Contains($"<{file}", StringComparison.Ordinal);
    }

    /// <summary>Returns the addresses of the published articles in a language whose text has a hash.</summary>
    public IEnumerable<string> WithText(string language, string hash) =>
        ContentHash.IsEmpty(hash) ? [] : ByText[(language, hash)];

    /// <summary>Returns the addresses of the published articles in a language to which an old address of this hash led.</summary>
    public IEnumerable<string> WithAlias(string language, string hash) => ByAlias[(language, hash)];

    /// <summary>Returns the future addresses of drafts and scheduled articles in a language whose text has a hash.</summary>
    public IEnumerable<string> HeldBackWithText(string language, string hash) =>
        ContentHash.IsEmpty(hash) ? [] : HeldBack[(language, hash)];

    private ILookup<(string Language, string Hash), string> ByTextOf(IEnumerable<string> addresses) =>
        addresses.Order(StringComparer.Ordinal).ToLookup(address => TextOf(byAddress[address]));

    private (string Language, string Hash) TextOf(Article article) => (article.Language.Code, HashOf(article));
}
