using System.Runtime.InteropServices;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Encodes a term anew after the texts of some documents changed.</summary>
internal sealed class TermPatcher(int fieldCount)
{
    private readonly PackedWriter postings = new();
    private readonly PackedWriter positions = new();
    private readonly FieldPostings field = new();

    /// <summary>Returns the term, or null if no document has it any more.</summary>
    /// <param name="before">The term's bytes before; null if no document had it.</param>
    /// <param name="changed">What the changed documents have of the term, in order.</param>
    public PatchedTerm? Patch(string term, EncodedTerm? before, List<ChangedDocument> changed)
    {
        var old = new PackedReader(before?.Postings ?? default);
        var fields = before is null
            ? [.. Enumerable.Repeat<(int[] Documents, int[])>(([], []), fieldCount)]
            : StoredTerm.ReadFields(old, fieldCount);
        var spellings = SpellingsOf(term, fields, StoredTerm.ReadSpellings(old), changed);
        if (spellings.Count == 0)
        {
            return null;
        }

        postings.Clear();
        positions.Clear();
        var oldPositions = new PackedReader(before?.Positions ?? default);
        var weight = 0;
        for (var i = 0; i < fieldCount; i++)
        {
            var documents = fields[i].Documents;
            Merge(i, documents, StoredTerm.ReadPositions(oldPositions, documents), changed);
            TermWriter.WriteField(field, postings, positions);
            weight += field.Documents.Length;
        }

        WriteSpellings(term, spellings);
        return new PatchedTerm(weight, new EncodedTerm(postings.ToArray(), positions.ToArray()));
    }

    private void Merge(int number, int[] documents, int[][] places, List<ChangedDocument> changed)
    {
        field.Clear();
        var next = 0;
        foreach (var document in changed)
        {
            CopyUntil(document.Number);
            if (next < documents.Length && documents[next] == document.Number)
            {
                next++;
            }

            foreach (var occurrence in document.Occurrences)
            {
                if (occurrence.Field == number)
                {
                    field.Add(document.Number, occurrence.Position);
                }
            }
        }

        CopyUntil(int.MaxValue);

        void CopyUntil(int end)
        {
            for (; next < documents.Length && documents[next] < end; next++)
            {
                foreach (var position in places[next])
                {
                    field.Add(documents[next], position);
                }
            }
        }
    }

    /// <summary>Returns the documents of each spelling, unsorted.</summary>
    private static Dictionary<string, List<int>> SpellingsOf(
        string term,
        (int[] Documents, int[])[] fields,
        Dictionary<string, int[]> before,
        List<ChangedDocument> changed
    )
    {
        var spellings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (spelling, documents) in before)
        {
            Add(spelling, documents);
        }

        foreach (var (documents, _) in before.Count == 0 ? fields : [])
        {
            // The only spelling is the term itself.
            Add(term, documents);
        }

        foreach (var document in changed)
        {
            foreach (var occurrence in document.Occurrences)
            {
                ListOf(occurrence.Spelling).Add(document.Number);
            }
        }

        return spellings;

        void Add(string spelling, int[] documents)
        {
            foreach (var document in documents)
            {
                if (!changed.Exists(each => each.Number == document))
                {
                    ListOf(spelling).Add(document);
                }
            }
        }

        List<int> ListOf(string spelling)
        {
            if (!spellings.TryGetValue(spelling, out var documents))
            {
                spellings.Add(spelling, documents = []);
            }

            return documents;
        }
    }

    private void WriteSpellings(string term, Dictionary<string, List<int>> spellings)
    {
        if (spellings.Count == 1 && spellings.ContainsKey(term))
        {
            return;
        }

        string[] sorted = [.. spellings.Keys];
        Array.Sort(sorted, StringComparer.Ordinal);
        var gaps = new List<int>();
        foreach (var spelling in sorted)
        {
            gaps.Clear();
            spellings[spelling].Sort();
            var last = -1;
            foreach (var document in spellings[spelling])
            {
                if (document != last)
                {
                    gaps.Add(document - last - 1);
                    last = document;
                }
            }

            TermWriter.WriteSpelling(spelling, CollectionsMarshal.AsSpan(gaps), postings);
        }
    }
}

/// <summary>The bytes of a term in the files of terms and of positions.</summary>
internal sealed record EncodedTerm(ReadOnlyMemory<byte> Postings, ReadOnlyMemory<byte> Positions);

/// <summary>A term that was encoded anew.</summary>
/// <param name="Weight">The number of document fields that have it.</param>
internal sealed record PatchedTerm(int Weight, EncodedTerm Bytes);
