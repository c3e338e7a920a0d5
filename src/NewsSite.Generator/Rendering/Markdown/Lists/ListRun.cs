using System.Globalization;

namespace NewsSite.Generator.Rendering.Markdown.Lists;

/// <summary>Consecutive lines that begin alike, with the lines that continue them.</summary>
/// <param name="HasBlankLines">True if blank lines part the items.</param>
/// <param name="HasContinuations">True if an item has more lines than one.</param>
/// <param name="Introduction">The line before, without a blank line between; empty if there is none.</param>
internal sealed record ListRun(
    string Text,
    IReadOnlyList<ListLine> Items,
    IReadOnlyList<int> Ends,
    bool HasBlankLines,
    bool HasContinuations,
    string Introduction
)
{
    /// <summary>Marks between a speech and the words about its speaker.</summary>
    private static readonly string[] BeforeSpeakers = [", —", ", –", "! —", "? —", ". —", "», —"];

    /// <summary>The longest line that can be a list's title. A wrapped line of a paragraph is longer.</summary>
    private const int LongestTitle = 50;

    /// <summary>Reads the run that begins at a line.</summary>
    public static ListRun Read(string text, IReadOnlyList<ListLine> lines, int first)
    {
        var (items, ends) = (new List<ListLine> { lines[first] }, new List<int> { lines[first].End });
        var (blank, blanks, continuations) = (false, false, false);
        for (var i = first + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            var isDeeper = line.Indentation > lines[first].Indentation;
            if (line.Beginning == lines[first].Beginning && line.Indentation >= lines[first].Indentation)
            {
                items.Add(line);
                ends.Add(line.End);
                blanks |= blank;
                blank = false;
            }
            else if (line.Beginning == LineBeginning.Blank && !blank)
            {
                blank = true;
            }
            else if (!blank && (line.Beginning == LineBeginning.Text || (line.IsItem && isDeeper)))
            {
                ends[^1] = line.End;
                continuations = true;
            }
            else
            {
                break;
            }
        }

        return new ListRun(text, items, ends, blanks, continuations, IntroductionOf(text, lines, first));
    }

    /// <summary>
    /// True if the run is a list. A dash also begins speech, and a line of a wrapped paragraph, so that one line alone is
    /// never a list, and several are one only if they look it: they begin with small letters, end with semicolons, have
    /// no full stops, or follow a colon.
    /// </summary>
    public bool IsList =>
        Items[0].Beginning switch
        {
            LineBeginning.Dash => Items.Count > 1 && FollowsNoSentence && LooksLikeList(),
            LineBeginning.Letter => Items.Count > 1 && Count(LetterOf),
            LineBeginning.Roman => Items.Count > 1 && Count(RomanOf),
            LineBeginning.Section => Items.Count > 1 && Count(LastNumberOf),
            _ => true,
        };

    private bool FollowsColon => Introduction.EndsWith(':');

    private bool FollowsNoSentence => Introduction.Length is 0 or < LongestTitle || FollowsColon;

    private bool LooksLikeList()
    {
        var texts = Items.Zip(Ends, (item, end) => Text[item.MarkEnd..end].Trim()).ToList();
        if (texts.Any(text => text.Length == 0))
        {
            return false;
        }

        if (texts.All(BeginsSmall) || texts.SkipLast(1).All(text => text[^1] is ';' or ','))
        {
            return true;
        }

        if (HasBlankLines || texts.Exists(IsSpeech))
        {
            return false;
        }

        var haveNoStops = texts.SkipLast(1).All(text => !EndsSentence(text));
        return (haveNoStops && !(HasContinuations && EndsSentence(texts[^1]))) || FollowsColon;
    }

    private static bool BeginsSmall(string text) => char.IsLower(text.FirstOrDefault(char.IsLetterOrDigit));

    private static bool EndsSentence(string text) => LastMark(text) is '.' or '!' or '?' or '…';

    /// <summary>Returns the last character that is not a quotation mark or bracket.</summary>
    private static char LastMark(string text) =>
        text.TrimEnd('»', '"', '”', '“', ')', '*') is { Length: > 0 } words ? words[^1] : '\0';

    /// <summary>True for a question, an exclamation, and words with their speaker: «— Да, — сказал он.»</summary>
    private static bool IsSpeech(string text) =>
        LastMark(text) is '?' or '!'
        || Array.Exists(BeforeSpeakers, mark => text.Contains(mark, StringComparison.Ordinal));

    /// <summary>True if every mark follows the one before it, or the first is the first there is.</summary>
    private bool Count(Func<ListLine, int> valueOf)
    {
        var values = Items.Select(valueOf).ToList();
        return values.Distinct().Count() == values.Count
            && (values[0] == 1 || values.Zip(values.Skip(1)).All(pair => pair.Second == pair.First + 1));
    }

    private int LetterOf(ListLine line)
    {
        var letter = char.ToLowerInvariant(Text[line.Content]);
        return letter - (char.IsAsciiLetter(letter) ? 'a' : 'а') + 1;
    }

    private int LastNumberOf(ListLine line)
    {
        var number = Text[line.Content..line.MarkEnd].TrimEnd('.', ')');
        return int.Parse(number[(number.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture);
    }

    private int RomanOf(ListLine line)
    {
        var value = 0;
        var number = Text.AsSpan(line.Content, line.MarkEnd - line.Content - 1);
        for (var i = 0; i < number.Length; i++)
        {
            var digit = Digit(number[i]);
            value += i + 1 < number.Length && Digit(number[i + 1]) > digit ? -digit : digit;
        }

        return value;

        static int Digit(char letter) =>
            letter switch
            {
                'I' => 1,
                'V' => 5,
                _ => 10,
            };
    }

    private static string IntroductionOf(string text, IReadOnlyList<ListLine> lines, int first)
    {
        var before = first > 0 ? lines[first - 1] : default;
        return first > 0 && before.Beginning is not (LineBeginning.Blank or LineBeginning.Apart or LineBeginning.Code)
            ? text[before.Content..before.End].TrimEnd()
            : "";
    }
}
