using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>Links, pictures and footnotes that are written almost right.</summary>
internal static partial class LinkPatterns
{
    /// <summary>Pattern of an address in brackets.</summary>
    private const string Address =
        @"(?:(?:https?://|www\.|mailto:|tel:|\.{0,2}/|\#)[^\s()\[\]]*|[^\s()\[\]]+@[^\s()\[\]]+|[^\n()\[\]]+\.(?i:pdf|docx?|xlsx?|pptx?|jpe?g|png|webp|gif|svg|zip|md|html?))";

    public static readonly MarkPattern[] All =
    [
        new(MarkRules.NoLink, "/\\", BrokenScheme(), WholeAddress),
        new(MarkRules.NoLink, "]", Joined(), match => Link(match, Bracketed(match.Groups["address"].Value))),
        new(MarkRules.NoLink, "]", Parted(), match => Link(match, Bracketed(match.Groups["address"].Value))),
        new(MarkRules.NoLink, ")", Swapped(), match => Link(match, Bracketed(match.Groups["address"].Value))),
        new(MarkRules.NoLink, "]", Attached(), match => Link(match, Bracketed(match.Groups["address"].Value))),
        new(MarkRules.NoLink, "]", Following(), match => Link(match, match.Groups["address"].Value)),
        new(MarkRules.NoLink, "[", InBrackets(), match => Link(match, match.Groups["address"].Value)),
        new(
            MarkRules.NoLink,
            "[",
            Reversed(),
            match => IsNumber(match.Groups["text"].Value) ? null : Link(match, match.Groups["address"].Value)
        ),
        new(MarkRules.NoLink, "[", Unclosed(), _ => Advice.Link),
        new(MarkRules.NoLink, "]", Unopened(), _ => Advice.Link),
        new(
            MarkRules.NoLink,
            "]",
            Reference(),
            match => IsNumber(match.Groups["text"].Value) && IsNumber(match.Groups["label"].Value) ? null : Advice.Link
        ),
        new(MarkRules.NoLink, "[", Wiki(), match => match.Value[0] == '!' ? Advice.Photos : Advice.Link),
        new(MarkRules.NoLink, "<", AngleBrackets(), _ => Advice.Link),
        new(MarkRules.NoLink, "[", LateDefinition(), _ => Advice.EmptyLineBefore),
        new(MarkRules.NoNote, "[", LateNote(), _ => Advice.EmptyLineBefore),
        new(
            MarkRules.NoNote,
            "[",
            NoteWithoutColon(),
            match => Advice.Write($"{match.Groups["label"].Value}: {LeftMark.Quote(match.Groups["text"].Value)}")
        ),
        new(MarkRules.NoNote, "[", NoteReference(), match => Note(match.Value)),
        new(MarkRules.NoNote, "[", OrgNote(), match => Note($"[^{match.Groups["label"].Value}]")),
        new(MarkRules.NoNote, "^", InlineNote(), match => Note("[^1]", match.Groups["text"].Value)),
    ];

    /// <summary>Proposes the address that a misspelled «https://» begins; null if it is spelled right.</summary>
    private static Message? WholeAddress(Match match)
    {
        var scheme = match.Groups["secure"].Length > 0 ? "https://" : "http://";
        var host = match.Groups["host"].Value;
        return match.Value == scheme + host ? null : Advice.Write(scheme + host);
    }

    private static Message Link(Match match, string address) =>
        Advice.Write($"{match.Groups["bang"].Value}[{match.Groups["text"].Value}]({address})");

    private static Message Note(string reference, string text = "…") =>
        new(
            $"write it on a line of its own after an empty one: \"{reference}: {text}\"",
            $"напишите его отдельной строкой после пустой: \"{reference}: {text}\"",
            $"аны бош саптан кийин өзүнчө сапка жазыңыз: \"{reference}: {text}\""
        );

    /// <summary>Puts an address that has spaces into angle brackets, as Markdown wants it.</summary>
    private static string Bracketed(string address)
    {
        var written = PictureSize().Replace(address.Trim().Trim('<', '>'), "");
        var title = written.EndsWith('"') ? written.IndexOf('"') : -1;
        var (file, rest) = title > 0 ? (written[..title].Trim(), " " + written[title..]) : (written, "");
        return (file.AsSpan().ContainsAny(" \t()") ? $"<{file}>" : file) + rest;
    }

    /// <summary>Matches the size of a picture, as other programs write it: <c> =100x200</c>.</summary>
    [GeneratedRegex(@"\s+=\d*x\d*$")]
    private static partial Regex PictureSize();

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>Matches <c>https:/edu.example</c>, <c>htp://edu.example</c> and <c>http:// edu.example</c>.</summary>
    [GeneratedRegex(
        @"(?<![\w/.])h{1,2}t{1,3}p{1,2}(?<secure>s?)(?: ?[:;] ?(?:/{1,3}|\\\\?)|//) ?(?<host>(?:[\w-]+\.)+\p{L}{2,}[^\s<>""«»]*)"
    )]
    private static partial Regex BrokenScheme();

