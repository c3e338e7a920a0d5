using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Merge conflict that git left in a text: a line <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt; one side</c>, a line
/// <c>=======</c>, and a line <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt; other side</c>. A conflict of which only the first or the
/// last line is left counts too. A line <c>=======</c> alone does not: in Markdown it underlines a heading.
/// </summary>
/// <param name="FirstLine">Line on which the conflict begins, counted from 1.</param>
/// <param name="LastLine">Last line of the conflict, counted from 1.</param>
/// <param name="Ours">Name of the side that was checked out; "…" if its line is gone.</param>
/// <param name="Theirs">Name of the side that was merged into it; "…" if its line is gone.</param>
internal readonly record struct MergeConflict(int FirstLine, int LastLine, string Ours, string Theirs)
{
    public const string Unnamed = "…";
    private const string Opening = "<<<<<<<";
    private const string Closing = ">>>>>>>";

    /// <summary>Returns the conflicts of a text with <c>\n</c> line ends, in order.</summary>
    public static ImmutableArray<MergeConflict> FindAll(string text)
    {
        var conflicts = ImmutableArray.CreateBuilder<MergeConflict>();
        MergeConflict? open = null;
        foreach (var (number, mark, label) in Marks(text))
        {
            if (mark == Opening)
            {
                AddUnfinished();
                open = new MergeConflict(number, number, label, Unnamed);
            }
            else
            {
                conflicts.Add((open ?? new(number, number, Unnamed, "")) with { LastLine = number, Theirs = label });
                open = null;
            }
        }

        AddUnfinished();
        return conflicts.DrainToImmutable();

        void AddUnfinished()
        {
            // Without a name and without an end the line is an ornament.
            if (open is { } unfinished && unfinished.Ours != Unnamed)
            {
                conflicts.Add(unfinished);
            }
        }
    }

    /// <summary>True if bytes contain what may be a conflict. Costs little for files without one.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<<<<<<<"u8) >= 0 || bytes.IndexOf(">>>>>>>"u8) >= 0;

    private static IEnumerable<(int Number, string Mark, string Label)> Marks(string text)
    {
        if (!text.Contains(Opening, StringComparison.Ordinal) && !text.Contains(Closing, StringComparison.Ordinal))
        {
            yield break;
        }

        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            foreach (var mark in (string[])[Opening, Closing])
            {
                if (LabelOf(line, mark) is { } label)
                {
                    yield return (number, mark, label);
                }
            }
        }
    }

    /// <summary>Returns the name after the mark at the beginning of a line, or null for any other line.</summary>
    private static string? LabelOf(string line, string mark)
    {
        // More of the same characters are an ornament, or quotations within quotations.
        if (!line.StartsWith(mark, StringComparison.Ordinal) || line.AsSpan(mark.Length) is not ([] or [' ', ..]))
        {
            return null;
        }

        return line.AsSpan(mark.Length).Trim() is { Length: > 0 } label ? label.ToString() : Unnamed;
    }
}
