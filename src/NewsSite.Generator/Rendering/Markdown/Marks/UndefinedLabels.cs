using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds names of links without a target: <c>[Порядок приёма]</c>. Most words in brackets are an editor's, so they count
/// only in a text that gives other targets, if they look like a name, and outside of quotations.
/// </summary>
internal static partial class UndefinedLabels
{
    private static readonly Message Meaning = new(
        "for a link write \"[words](address)\", and for brackets \"\\[words\\]\"",
        "для ссылки напишите \"[слова](адрес)\", а для скобок — \"\\[слова\\]\"",
        "шилтеме үчүн \"[сөздөр](дарек)\", ал эми кашаа үчүн \"\\[сөздөр\\]\" деп жазыңыз"
    );

    /// <param name="taken">Marks that were found already.</param>
    public static IEnumerable<LeftMark> In(string text, List<LeftMark> taken) =>
        Label()
            .Matches(text)
            .Where(match =>
                taken.TrueForAll(mark => match.Index >= mark.End || match.Index + match.Length <= mark.Index)
            )
            .Select(match => new LeftMark(MarkRules.VisibleMarks, match.Index, match.Length, Meaning, ""));

    /// <summary>Matches words that begin with a capital letter: two or more, or one with a Latin letter or a digit.</summary>
    [GeneratedRegex(
        @"(?<![\w\])!«„“""(])\[(?=\p{Lu})(?:[^\[\]\n:….!?\uFFFC]*[\p{L}\d] [^\[\]\n:….!?\uFFFC]+|(?=[^\[\]\n]*[A-Za-z\d])[\w-]{4,})\](?![\[(:\w»“""])"
    )]
    private static partial Regex Label();
}
