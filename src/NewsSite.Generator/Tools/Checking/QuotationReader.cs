using System.Buffers;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Markdown.Marks;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Pairs the quotation marks of consecutive blocks. A quotation may go on over several paragraphs, and each of them may
/// begin with the opening mark. Marks that meet at the end of two quotations may be one.
/// </summary>
internal sealed class QuotationReader(DiagnosticBag diagnostics)
{
    /// <summary>Maximum number of blocks that one quotation goes over.</summary>
    private const int MostBlocks = 8;

    /// <summary>Maximum number of words between two opening marks whose closing mark is one.</summary>
    private const int WordsBeforeInner = 3;

    /// <summary>Maximum depth of quotations in quotations. Deeper, their closing marks were forgotten.</summary>
    private const int Deepest = 16;

    private static readonly SearchValues<char> NoNameMarks = SearchValues.Create(".,;:!?");

    private readonly List<OpenQuotation> open = [];
    private int block;

    /// <summary>The outermost quotations, in order.</summary>
    public List<OuterQuotation> Outer { get; } = [];

    /// <param name="mayRepeat">True if the block may begin with the mark of a quotation that goes on.</param>
    public void Read(PlacedText text, bool mayRepeat = false)
    {
        block++;
        if (GarbledLetters.AreIn(text.Text))
        {
            return;
        }

        var at = mayRepeat && Continues(text.Text) ? 1 : 0;

        while (text.Text.AsSpan(at).IndexOfAny(QuotationKind.AllMarks) is >= 0 and var distance)
        {
            at += distance;
            Read(text, at);
            at++;
        }

        open.RemoveAll(quotation => quotation.SharesItsEnd && quotation.Block == block);
    }

    /// <summary>Ends the passage that quotations may go over, and reports the first one that is still open.</summary>
    public void End()
    {
        if (open.Count > 0)
        {
            ReportOpen(open[0]);
            open.Clear();
        }
    }

    private void Read(PlacedText text, int at)
    {
        var mark = text.Text[at];
        var innermost = open.FindLastIndex(quotation => quotation.Kind.Close.Contains(mark));
        if (innermost < 0 && EndsCommas(text.Text, at))
        {
            return;
        }

        if (innermost >= 0 && (mark != '“' || innermost == open.Count - 1))
        {
            Close(text, at, innermost);
        }
        else if (QuotationKind.OpenedBy(mark) is { } kind)
        {
            if (!IsInch(text.Text, at) && !IsAlone(text.Text, at))
            {
                Open(text, at, kind);
            }
        }
        else
        {
            diagnostics.Report(
                WritingRules.UnpairedQuotationMark,
                text.At(at),
                mark,
                QuotationKind.ClosedBy(mark).Open
            );
        }
    }

    private void Open(PlacedText text, int at, QuotationKind kind)
    {
        if (open.Count == Deepest)
        {
            End();
        }

        if (open.Count == 0)
        {
            Outer.Add(new OuterQuotation(kind, text, at));
        }

        open.Add(new OpenQuotation(kind, block, at, text.At(at)));
    }

    private void Close(PlacedText text, int at, int index)
    {
        var quotation = open[index];
        if (index + 1 < open.Count)
        {
            // An inner one was never closed.
            ReportOpen(open[index + 1]);
            open.RemoveRange(index + 1, open.Count - index - 1);
        }

        open.RemoveAt(index);
        if (block - quotation.Block > MostBlocks)
        {
            ReportOpen(quotation);
            Read(text, at);
        }
        else if (index > 0 && open[index - 1] is var outer && outer.Block == block && outer.Kind == quotation.Kind)
        {
            outer.SharesItsEnd |= IsNameBetween(text.Text, outer.Index, quotation.Index);
        }
    }

    /// <summary>
    /// True if a block repeats the mark of the quotation that goes on. A quoted name at its beginning does not, unless
    /// the block before began with a mark, too.
    /// </summary>
    private bool Continues(string text)
    {
        if (open is not [.., { } quotation] || text.Length == 0 || text[0] != quotation.Kind.Open)
        {
            return false;
        }

        var isBalanced =
            text.IndexOf(quotation.Kind.Close[0], 1) is var close
            && close > 0
            && text.LastIndexOf(quotation.Kind.Close[0]) == close;
        var wasRepeated = (quotation.Index == 0 || quotation.IsRepeated) && quotation.Block == block - 1;
        if (isBalanced && !wasRepeated)
        {
            return false;
        }

        // The next block continues this one.
        open[^1] = quotation with
        {
            Block = wasRepeated || !isBalanced ? block : quotation.Block,
            IsRepeated = !isBalanced,
        };
        return true;
    }

    private void ReportOpen(OpenQuotation quotation) =>
        diagnostics.Report(
            WritingRules.UnpairedQuotationMark,
            quotation.Location,
            quotation.Kind.Open,
            quotation.Kind.Close[0]
        );

    /// <summary>
    /// True if a name begins at the first mark and has the second as its part: no speech, and nothing but a few words
    /// between.
    /// </summary>
    private static bool IsNameBetween(string text, int first, int second)
    {
        var isSpeech = text.AsSpan(0, first).TrimEnd() is [.., ':' or '–' or '—'];
        var count = 0;
        var between = text.AsSpan((first + 1)..second);
        foreach (var _ in Words.In(between))
        {
            count++;
        }

        return !isSpeech && count is > 0 and <= WordsBeforeInner && !between.ContainsAny(NoNameMarks);
    }

    /// <summary>True for a straight mark between spaces, which names the mark itself or its key.</summary>
    private static bool IsAlone(string text, int index) =>
        text[index] == '"'
        && (index == 0 || char.IsWhiteSpace(text[index - 1]))
        && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]));

    /// <summary>True for the end of a quotation that begins with two commas, which is told as a mark.</summary>
    private static bool EndsCommas(string text, int index) =>
        text.LastIndexOf(",,", index, StringComparison.Ordinal) is var commas and >= 0
        && commas + 2 < index
        && char.IsLetterOrDigit(text[commas + 2])
        && !text.AsSpan((commas + 2)..index).ContainsAny(QuotationKind.AllMarks);

    private static bool IsInch(string text, int index) =>
        text[index] == '"' && index > 0 && (char.IsAsciiDigit(text[index - 1]) || text[index - 1] is '\'' or '′');
}
