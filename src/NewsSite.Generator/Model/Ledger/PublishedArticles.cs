using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>
/// Every article by the address it has or would have, as its author wrote it: also drafts, what is scheduled, and the
/// text of what is withdrawn, none of which the <see cref="Site"/> holds.
/// </summary>
internal sealed class PublishedArticles
{
    private readonly Dictionary<string, Article> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> made;
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
                written.TryAdd(Permalinks.Story(article.Language, story.Key), article);
            }
        }

        foreach (var page in content.Pages)
        {
            foreach (var article in page.Articles)
            {
                written.TryAdd(Permalinks.Page(article.Language, page.Slug), article);
            }
        }

        made = site.ArticleAddresses.Values.ToHashSet(StringComparer.Ordinal);
        byText = new(() => made.Order(StringComparer.Ordinal).ToLookup(address => TextOf(written[address])));
        heldBack = new(() =>
            written
                .Where(pair => !made.Contains(pair.Key))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Value)
                .ToLookup(TextOf)
        );
    }

    /// <summary>The addresses at which an article stands now, a withdrawn one's notice too.</summary>
    public IReadOnlySet<string> Addresses => made;

    /// <summary>The article of an address, published or not, or null.</summary>
    public Article? At(string address) => written.GetValueOrDefault(address);

    /// <summary>The <see cref="ContentHash"/> of an article.</summary>
    public string HashOf(Article article) => ContentHash.Of(article, texts);

    /// <summary>The addresses of the published articles with a text.</summary>
    public IEnumerable<string> WithText(string language, string hash) =>
        ContentHash.IsEmpty(hash) ? [] : byText.Value[(language, hash)];

    /// <summary>An article with a text that is a draft or still to come, or null.</summary>
    public Article? HeldBackWithText(string language, string hash) =>
        ContentHash.IsEmpty(hash) ? null : heldBack.Value[(language, hash)].FirstOrDefault();

    private (string Language, string Hash) TextOf(Article article) => (article.Language.Code, HashOf(article));
}
