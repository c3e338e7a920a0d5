using System.Text;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Collects pieces of a text with the source's offset of each.</summary>
internal sealed class TextPieces
{
    private readonly StringBuilder text = new();
    private readonly List<(int Index, int Offset)> pieces = [];

    /// <summary>Length of the text so far. A smaller value removes what was added since.</summary>
    public int Length
    {
        get => text.Length;
        set
        {
            text.Length = value;
            while (pieces.Count > 0 && pieces[^1].Index >= value)
            {
                pieces.RemoveAt(pieces.Count - 1);
            }
        }
    }

    public void Append(ReadOnlySpan<char> piece, int offset)
    {
        // An empty piece has no character to find.
        if (!piece.IsEmpty)
        {
            pieces.Add((text.Length, offset));
            text.Append(piece);
        }
    }

    /// <summary>Returns the text from an index on.</summary>
    public string ToString(int start) => text.ToString(start, text.Length - start);

    public override string ToString() => text.ToString();

    /// <summary>Returns a function from an index in the text to the source's offset; -1 without pieces.</summary>
    public Func<int, int> Offsets()
    {
        var (starts, offsets) = (pieces.ConvertAll(piece => piece.Index), pieces.ConvertAll(piece => piece.Offset));
        return index =>
        {
            var found = starts.BinarySearch(index);
            var piece = found >= 0 ? found : ~found - 1;
            return piece < 0 ? -1 : offsets[piece] + index - starts[piece];
        };
    }
}
