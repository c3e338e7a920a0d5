namespace NewsSite.Search.Indexing;

/// <summary>The terms whose occurrences in some documents are others than before.</summary>
internal sealed class ChangedTerms
{
    private static readonly List<TermOccurrence> None = [];

    private readonly Dictionary<string, List<ChangedDocument>> terms = new(StringComparer.Ordinal);

    /// <summary>Returns the changed terms, sorted.</summary>
    public string[] Sorted()
    {
        string[] names = [.. terms.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>Returns the documents in which a term changed, ascending.</summary>
    public List<ChangedDocument> Of(string term) => terms[term];

    /// <summary>Compares a document's terms with those before. Call it with ascending numbers.</summary>
    public void Add(int document, DocumentTerms before, DocumentTerms after)
    {
        foreach (var (term, occurrences) in after.Terms)
        {
            if (!before.Terms.GetValueOrDefault(term, None).SequenceEqual(occurrences))
            {
                Add(term, new ChangedDocument(document, occurrences));
            }
        }

        foreach (var term in before.Terms.Keys)
        {
            if (!after.Terms.ContainsKey(term))
            {
                Add(term, new ChangedDocument(document, None));
            }
        }
    }

    private void Add(string term, ChangedDocument document)
    {
        if (!terms.TryGetValue(term, out var documents))
        {
            terms.Add(term, documents = []);
        }

        documents.Add(document);
    }
}

/// <summary>Occurrences of a term in a changed document, as they are now.</summary>
internal sealed record ChangedDocument(int Number, List<TermOccurrence> Occurrences);