    [GeneratedRegex(@"(?<bang>!?)\[(?<text>[^\[\]\n]*)\]\((?<address>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?<bang>!?)\[(?<text>[^\[\]\n]+)\]\s+\((?<address>" + Address + @")\)")]
    private static partial Regex Parted();

    [GeneratedRegex(@"(?<bang>!?)\((?<text>[^()\[\]\n]+)\)\s?\[(?<address>" + Address + @")\]")]
    private static partial Regex Swapped();

    [GeneratedRegex(
        @"(?<bang>!?)\[(?<text>[^\[\]\n]*[^\[\]\n\d][^\[\]\n]*)\](?:[<{:]?(?<address>https?://[^\s<>{}\[\]]+)[>}]?|\{(?<address>"
            + Address
            + @")\})"
    )]
    private static partial Regex Attached();

    /// <summary>Matches <c>[порядок] [https://…]</c>.</summary>
    [GeneratedRegex(@"(?<bang>!?)\[(?<text>[^\[\]\n]*[^\[\]\n\d][^\[\]\n]*)\]\s*\[(?<address>https?://[^\s\[\]]+)\]")]
    private static partial Regex Following();

    /// <summary>Matches <c>[https://… порядок]</c> and <c>[порядок|https://…]</c>, as wikis write links.</summary>
    [GeneratedRegex(
        @"(?<bang>)\[(?:(?<address>https?://[^\s\[\]|]+)(?:\s+|\|)(?<text>[^\[\]\n]+)|(?<text>[^\[\]\n|]+)\|(?<address>https?://[^\s\[\]]+))\]"
    )]
    private static partial Regex InBrackets();

    /// <summary>Matches <c>(https://…)[порядок]</c>.</summary>
    [GeneratedRegex(@"(?<bang>)\((?<address>https?://[^\s()\[\]]+)\)\s?\[(?<text>[^\[\]\n]+)\]")]
    private static partial Regex Reversed();

    /// <summary>Matches a link without one of its inner brackets or the last.</summary>
    [GeneratedRegex(@"!?\[[^\[\]\n]*\]\([^\s)]*|\[[^\[\]()\n]+\(https?://[^\s()]+\)(?![^\[\]\n]*\])")]
    private static partial Regex Unclosed();

    /// <summary>Matches a link without its first bracket.</summary>
    [GeneratedRegex(@"[^\s\[\]()]+\]\([^\s()]*\)?")]
    private static partial Regex Unopened();

    [GeneratedRegex(@"(?<![A-Za-z0-9_])!?\[(?<text>[^\[\]\n^][^\[\]\n]*)\]\[(?<label>[^\[\]\n]*)\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"!?\[\[[^\[\]\n]+\]\]")]
    private static partial Regex Wiki();

    /// <summary>Matches an address in angle brackets that has spaces or no end.</summary>
    [GeneratedRegex(@"<\s*(?:https?://|www\.|mailto:)[^<>\n]*>?")]
    private static partial Regex AngleBrackets();

    /// <summary>Matches the target of links that stands in a paragraph.</summary>
    [GeneratedRegex(@"^\[[^\[\]\n^]+\]:[ \t]*(?:https?://|/|\.\./)[^\n]*", RegexOptions.Multiline)]
    private static partial Regex LateDefinition();

    /// <summary>Matches a note that does not begin a paragraph.</summary>
    [GeneratedRegex(@"^\[\^[^\[\]\s]+\][ \t]?:[^\n]*", RegexOptions.Multiline)]
    private static partial Regex LateNote();

    /// <summary>Matches a note at the beginning of a block without the colon after its name.</summary>
    [GeneratedRegex(@"\A(?<label>\[\^[^\[\]\s]+\])[ \t]+(?<text>\S[^\n]*)")]
    private static partial Regex NoteWithoutColon();

    [GeneratedRegex(@"\[\^[^\[\]\n]+\]")]
    private static partial Regex NoteReference();

    /// <summary>Matches <c>[fn:1]</c>, a note of Org, and <c>[1]_</c>, one of reStructuredText.</summary>
    [GeneratedRegex(@"\[fn:(?<label>\w+)[^\[\]\n]*\]|\[\#?(?<label>\w{1,20})\]_(?!\w)")]
    private static partial Regex OrgNote();

    [GeneratedRegex(@"\^\[(?<text>[^\[\]\n]+)\]")]
    private static partial Regex InlineNote();
}
