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
    private readonly Lazy<ILookup<(string Language, string Hash), string>> byText;
    private readonly Lazy<ILookup<(string Language, string Hash), Article>> heldBack;

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
        byText = new(() => published.Order(StringComparer.Ordinal).ToLookup(address => TextOf(byAddress[address])));
        heldBack = new(() =>
            byAddress
                .Where(pair => !published.Contains(pair.Key))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Value)
                .ToLookup(TextOf)
        );
    }

    /// <summary>Addresses of published articles and of the notices of withdrawn ones.</summary>
    public IReadOnlySet<string> Addresses => published;

    /// <summary>Returns the article of an address, published or not, or null.</summary>
    public Article? At(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>Returns the <see cref="ContentHash"/> of an article.</summary>
    public string HashOf(Article article) => ContentHash.Of(article, texts);

    /// <summary>Returns the addresses of the published articles in a language whose text has a hash.</summary>
    public IEnumerable<string> WithText(string language, string hash) =>
        ContentHash.IsEmpty(hash) ? [] : byText.Value[(language, hash)];

    /// <summary>Returns a draft or scheduled article in a language whose text has a hash, or null.</summary>
    public Article? HeldBackWithText(string language, string hash) =>
        ContentHash.IsEmpty(hash) ? null : heldBack.Value[(language, hash)].FirstOrDefault();

    private (string Language, string Hash) TextOf(Article article) => (article.Language.Code, HashOf(article));
}
