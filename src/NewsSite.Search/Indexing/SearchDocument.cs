using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>A document to index: its searchable texts, the data shown in results, and the data for filters.</summary>
public sealed record SearchDocument : IDocumentDescription
{
    public required string Address { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    DateOnly IDocumentDescription.Day => Date;

    public required string Summary { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    public IEnumerable<Counterpart> Counterparts { get; init; } = [];

    /// <summary>
    /// Texts of the document's fields, in the order of <see cref="SearchIndexOptions.Fields"/>, analysed in the index's
    /// language.
    /// </summary>
    public required AnalyzedTexts Texts { get; init; }
}

/// <summary>
/// Data of a document that results show, or filters ask. An update asks for the dates and topics of all documents, and for
/// the rest only where it changed.
/// </summary>
public interface IDocumentDescription
{
    string Address { get; }

    string Title { get; }

    DateOnly Day { get; }

    string Summary { get; }

    ImmutableArray<string> Topics { get; }

    /// <summary>The same document in other languages.</summary>
    IEnumerable<Counterpart> Counterparts { get; }
}

/// <summary>A document in another language: the language's code, the address and the title.</summary>
public sealed record Counterpart(string Language, string Address, string Title);
