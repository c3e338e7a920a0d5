using System.Text;
using NewsSite.Languages;

namespace NewsSite.Generator.Markdown;

/// <summary>
/// Sets straight quotation marks, hyphens used as dashes, three dots, and spaces a line must not break at, by the rules
/// of a language. One instance goes through one block of text, piece by piece, so that a quotation may begin in one
/// piece and end in another (<c>"**слово**"</c>).
/// </summary>
public sealed class Typographer(Language language)
{
    private const char NoBreakSpace = '\u00A0';
    private readonly Typography typography = language.Typography;
    private readonly StringBuilder output = new();
    private char previous = ' ';
    private int depth;

    /// <summary>A text that is one piece: a title, a caption.</summary>
    public static string Set(Language language, string text) => new Typographer(language).Next(text);

    /// <summary>The next piece of the block.</summary>
    public string Next(string piece)
    {
        output.Clear();
        var copied = 0;
        for (var i = 0; i < piece.Length; i++)
        {
            if (StaysAsItIs(piece, i))
            {
                continue;
            }

            output.Append(piece, copied, i - copied);
            previous = output.Length > 0 ? output[^1] : previous;
            i += Step(piece, i);
            previous = output[^1];
            copied = i + 1;
        }

        previous = copied < piece.Length ? piece[^1] : previous;
        return copied == 0 ? piece : output.Append(piece, copied, piece.Length - copied).ToString();
    }

    /// <summary>Something that is not text (code, a picture, a line break) stands between two pieces.</summary>
    public void Skip(char standsFor) => previous = standsFor;

    /// <summary>True where there is nothing to do, so that nearly all of a text is copied in long pieces, or not at all.</summary>
    private bool StaysAsItIs(string piece, int i) =>
        piece[i] switch
        {
            ' ' => !KeepsTogether(piece, i),
            '.' => !Follows(piece, i, "..."),
            '-' or '–' or '—' => i > 0 && piece[i - 1] is not (' ' or NoBreakSpace),
            '"' or '«' or '»' => false,
            _ => true,
        };

    /// <summary>Writes what stands at <paramref name="i"/>; gives how many further characters it took.</summary>
    private int Step(string piece, int i)
    {
        var letter = piece[i];
        switch (letter)
        {
            case '"':
                output.Append(Quote(i + 1 < piece.Length ? piece[i + 1] : 'x'));
                return 0;
            case '«':
                depth++;
                break;
            case '»':
                depth = Math.Max(0, depth - 1);
                break;
            case '.' when previous != '.' && Follows(piece, i, "...") && !Follows(piece, i + 3, "."):
                output.Append('…');
                return 2;
            case '-' when previous is ' ' or NoBreakSpace && Dash(piece, i) is var length and > 0:
                return WriteDash(length);
            case '–' or '—' when previous == ' ' && output is [.., ' ']:
                return WriteDash(1, letter);
            case ' ':
                output.Append(NoBreakSpace);
                return 0;
        }

        output.Append(letter);
        return 0;
    }

    private string Quote(char next)
    {
        var opens = char.IsWhiteSpace(previous) || previous is '(' or '[' or '{' or '«' or '„' or '—' or '–' or '/';
        if (opens && !char.IsWhiteSpace(next))
        {
            return (depth++ == 0 ? typography.Outer : typography.Inner).Open;
        }

        if (depth == 0)
        {
            return "\"";
        }

        return (--depth == 0 ? typography.Outer : typography.Inner).Close;
    }

    /// <summary>The length of «- », «-- » or «--- » between spaces, or 0.</summary>
    private static int Dash(string piece, int i)
    {
        var length = 0;
        while (length < 3 && Follows(piece, i + length, "-"))
        {
            length++;
        }

        return Follows(piece, i + length, " ") ? length : 0;
    }

    private int WriteDash(int length, char dash = '—')
    {
        if (output is [.., ' '])
        {
            output[^1] = NoBreakSpace;
        }

        output.Append(dash);
        return length - 1;
    }

    private bool KeepsTogether(string piece, int i)
    {
        var start = i;
        while (start > 0 && !IsEdge(piece[start - 1]))
        {
            start--;
        }

        var before = piece.AsSpan(start, i - start).TrimStart("(«„\"");
        if (typography.KeepsWithNext(before))
        {
            return true;
        }

        if (before is not [.., >= '0' and <= '9'])
        {
            return false;
        }

        var end = i + 1;
        while (end < piece.Length && !IsEdge(piece[end]))
        {
            end++;
        }

        var after = piece.AsSpan(i + 1, end - i - 1);
        return typography.KeepsWithNumber(after) || typography.KeepsWithNumber(after.TrimEnd(".,;:!?)»“"));
    }

    private static bool IsEdge(char letter) => letter is ' ' or NoBreakSpace or '\n' or '\t';

    private static bool Follows(string piece, int i, string text) =>
        piece.AsSpan(i).StartsWith(text, StringComparison.Ordinal);
}
