using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>A document's version in another language.</summary>
/// <param name="Title">The title as it was written.</param>
internal sealed record OtherVersion(Language Language, string Address, string Title)
{
    public Counterpart Describe() => new(Language.Code, Address, Typographer.Set(Language, Title));
}
