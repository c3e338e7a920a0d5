using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Gives the words of a field their positions, which tell phrases. Words of a line follow one another. Where a line
/// begins depends on its own first words, if possible: so an edit of one line moves no word of others. Reuses its
/// buffers.
/// </summary>
internal sealed class WordPositions
{
    // Lines begin at multiples of so many positions.
    private const int Step = 64;

    // Steps among which lines find a place of their own, unless a text needs more.
    private const int FewestPlaces = 128;

    // Words of a line that tell its place.
    private const int TellingWords = 3;

    private readonly List<int> words = [];
    private readonly List<Line> lines = [];
    private PlacedWord[] placed = [];
    private bool[] taken = [];

    /// <summary>Returns the mark of a spelling, from which places are computed.</summary>
    public static uint MarkOf(ReadOnlySpan<byte> code) => Fnv1A.Of(code);

    /// <summary>Reads the next field. Returns its words in the order of their positions, without stop words.</summary>
    /// <param name="reader">Reads <see cref="AnalyzedTexts.Words"/>.</param>
    /// <param name="marks">The mark of each of the document's spellings.</param>
    public ReadOnlySpan<PlacedWord> Next(ref VarintReader reader, ReadOnlySpan<uint> marks)
    {
        Read(ref reader, marks);
        Place();
        if (placed.Length < words.Count)
        {
            placed = new PlacedWord[words.Count * 2];
        }

        var count = 0;
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (words[line.First + i] is var word and >= AnalyzedTexts.FirstSpelling)
                {
                    placed[count++] = new PlacedWord(word - AnalyzedTexts.FirstSpelling, line.Start + i);
                }
            }
        }

        return placed.AsSpan(0, count);
    }

    private void Read(ref VarintReader reader, ReadOnlySpan<uint> marks)
    {
        words.Clear();
        lines.Clear();
        var (first, mark, telling) = (0, 0u, 0);
        for (var left = reader.Next(); left > 0; left--)
        {
            var word = reader.Next();
            if (word == AnalyzedTexts.LineEnd)
            {
                EndLine();
                continue;
            }

            words.Add(word);
            if (word >= AnalyzedTexts.FirstSpelling && telling < TellingWords)
            {
                mark = Fnv1A.Add(mark, marks[word - AnalyzedTexts.FirstSpelling]);
                telling++;
            }
        }

        EndLine();

        void EndLine()
        {
            if (words.Count > first)
            {
                lines.Add(new Line(first, words.Count - first, mark, 0));
            }

            (first, mark, telling) = (words.Count, 0, 0);
        }
    }

    /// <summary>Places the lines and sorts them by place. The first one always begins the positions.</summary>
    private void Place()
    {
        if (lines.Count < 2)
        {
            return;
        }

        var needed = lines.Sum(line => line.Steps);
        var places = FewestPlaces;
        while (places < needed * 2)
        {
            places *= 2;
        }

        if (taken.Length < places * 2)
        {
            taken = new bool[places * 2];
        }

        taken.AsSpan(0, places * 2).Clear();
        for (var i = 0; i < lines.Count; i++)
        {
            var place = i == 0 ? 0 : (int)((lines[i].Mark >> 8) % places);
            while (taken.AsSpan(place, lines[i].Steps).Contains(true))
            {
                place++;
            }

            taken.AsSpan(place, lines[i].Steps).Fill(true);
            lines[i] = lines[i] with { Start = place * Step };
        }

        lines.Sort((left, right) => left.Start.CompareTo(right.Start));
    }

    /// <summary>A line of a field. A class: lists of structures are compiled anew in every run.</summary>
    /// <param name="First">Index of its first word.</param>
    /// <param name="Start">Position of its first word.</param>
    private sealed record Line(int First, int Length, uint Mark, int Start)
    {
        // A line and the next one must not touch: a phrase does not cross lines.
        public int Steps => (Length / Step) + 1;
    }
}

/// <summary>A word of a field.</summary>
/// <param name="Spelling">Its spelling, among those of the document.</param>
internal readonly record struct PlacedWord(int Spelling, int Position);
