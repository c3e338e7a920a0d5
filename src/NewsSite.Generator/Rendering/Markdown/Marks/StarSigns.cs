using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds double asterisks without a partner. A sign after a word and the same one at the beginning of a later line are
/// a note made by hand: «500 сом**» … «** без доставки».
/// </summary>
internal sealed partial class StarSigns
{
    private readonly List<(Match Sign, VisibleText Text)> signs = [];

    public void Read(VisibleText text, List<LeftMark> taken)
    {
        if (!text.Text.Contains("**", StringComparison.Ordinal))
        {
            return;
        }

        signs.AddRange(
            Sign()
                .Matches(text.Text)
                .Where(sign =>
                    taken.TrueForAll(mark => sign.Index >= mark.End || sign.Index + sign.Length <= mark.Index)
                )
                .Select(sign => (sign, text))
        );
    }

    /// <summary>Returns the signs that are no notes, the first of each block.</summary>
    public IEnumerable<(LeftMark Mark, VisibleText Text)> Unpaired()
    {
        var note = signs.FindIndex(sign => IsLineStart(sign));
        var hasNotes = note > 0 && signs.Take(note).Any(sign => IsAfterWord(sign));
        return signs
            .Where(sign => !hasNotes || !(IsLineStart(sign) || IsAfterWord(sign)))
            .Where(sign => sign.Sign.Groups["mark"].Success || IsLineStart(sign))
            .DistinctBy(sign => sign.Text)
            .Select(sign =>
                (
                    new LeftMark(MarkRules.VisibleMarks, sign.Sign.Index, sign.Sign.Length, Advice.Write("**…**"), ""),
                    sign.Text
                )
            );
    }

    private static bool IsLineStart((Match Sign, VisibleText Text) sign) =>
        sign.Sign.Index == 0 || sign.Text.Text[sign.Sign.Index - 1] == '\n';

    private static bool IsAfterWord((Match Sign, VisibleText Text) sign) => sign.Sign.Groups["after"].Success;

    /// <summary>Matches asterisks before a word, after a word, and alone at the beginning of a line.</summary>
    [GeneratedRegex(
        """
            (?<mark>(?<![\p{L}\d*])\*\*(?=[\p{L}«„“"(])[^\s*]*)
            | (?<mark>(?<after>(?<=\p{L}{3}[»”"!?.,:)]?)\*\*(?![\p{L}\d*])))
            | (?<after>(?<=[\p{L}\d»)%])\*\*(?![\p{L}\d*]))
            | ^\*\*(?=\s)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline
    )]
    private static partial Regex Sign();
}
