using System.Buffers;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Words between two equal signs, with which wikis, messengers and letters emphasize, strike out or hide them. Between
/// sign and word there is no space, and outside of them no letter: so minus signs, sums and names stay text.
/// </summary>
internal static partial class SignPairs
{
    private const string FullWidthSigns = "！＃＊（）［］＿｀～＜＞｛｝∗";

    private static readonly SearchValues<char> FullWidthValues = SearchValues.Create(FullWidthSigns);

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["--", ",,", "((", "??"],
        StringComparison.Ordinal
    );

    private static readonly Message Dash = new(
        "write a dash with spaces: \" — \"",
        "напишите тире с пробелами: \" — \"",
        "боштуктары бар сызыкча коюңуз: \" — \""
    );

    public static readonly MarkPattern[] All =
    [
        new(MarkRules.VisibleMarks, "-", Hyphens(), Write("~~", "~~")),
        new(MarkRules.VisibleMarks, "~", Tilde(), Write("~~", "~~")),
        new(MarkRules.VisibleMarks, "~", Signature(), _ => Advice.Delete),
        new(MarkRules.VisibleMarks, "~", Tie(), _ => Advice.Write(" ")),
        new(MarkRules.VisibleMarks, "=", EqualSign(), _ => Advice.PlainWords),
        new(MarkRules.VisibleMarks, "+", Plus(), _ => Advice.PlainWords),
        new(MarkRules.VisibleMarks, "@", At(), _ => Advice.PlainWords),
        new(MarkRules.VisibleMarks, "?", QuestionMarks(), Write("*", "*")),
        new(MarkRules.VisibleMarks, "|", Bars(), _ => Advice.PlainWords),
        new(MarkRules.VisibleMarks, "(", Brackets(), Write("(", ")")),
        new(MarkRules.VisibleMarks, ",", Index(), Write("<sub>", "</sub>")),
        new(MarkRules.VisibleMarks, ",", Commas(), Write("«", "»")),
        new(MarkRules.VisibleMarks, "<", AngleBrackets(), Write("«", "»")),
        new(MarkRules.VisibleMarks, "~=+_", Unpaired(), match => Advice.Write(MarkOf(match) + "…" + MarkOf(match))),
        new(MarkRules.VisibleMarks, "-", GluedDash(), _ => Dash),
        new(MarkRules.VisibleMarks, FullWidthSigns, FullWidth(), match => Advice.Write(Narrow(match.Value))),
    ];

    /// <summary>True if a text may have such signs that show nowhere else.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Signs) || text.ContainsAny(FullWidthValues) || text.Count('@') > 1;

    /// <summary>Returns the mark of Markdown that has the meaning of one that stands alone.</summary>
    private static string MarkOf(Match match) =>
        match.Value[0] switch
        {
            '~' => "~~",
            '_' when match.Length == 1 => "*",
            _ => "**",
        };

    /// <summary>Returns signs as wide as a Chinese character in their usual width.</summary>
    private static string Narrow(string wide) =>
        string.Concat(wide.Select(sign => sign == '∗' ? '*' : (char)(sign - '！' + '!')));

    private static Func<Match, Message?> Write(string before, string after) =>
        match => Advice.Write(before + match.Groups["text"].Value + after);

    /// <summary>Matches <c>--зачёркнуто--</c>.</summary>
    [GeneratedRegex(@"(?<![\w-])--(?=[\p{L}\d«""„(])(?<text>(?:[^-\n]|-(?!-))*)(?<=[\p{L}\d»""“.!?…)%])--(?![\w-])")]
    private static partial Regex Hyphens();

    /// <summary>Matches <c>~зачёркнуто~</c>.</summary>
    [GeneratedRegex(@"(?<![\w~/])~(?=[\p{L}«""])(?<text>[^~\n]*)(?<=[\p{L}»""\d.!?])~(?![\w~])")]
    private static partial Regex Tilde();

    /// <summary>Matches where a wiki puts the author's name: <c>--~~~~</c>.</summary>
    [GeneratedRegex(@"(?:--?\s?)?(?<!~)~{3,5}(?!~)")]
    private static partial Regex Signature();

    /// <summary>Matches the space of LaTeX: <c>г.~Бишкек</c>, <c>5~км</c>.</summary>
    [GeneratedRegex(@"(?<=[\p{IsCyrillic}№§]\.?)~(?=[\p{L}\d])|(?<=\d)~(?=\p{IsCyrillic})")]
    private static partial Regex Tie();

    /// <summary>Matches <c>=код=</c>.</summary>
    [GeneratedRegex(@"(?<![\w=])=(?=\p{L})(?<text>[^=\n]*)(?<=\p{L})=(?![\w=])")]
    private static partial Regex EqualSign();

    /// <summary>Matches <c>+зачёркнуто+</c>.</summary>
    [GeneratedRegex(@"(?<![\w+])\+(?=\p{L})(?<text>[^+\n]*)(?<=\p{L})\+(?![\w+])")]
    private static partial Regex Plus();

    /// <summary>Matches <c>@код@</c>.</summary>
    [GeneratedRegex(@"(?<![\w@])@(?=\p{L})(?<text>[^@\n]*)(?<=[\p{L})])@(?![\w@])")]
    private static partial Regex At();

    /// <summary>Matches <c>??цитата??</c>.</summary>
    [GeneratedRegex(@"(?<![\w?])\?\?(?=[\p{L}«])(?<text>[^?\n]*)(?<=[\p{L}».])\?\?(?![\w?])")]
    private static partial Regex QuestionMarks();

    /// <summary>Matches <c>||спойлер||</c>.</summary>
    [GeneratedRegex(@"(?<!\|)\|\|(?=[^\s|])(?<text>[^|\n]*)(?<=[^\s|])\|\|(?!\|)")]
    private static partial Regex Bars();

    /// <summary>Matches <c>((сноска))</c>.</summary>
    [GeneratedRegex(@"(?<!\()\(\((?=[\p{L}«])(?<text>[^()\n]*)\)\)(?!\))")]
    private static partial Regex Brackets();

    /// <summary>Matches <c>H,,2,,O</c>.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\d)]),,(?=[\p{L}\d])(?<text>[\p{L}\d]{1,20}),,")]
    private static partial Regex Index();

    /// <summary>Matches commas in place of a quotation mark: <c>,,Билим''</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d),]),,(?=[\p{L}\d])(?<text>[^,""“”«»\n']*)(?:''|,,|[""“”])")]
    private static partial Regex Commas();

    /// <summary>Matches <c>&lt;&lt;Билим&gt;&gt;</c>.</summary>
    [GeneratedRegex(@"(?<!<)<<(?=[\p{L}\d„“""])(?<text>[^<>\n]*)>>(?!>)")]
    private static partial Regex AngleBrackets();

    /// <summary>Matches a pair of signs at a word that have no partner, and one underscore before a word.</summary>
    [GeneratedRegex(
        @"(?<![\w~])~~(?=[\p{L}«])|(?<=[\p{L}».!?])~~(?![\w~])|(?<![\w=])==(?=[\p{L}«])|(?<![\w+])\+\+(?=\p{IsCyrillic})|(?<![\w_])__(?=[\p{L}«])|(?<![\w_])_(?=\p{IsCyrillic}{2})|(?<=\p{IsCyrillic}{2})_(?![\w.])"
    )]
    private static partial Regex Unpaired();

    /// <summary>Matches two hyphens for a dash that no space parts from a word: <c>мектеп-- бул</c>.</summary>
    [GeneratedRegex(
        @"(?<=\p{IsCyrillic}[»”""]?)-{2,3}(?=\s)|(?<=\s)-{2,3}(?=[«„]?\p{IsCyrillic})|(?<=\p{IsCyrillic})--(?=\p{IsCyrillic})"
    )]
    private static partial Regex GluedDash();

    /// <summary>Matches marks as wide as a Chinese character, outside of Chinese text.</summary>
    [GeneratedRegex(@"(?<![\u2E80-\u9FFF])[！＃＊（）［］＿｀～＜＞｛｝∗]+(?![\u2E80-\u9FFF])")]
    private static partial Regex FullWidth();
}
