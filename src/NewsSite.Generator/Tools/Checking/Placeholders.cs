using System.Buffers;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Finds what stands where something is still to be written: «Хххх», «___», «TODO», «[имя]».</summary>
internal static partial class Placeholders
{
    /// <summary>
    /// Pieces of which every other shape has one in lower case. Most texts have none, so shapes are rarely looked for.
    /// </summary>
    private static readonly SearchValues<string> Pieces = SearchValues.Create(
        ["хх", "xx", "__", "todo", "tbd", "tba", "fixme", "??", "дд", "dd", "кк", "«»", "«…", "«_", "\"\""],
        StringComparison.Ordinal
    );

    /// <summary>Characters of the shapes in brackets and of single capitals: «N школ».</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("[<{NXХ");

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        foreach (var field in version.Article.VisibleFields())
        {
            Check(Prose.Of(PlacedText.Of(field.Value, field.Location)), version.Languages.Placeholders, diagnostics);
        }

        foreach (var block in version.Outline.Blocks)
        {
            Check(block.Text, version.Languages.Placeholders, diagnostics);
        }
    }

    private static void Check(PlacedText text, PlaceholderWords words, DiagnosticBag diagnostics)
    {
        if (words.Find(text.Lower) is { } phrase)
        {
            diagnostics.Report(WritingRules.Placeholder, text.At(phrase.Start.Value), text.Text[phrase]);
        }
        else if (text.Text.AsSpan().IndexOfAny(Marks) >= 0 || text.Lower.AsSpan().IndexOfAny(Pieces) >= 0)
        {
            CheckShapes(text, words, diagnostics);
        }
    }

    private static void CheckShapes(PlacedText text, PlaceholderWords words, DiagnosticBag diagnostics)
    {
        foreach (Match match in Shapes().Matches(text.Text))
        {
            if (IsMeant(text, match, words))
            {
                diagnostics.Report(WritingRules.Placeholder, text.At(match.Index), match.Value.Trim());
                return;
            }
        }
    }

    private static bool IsMeant(PlacedText text, Match match, PlaceholderWords words)
    {
        if (match.Groups["slot"] is { Success: true } slot)
        {
            return words.HasSlot(slot.Value.Trim().ToLowerInvariant());
        }

        // «XX» may be a Roman numeral, «N» a variable: what is counted tells.
        return !match.Groups["counted"].Success || IsBeforeCountedNoun(text.Lower, match.Index + match.Length, words);
    }

    private static bool IsBeforeCountedNoun(string text, int end, PlaceholderWords words)
    {
        var start = TextSpaces.Skip(text, end);
        var after = start;
        while (after < text.Length && char.IsLetter(text[after]))
        {
            after++;
        }

        var word = text[start..after];
        return start > end && words.HasCountedNoun(word);
    }

    [GeneratedRegex(
        """
            _{3,}
            | (?<!\p{L})(?:TODO(?!\ [A-Z])|TBD|TBA|FIXME)(?!\p{L})
            | (?<!\S)\?{2,}(?!\S)
            | (?<![\p{L}\p{N}])[XХxх]{2,3}(?:[-:.\ ][XХxх]{2,3})+(?![\p{L}\p{N}])
            | (?<![\p{L}\p{N}])(?:[Xx]{4,}|[Хх]{4,}|[XХ][xх]{2,}|[xх]{3,})(?![\p{L}\p{N}])
            | (?<![\p{L}\p{N}])(?<counted>X{1,3}|Х{1,3}|N{1,3})(?![\p{L}\p{N}])
            | (?<!\p{L})(?:ДД|DD|КК)[./-](?:ММ|MM|АА)[./-](?:ГГ|YY|ЖЖ)
            | (?<!\p{L})(?:дд|dd|кк)[./-](?:мм|mm|аа)[./-](?:гг|yy|жж)
            | «[\ …_]*» | (?<!\S)""(?!\S)
            | [\[<{]\ ?(?<slot>[\p{L}-]+(?:\ [\p{L}-]+)?)\ ?[\]>}](?![(<\[])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shapes();
}
