using System.Buffers;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Marks of other languages for texts: reStructuredText, AsciiDoc, Textile, Org, wikis, MDX and dialects of Markdown.
/// </summary>
internal static partial class OtherMarkup
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "//",
            "p:/",
            "s:/",
            "@@",
            "%%",
            "%(",
            ".jpg)",
            ".jpeg)",
            ".png)",
            ".gif)",
            ".jpg!",
            ".jpeg!",
            ".png!",
            ".gif!",
            ".jpg|",
            ".jpeg|",
            ".png|",
            ".gif|",
        ],
        StringComparison.Ordinal
    );

    /// <summary>Marks anywhere in a text.</summary>
    public static readonly MarkPattern[] Anywhere =
    [
        new(MarkRules.Command, "[", Alert(), _ => Advice.Delete),
        new(MarkRules.Command, "%", Remark(), _ => Advice.Comment),
        new(MarkRules.Command, "{", Variable(), _ => Advice.InWords),
        new(MarkRules.Command, "@", Variable(), _ => Advice.InWords),
        new(MarkRules.Command, "%", Variable(), _ => Advice.InWords),
        new(MarkRules.Command, "{", JiraMacro(), match => Advice.ForCommand(match.Groups["name"].Value)),
        new(MarkRules.Command, ":", AsciiDocMacro(), match => Advice.ForCommand(match.Groups["name"].Value)),
        new(MarkRules.Command, "\\", LatexCommand(), _ => Advice.InWords),
        new(MarkRules.NoLink, "[", AsciiDocLink(), match => Link(match)),
        new(MarkRules.NoLink, ":", TextileLink(), match => Link(match)),
        new(MarkRules.NoLink, "!", TextilePicture(), _ => Advice.Photos),
        new(MarkRules.NoLink, "<", SpipPicture(), _ => Advice.Photos),
        new(MarkRules.NoLink, "<", SlackLink(), match => Link(match)),
        new(MarkRules.NoLink, "[", SpipLink(), match => Link(match)),
        new(MarkRules.NoLink, "[", SocialLink(), _ => Advice.Link),
        new(MarkRules.NoLink, "<", AsciiDocReference(), _ => Advice.Link),
        new(MarkRules.NoLink, "[", PictureWithoutFile(), _ => Advice.Photos),
        new(MarkRules.Command, "[<", OrgTime(), _ => Advice.InWords),
        new(MarkRules.NoLink, "[", JiraLink(), match => Link(match)),
        new(MarkRules.Command, "#", TypstCall(), match => Advice.ForCommand(match.Groups["name"].Value)),
        new(MarkRules.Command, "^", BlockName(), _ => Advice.Delete),
        new(MarkRules.NoLink, "_", SphinxLink(), _ => Advice.Link),
        new(MarkRules.VisibleMarks, "/", Slashes(), match => Advice.Write($"*{match.Groups["text"].Value}*")),
        new(MarkRules.VisibleMarks, "^", Carets(), match => Advice.Write($"<sup>{match.Groups["text"].Value}</sup>")),
    ];

    /// <summary>Marks at the beginning of a line.</summary>
    public static readonly MarkPattern[] Lines =
    [
        new(MarkRules.Command, ".#!?<+-@:[", Directive(), _ => Advice.Delete),
        new(MarkRules.Command, "/", LineComment(), _ => Advice.Comment),
        new(MarkRules.Command, "ie", Module(), _ => Advice.Delete),
        new(MarkRules.VisibleMarks, "*", Abbreviation(), _ => Meaning),
        new(
            MarkRules.VisibleMarks,
            ":",
            Field(),
            match => Advice.Write($"**{match.Groups["name"].Value}:** {LeftMark.Quote(match.Groups["text"].Value)}")
        ),
        new(
            MarkRules.VisibleMarks,
            ":;*#",
            Definition(),
            match => match.Value[0] is ':' or ';' && char.IsWhiteSpace(match.Value[1]) ? Meaning : Advice.PlainWords
        ),
        new(MarkRules.VisibleMarks, "bpf", Block(), match => Advice.Write(Prefix(match) + match.Groups["text"].Value)),
        new(
            MarkRules.VisibleMarks,
            ".",
            BlockTitle(),
            match => Advice.Write($"**{match.Groups["text"].Value.Trim()}**")
        ),
        new(MarkRules.VisibleMarks, "[", Task(), match => Advice.Write($"- {match.Value.Trim()}")),
    ];

    private static readonly Message Meaning = new(
        "write \"**term** — meaning\"",
        "напишите \"**слово** — его значение\"",
        "\"**сөз** — анын мааниси\" деп жазыңыз"
    );

    /// <summary>True if a text may have marks of this kind that no other sign shows.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs) || HasName(text);

    /// <summary>True if a line may begin with a mark of this kind.</summary>
    public static bool MayBeginLine(ReadOnlySpan<char> text) =>
        text.Length > 2
        && (
            text[0] is ':' or ';' or '.' or '!' or '?' or '/' or '-' or '+' or '@' or '*'
            || char.IsAsciiLetterLower(text[0])
        );

    /// <summary>True if a link may stand here whose text is before its address: <c>"приказ":https://…</c>.</summary>
    public static bool EndsBeforeAddress(ReadOnlySpan<char> text) => text is [.., '"', ':'] or [.., '!'];

    /// <summary>True for a percent sign before a name: <c>%TITLE%</c>.</summary>
    private static bool HasName(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('%') is var sign and >= 0 && sign + 1 < text.Length)
        {
            text = text[(sign + 1)..];
            if (char.IsAsciiLetter(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static Message Link(Match match) =>
        Advice.Write($"[{match.Groups["text"].Value}]({match.Groups["address"].Value})");

    private static string Prefix(Match match) => match.Value.StartsWith("bq", StringComparison.Ordinal) ? "> " : "";

    /// <summary>Matches <c>*[ЖОЖ]: жогорку окуу жайы</c>.</summary>
    [GeneratedRegex(@"^\*\[[^\[\]\n]{1,40}\]:", RegexOptions.Multiline)]
    private static partial Regex Abbreviation();

    /// <summary>Matches <c>[!NOTE]</c>.</summary>
    [GeneratedRegex(@"\[![A-Za-z]+\][+-]?")]
    private static partial Regex Alert();

    /// <summary>Matches <c>%% редактору %%</c>.</summary>
    [GeneratedRegex(@"%%(?!%)(?>[^%\n]+)%%")]
    private static partial Regex Remark();

    /// <summary>Matches <c>${name}</c>, <c>#{name}</c>, <c>{name}</c>, <c>%name%</c>, <c>@@name@@</c>.</summary>
    [GeneratedRegex(
        @"\{\$[A-Za-z_][\w.>-]{0,40}\}|(?<![\w%])%(?:[0-9]\$)?[sd](?![\w%])|[$#]?\{[A-Za-z_][\w.-]{2,40}\}|(?<![\w%])%[A-Za-z_][A-Za-z0-9_]{2,40}%|@@[A-Za-z_]\w{1,40}@@"
    )]
    private static partial Regex Variable();

    [GeneratedRegex(
        @"\{(?<name>code|quote|panel|color|noformat|info|note|warning|tip|toc|anchor|status|expand):[^{}\n]*\}"
    )]
    private static partial Regex JiraMacro();

    /// <summary>Matches <c>image::a.jpg[Школа]</c>.</summary>
    [GeneratedRegex(
        @"(?<![\w/])(?<name>image|video|audio|link|xref|include|mailto|icon|kbd|btn|menu|footnote|ref|doc)::?(?!/)(?:`[^`\n]*`|[^\s\[\]]*\[[^\]\n]*\])"
    )]
    private static partial Regex AsciiDocMacro();

    /// <summary>Matches <c>\item</c>, but no path.</summary>
    [GeneratedRegex(
        @"(?<![\w:\\./])\\(?:item|begin|end|newline|newpage|pagebreak|clearpage|noindent|indent|par|ldots|dots|quad|bigskip|medskip|smallskip|centering|hline|maketitle|tableofcontents|tiny|large|bf|it|em|n)(?![\\\w])"
    )]
    private static partial Regex LatexCommand();

    [GeneratedRegex(@"(?<address>https?://[^\s\[\]]+)\[(?<text>[^\[\]\n^]*\p{L}[^\[\]\n]*)\](?!\()")]
    private static partial Regex AsciiDocLink();

    [GeneratedRegex(
        @"""(?<text>[^""\n]{1,200})"":(?<address>(?:https?://|www\.)\S+|(?=[^\s""]{1,200}\.(?:html?|php|pdf|docx?|xlsx?)\b)[^\s""]+)"
    )]
    private static partial Regex TextileLink();

    /// <summary>Matches <c>!https://…/a.jpg!</c>, <c>!a.jpg!</c> and <c>!a.jpg|thumbnail!</c>.</summary>
    [GeneratedRegex(
        @"!(?<address>https?://[^\s!]+)!|(?<![\w!])![^\s!|]{1,200}\.(?:jpe?g|png|gif|webp)(?:\|[^!\n]{0,60})?!|(?<![\w!])![^\s()!]{1,60}\([^\s()]{1,200}\.(?:jpe?g|png|gif|webp)\)"
    )]
    private static partial Regex TextilePicture();

    /// <summary>Matches <c>&lt;img12|left&gt;</c> and <c>&lt;doc5&gt;</c>.</summary>
    [GeneratedRegex(@"<(?:img|doc|emb)[0-9]{1,6}(?:\|[^<>\n]{0,60})?>")]
    private static partial Regex SpipPicture();

    /// <summary>Matches <c>&lt;https://…|порядок&gt;</c>.</summary>
    [GeneratedRegex(@"<(?<address>https?://[^\s<>|]+)\|(?<text>[^<>\n]+)>")]
    private static partial Regex SlackLink();

    /// <summary>Matches <c>[порядок->https://…]</c>.</summary>
    [GeneratedRegex(@"\[(?<text>[^\[\]\n>]+)->(?<address>[^\[\]\s]+)\]")]
    private static partial Regex SpipLink();

    /// <summary>Matches <c>[club123|Школа]</c>.</summary>
    [GeneratedRegex(@"\[(?:id|club|public|event)[0-9]{1,12}\|[^\[\]\n|]+\]")]
    private static partial Regex SocialLink();

    /// <summary>Matches <c>&lt;&lt;sroki,Сроки&gt;&gt;</c>.</summary>
    [GeneratedRegex(@"<<[a-z_][a-z0-9_-]*(?:,[^<>\n]*)?>>")]
    private static partial Regex AsciiDocReference();

    /// <summary>Matches <c>![Школа]</c> without a file, but no exclamation before a bracket: <c>Ура![1]</c>.</summary>
    [GeneratedRegex(@"(?<![\w!?.»""”)])!\[(?!\[)[^\[\]\n]*\p{L}[^\[\]\n]*\](?!\]|\s?\()")]
    private static partial Regex PictureWithoutFile();

    /// <summary>Matches <c>[2026-11-26 Thu]</c>.</summary>
    [GeneratedRegex(
        @"\[[0-9]{4}-[0-9]{2}-[0-9]{2} \p{Lu}\p{Ll}{1,2}(?: [^\[\]\n]{0,20})?\]|<[0-9]{4}-[0-9]{2}-[0-9]{2} \p{Lu}\p{Ll}{1,2}(?: [^<>\n]{0,20})?>"
    )]
    private static partial Regex OrgTime();

    /// <summary>Matches <c>[порядок|poryadok.html]</c>.</summary>
    [GeneratedRegex(@"\[(?<text>[^\[\]\n|]+)\|(?<address>[^\[\]\s|]{1,200}\.[a-z]{2,4}|/[^\[\]\s|]+|#[^\[\]\s|]+)\]")]
    private static partial Regex JiraLink();

    /// <summary>Matches <c>#image("a.jpg")</c>.</summary>
    [GeneratedRegex(@"(?<![\w/&\#])\#(?<name>[a-z]{3,20})\([^()\n]*[:""“”«][^()\n]*\)")]
    private static partial Regex TypstCall();

    /// <summary>Matches the name of a paragraph at its end: <c> ^a1b2c3</c>.</summary>
    [GeneratedRegex(@"(?<=\s)\^[a-z0-9-]{3,40}[ \t]*\z")]
    private static partial Regex BlockName();

    /// <summary>Matches what follows code in <c>`приказ &lt;https://…&gt;`_</c>.</summary>
    [GeneratedRegex(@"\uFFFC__?(?![\w\uFFFC])")]
    private static partial Regex SphinxLink();

    /// <summary>Matches <c>//курсив//</c>.</summary>
    [GeneratedRegex(@"(?<![:\w/])//(?=[\p{L}«])(?<text>[^/\n]*[^\s/])//(?![\w/])")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"\^\^(?=\w)(?<text>[^^\n]*\w)\^\^")]
    private static partial Regex Carets();

    /// <summary>
    /// Matches <c>.. image::</c>, <c>.. _name:</c>, <c>#+TITLE:</c>, <c>!!! note</c>, <c>??? note</c>,
    /// <c>&lt;&lt;&lt; a.md</c>, <c>+++ Подробнее</c>, <c>-# мелко</c> and <c>@startuml</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(?:\.\.[ \t]+(?:[a-z][a-z-]*::|_[^\n:]+:(?=\s|$)|\[[^\[\]\n]+\])|@@[ \t]-[0-9]|:[A-Z_]{2,}:(?=\s|$)|\[(?:NOTE|TIP|WARNING|CAUTION|IMPORTANT|source|quote|verse|listing|example|sidebar|abstract|horizontal|discrete)(?:,[^\[\]\n]*)?\]$|\[[.\#%][A-Za-z][\w.-]*\]$|\+{3}[ \t]+\S|-\#[ \t]+\S|@(?:start|end)[a-z]{3,}$|\#\+[A-Za-z_]{3,}:?(?=\s|$)|(?:!!!|\?\?\?)\+?[ \t]+[a-z]|<<<[ \t]*\S)[^\n]*",
        RegexOptions.Multiline
    )]
    private static partial Regex Directive();

    [GeneratedRegex(@"^//[ \t]+[^\n]+", RegexOptions.Multiline)]
    private static partial Regex LineComment();

    /// <summary>Matches <c>import A from "./a"</c> and <c>export const a = 1</c>.</summary>
    [GeneratedRegex(
        @"^(?:import[ \t]+[\w{}*,\t ]+[ \t]from[ \t]+[""'“”«][^\n]*|import[ \t]+[""'][^\n]*|export[ \t]+(?:const|let|var|default|function)[ \t][^\n]*)",
        RegexOptions.Multiline
    )]
    private static partial Regex Module();

    /// <summary>Matches a field of reStructuredText: <c>:Автор: Асанов</c>.</summary>
    [GeneratedRegex(@"^:(?<name>\p{IsCyrillic}[^:\n]{1,40}):[ \t]+(?<text>\S[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Field();

    /// <summary>Matches a term or its meaning: <c>; приказ</c>, <c>: документ министерства</c>.</summary>
    [GeneratedRegex(
        @"^(?:[:;][ \t]+(?=[\p{L}«""\d])|[:;]{1,3}(?=\p{IsCyrillic}{2})|(?:\*\#|\#\*|\*:|\#:)+[*\#:]*[ \t]*(?=\p{L}))[^\n]*",
        RegexOptions.Multiline
    )]
    private static partial Regex Definition();

    /// <summary>Matches <c>bq. Цитата</c> and <c>p(class). Абзац</c>.</summary>
    [GeneratedRegex(
        @"^(?:bq|bc|pre|p|fn[0-9]{1,3})(?:[=<>]{1,2}|\([\w #-]+\))?\.{1,2}[ \t]+(?<text>\p{IsCyrillic}[^\n]*)",
        RegexOptions.Multiline
    )]
    private static partial Regex Block();

    /// <summary>Matches the title of a block: <c>.Список школ</c>.</summary>
    [GeneratedRegex(@"^\.(?<text>(?=\p{Lu})\p{IsCyrillic}{2}[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex BlockTitle();

    /// <summary>Matches a task that is no item of a list: <c>[ ] проверить</c>.</summary>
    [GeneratedRegex(@"^\[(?: |[xXхХ](?=\][ \t]+\p{Lu}))\][ \t]+\S[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Task();
}
