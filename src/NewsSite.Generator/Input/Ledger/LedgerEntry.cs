using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>Published address in the ledger.</summary>
/// <param name="Address">Path of the site: <c>/ky/news/2022/03/15-protokol/</c>.</param>
/// <param name="Language">Language code, or <see cref="None"/> for a file that all languages share.</param>
/// <param name="Hash">
/// <see cref="ContentHash"/> of what stands at the address, at the last update of the ledger: of an article's text, a
/// topic's name, a document's bytes; <see cref="None"/> for anything else. An old address that looks like an article's
/// has the hash of an alias; those written before it existed have the article's.
/// </param>
/// <param name="Location">Line in the ledger, for messages.</param>
public sealed partial record LedgerEntry(string Address, string Language, string Hash, SourceLocation Location)
{
    /// <summary>Sign for an absent language or hash.</summary>
    public const string None = "-";

    public LedgerKind Kind =>
        Language == None ? LedgerKind.File
        : Hash == None ? LedgerKind.List
        : TopicAddress().IsMatch(Address) ? LedgerKind.Topic
        : ArticleAddress().IsMatch(Address) ? LedgerKind.Article
        : LedgerKind.Alias;

    /// <summary>Day named by the address of a story; null for anything else.</summary>
    public DateOnly? Day =>
        Address.Split('/') is [_, _, "news", var year, var month, var name, ..]
        && DateOnly.TryParseExact($"{year}-{month}-{name.Split('-')[0]}", "yyyy-MM-dd", out var day)
            ? day
            : null;

    /// <summary>Id of the topic whose page or feed stands at the address; null for anything else.</summary>
    public string? TopicId =>
        TopicAddress().Match(Address) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^/[a-z]{2,3}/topics/(?<id>[a-z][a-z0-9-]*)/")]
    private static partial Regex TopicAddress();

    [GeneratedRegex(@"^/[a-z]{2,3}/(?:news/[0-9]{4}/[0-9]{2}/[0-9]{2}-[a-z0-9-]+|[a-z0-9][a-z0-9-]*)/\z")]
    private static partial Regex ArticleAddress();
}

/// <summary>Kind of a published address. Each needs another remedy when it is lost.</summary>
public enum LedgerKind
{
    /// <summary>Version of a story or page.</summary>
    Article,

    /// <summary>Old address that leads to an article.</summary>
    Alias,

    /// <summary>Page or feed of a topic.</summary>
    Topic,

    /// <summary>Other page or feed made by the program, such as a month of the archive.</summary>
    List,

    /// <summary>Document or press kit.</summary>
    File,
}
