using System.Buffers;
using NewsSite.Generator.Input.Texts;

namespace NewsSite.Generator.Rendering.Markdown.Lists;

/// <summary>The beginning of a line, where a list's mark may stand.</summary>
internal enum LineBeginning
{
    Text,
    Blank,
    Code,

    /// <summary>A heading, or another line that no paragraph continues.</summary>
    Apart,

    /// <summary>A list's mark of Markdown: <c>-</c>, <c>*</c> or <c>+</c>.</summary>
    Hyphen,

    /// <summary>A number with a full stop or bracket, which Markdown knows.</summary>
    Number,

    /// <summary><c>•</c> and its like, which can only mean a list.</summary>
    Bullet,

    /// <summary><c>—</c> or <c>–</c>, which may also begin speech.</summary>
    Dash,

    /// <summary>A letter with a bracket: <c>а)</c>.</summary>
    Letter,

    /// <summary>A Roman number: <c>IV.</c></summary>
    Roman,

    /// <summary>A number of several parts: <c>2.1.</c></summary>
    Section,
}

/// <summary>One line of a text.</summary>
/// <param name="Content">Offset of the first character after the indentation and the marks of quotations.</param>
/// <param name="MarkEnd">Offset after the list's mark.</param>
internal readonly record struct ListLine(int Start, int End, int Content, int MarkEnd, LineBeginning Beginning)
{
    private const int MostDigits = 9;
    private const int LongestRoman = 6;

    /// <summary>Bullets as keyboards, Word and web pages write them; the last three are Word's own.</summary>
    private static readonly SearchValues<char> Bullets = SearchValues.Create("•·●○▪■□◦∙⁃‣▫▸►➢➤\uF0B7\uF0A7\uF0D8");

    /// <summary>True if the line may be an item of a list that Markdown does not know.</summary>
    public bool IsForeign => Beginning >= LineBeginning.Bullet;

    /// <summary>True if the line begins an item of any list.</summary>
    public bool IsItem => Beginning >= LineBeginning.Hyphen;

    public int Indentation => Content - Start;

    public static ListLine Read(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var content = MarkdownLines.WithoutPrefix(line);
        var offset = start + line.Length - content.Length;
        var (beginning, length) = BeginningOf(content.TrimEnd());
        return new ListLine(start, end, offset, offset + length, beginning);
    }

    private static (LineBeginning Beginning, int MarkLength) BeginningOf(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty)
        {
            return (LineBeginning.Blank, 0);
        }

        var first = content[0];
        var second = content.Length > 1 ? content[1] : '\0';
        return first switch
        {
            '#' or '|' => (LineBeginning.Apart, 0),
            '-' or '*' or '+' when IsSpace(second) => (LineBeginning.Hyphen, 1),
            '—' or '–' when IsSpace(second) || char.IsLetter(second) => (LineBeginning.Dash, 1),
            '·' when !IsSpace(second) => (LineBeginning.Text, 0),
            'o' when second == '\t' => (LineBeginning.Bullet, 1),
            _ when Bullets.Contains(first) && second != '\0' => (LineBeginning.Bullet, 1),
            >= '0' and <= '9' => NumberOf(content),
            'I' or 'V' or 'X' when RomanOf(content) is var length and > 0 => (LineBeginning.Roman, length),
            _ when second == ')' && char.IsLetter(first) && content.Length > 2 && IsSpace(content[2]) => (
                LineBeginning.Letter,
                2
            ),
            _ => (LineBeginning.Text, 0),
        };
    }

    private static (LineBeginning Beginning, int MarkLength) NumberOf(ReadOnlySpan<char> content)
    {
        var (length, parts) = (0, 0);
        while (DigitsIn(content[length..]) is var digits and > 0 and <= MostDigits)
        {
            length += digits;
            parts++;
            if (length >= content.Length || content[length] is not ('.' or ')'))
            {
                return (LineBeginning.Text, 0);
            }

            length++;
            if (content[length - 1] == ')')
            {
                break;
            }
        }

        var isMark = parts > 0 && (length == content.Length || IsSpace(content[length]));
        return !isMark ? (LineBeginning.Text, 0)
            : parts == 1 ? (LineBeginning.Number, length)
            : (LineBeginning.Section, length);
    }

    private static int DigitsIn(ReadOnlySpan<char> content) =>
        content.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : content.Length;

    private static int RomanOf(ReadOnlySpan<char> content)
    {
        var length = content.IndexOfAnyExcept("IVX");
        var isMark =
            length is > 0 and <= LongestRoman
            && content[length] is '.' or ')'
            && length + 1 < content.Length
            && IsSpace(content[length + 1]);
        return isMark ? length + 1 : 0;
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\u00A0';
}
