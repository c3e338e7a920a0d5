using System.Collections.Immutable;
using System.Text;

namespace NewsSite.Generator.Input.Texts;

/// <summary>Replacement of a piece of a text.</summary>
/// <param name="Start">Offset of the piece.</param>
/// <param name="Length">Length of the piece; 0 to insert.</param>
internal readonly record struct TextEdit(int Start, int Length, string Replacement);

/// <summary>Text after edits, which knows where each of its characters stood before them.</summary>
internal sealed class EditedText
{
    private readonly EditedText? before;
    private readonly ImmutableArray<(int Start, int Shift)> shifts;

    private EditedText(string text, EditedText? before, ImmutableArray<(int Start, int Shift)> shifts) =>
        (Text, this.before, this.shifts) = (text, before, shifts);

    public string Text { get; }

    public static EditedText Of(string text) => new(text, null, []);

    /// <summary>Applies edits, given in the order of the text and without overlaps.</summary>
    public EditedText With(IReadOnlyCollection<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return this;
        }

        var edited = new StringBuilder(Text.Length + edits.Count);
        var shiftsOfEdits = ImmutableArray.CreateBuilder<(int, int)>(edits.Count);
        var copied = 0;
        foreach (var edit in edits)
        {
            edited.Append(Text, copied, edit.Start - copied).Append(edit.Replacement);
            copied = edit.Start + edit.Length;
            shiftsOfEdits.Add((edited.Length, copied - edited.Length));
        }

        edited.Append(Text, copied, Text.Length - copied);
        return new EditedText(edited.ToString(), this, shiftsOfEdits.DrainToImmutable());
    }

    /// <summary>Returns the offset in the text before all edits of a character of this text.</summary>
    public int OriginalOffset(int offset)
    {
        if (before is null)
        {
            return offset;
        }

        var (low, high) = (0, shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = shifts[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return before.OriginalOffset(low == 0 ? offset : offset + shifts[low - 1].Shift);
    }
}
