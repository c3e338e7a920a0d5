using System.Text;

namespace NewsSite.Languages;

/// <summary>
/// Replaces straight quotation marks, hyphens used as dashes, three dots, and spaces where a line must not break, by
/// the language's rules. One instance processes one block of text piece by piece, so a quotation may span several
/// pieces (<c>"**слово**"</c>).
/// </summary>
public sealed class Typographer(Language language)
{
    private const char NoBreakSpace = '\u00A0';
    private readonly Typography typography = language.Typography;
    private StringBuilder? output;
    private char previous = ' ';
    private int depth;

    /// <summary>Made when something changes: most titles stay as they are.</summary>
    private StringBuilder Output => output ??= new StringBuilder();

    /// <summary>Processes a text that is a single piece: a title or a caption.</summary>
    public static string Set(Language language, string text) => new Typographer(language).Next(text) ?? text;

    /// <summary>Starts a new block.</summary>
    public void StartBlock() => (previous, depth) = (' ', 0);

    /// <summary>Processes the block's next piece. Returns null if nothing changes.</summary>
    public string? Next(ReadOnlySpan<char> piece)
    {
        output?.Clear();
        var copied = 0;
        var word = 0; // Start of the current word.
        for (var i = 0; i < piece.Length; i++)
        {
            if (!IsUnchanged(piece, word, i))
            {
                Output.Append(piece[copied..i]);
                previous = Output.Length > 0 ? Output[^1] : previous;
                i += WriteReplacement(piece, i);
                previous = Output[^1];
                copied = i + 1;
            }

            word = IsEdge(piece[i]) ? i + 1 : word;
        }

        previous = copied < piece.Length ? piece[^1] : previous;
        return copied == 0 ? null : Output.Append(piece[copied..]).ToString();
    }

    /// <summary>Skips something between two pieces that is not text: code, a picture, a line break.</summary>
    /// <param name="standsFor">Character to assume in its place when the next quotation mark is judged.</param>
    public void Skip(char standsFor) => previous = standsFor;

    /// <summary>
    /// True if nothing changes at this index. Most texts are then copied in long pieces, or not at all.
    /// </summary>
    private bool IsUnchanged(ReadOnlySpan<char> piece, int word, int i) =>
        piece[i] switch
        {
            ' ' => !NeedsNoBreak(piece, word, i),
            '.' => !Follows(piece, i, "..."),
            '-' or '–' or '—' => i > 0 && piece[i - 1] is not (' ' or NoBreakSpace),
            '"' or '«' or '»' => false,
            _ => true,
        };

    /// <summary>
    /// Writes the replacement at <paramref name="i"/>. Returns the number of further characters consumed.
    /// </summary>
    private int WriteReplacement(ReadOnlySpan<char> piece, int i)
    {
        var character = piece[i];
        switch (character)
        {
            case '"':
                Output.Append(Quote(i + 1 < piece.Length ? piece[i + 1] : 'x'));
                return 0;
            case '«':
                depth++;
                break;
            case '»':
                depth = Math.Max(0, depth - 1);
                break;
            case '.' when previous != '.' && Follows(piece, i, "...") && !Follows(piece, i + 3, "."):
                Output.Append('…');
                return 2;
            case '-' when previous is ' ' or NoBreakSpace && Dash(piece, i) is var length and > 0:
                return WriteDash(length);
            case '–' or '—' when previous == ' ' && Output is [.., ' ']:
                return WriteDash(1, character);
            case ' ':
                Output.Append(NoBreakSpace);
                return 0;
        }

        Output.Append(character);
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

    /// <summary>Returns the length of «- », «-- » or «--- » between spaces, or 0.</summary>
    private static int Dash(ReadOnlySpan<char> piece, int i)
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
        if (Output is [.., ' '])
        {
            Output[^1] = NoBreakSpace;
        }

        Output.Append(dash);
        return length - 1;
    }

    private bool NeedsNoBreak(ReadOnlySpan<char> piece, int start, int i)
    {
        var before = piece[start..i].TrimStart("(«„\"");
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

        var after = piece[(i + 1)..end];
        return IsGroup(before, after)
            || typography.KeepsWithNumber(after)
            || typography.KeepsWithNumber(after.TrimEnd(".,;:!?)»“"));
    }

    /// <summary>True for two groups of digits of one number: «1 200», «1 200 000», «12 500,5».</summary>
    private static bool IsGroup(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        const int size = 3;
        return before.Length <= size
            && !before.ContainsAnyExceptInRange('0', '9')
            && after.Length >= size
            && !after[..size].ContainsAnyExceptInRange('0', '9')
            && (after.Length == size || !char.IsAsciiDigit(after[size]));
    }

    private static bool IsEdge(char character) => character is ' ' or NoBreakSpace or '\n' or '\t';

    private static bool Follows(ReadOnlySpan<char> piece, int i, string text) =>
        piece[i..].StartsWith(text, StringComparison.Ordinal);
}
