using System.Buffers;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Remains of programs in a text copied from them: fields of Word, errors of spreadsheets, parts of letters, sources
/// of assistants, values that a script never filled in.
/// </summary>
internal static partial class OfficePatterns
{
    /// <summary>.NET searches for these together at vector speed, since all are ASCII.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "HYPERLINK",
            "PAGEREF",
            "MERGEFIELD",
            "INCLUDEPICTURE",
            "Error!",
            "citeturn",
            "contentReference",
            "[object ",
            "Sent from my ",
            " wrote:",
            "NOTE:",
            "TIP:",
            "WARNING:",
            "CAUTION:",
            "IMPORTANT:",
        ],
        StringComparison.Ordinal
    );

    private static readonly string[] OtherSigns = ["Ошибка!", "Ката!", "【", "Отправлено ", " пишет:", " написал"];

    public static readonly MarkPattern[] Anywhere =
    [
        new(MarkRules.Command, "HPMI", WordField(), _ => Advice.InWords),
        new(MarkRules.Command, "!", WordError(), _ => Advice.InWords),
        new(MarkRules.Command, "#", SheetError(), _ => Advice.Value),
        new(MarkRules.Command, "【:c", AssistantSource(), _ => Advice.Delete),
        new(MarkRules.Command, "[", ScriptValue(), _ => Advice.InWords),
        new(MarkRules.Command, "=%\\", EncodedLetter(), _ => Advice.InWords),
    ];

    public static readonly MarkPattern[] Lines =
    [
        new(MarkRules.Command, "ОSNTWCI", Signature(), _ => Advice.Delete),
        new(MarkRules.Command, ":", Answer(), _ => Advice.Delete),
        new(MarkRules.VisibleMarks, "-", Ruled(), match => Advice.Write($"## {match.Groups["text"].Value.Trim()}")),
    ];

    /// <summary>True if a text may have what no other sign shows.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        foreach (var sign in OtherSigns)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return text.ContainsAny(Signs);
    }

    /// <summary>Matches <c>HYPERLINK "https://…"</c> and <c>PAGEREF _Toc123 \h</c>.</summary>
    [GeneratedRegex(
        @"\b(?:HYPERLINK|PAGEREF|MERGEFIELD|INCLUDEPICTURE)[ \t]+(?:\\?[""“”«_\\][^\n""“”»]*[""“”»]?|[A-Za-z_]\w*)"
    )]
    private static partial Regex WordField();

    [GeneratedRegex(
        @"Ошибка![ \t]+(?:Закладка|Источник|Недопустим|Неизвестн|Не указан|Нет текста)[^.\n]*\.?|Error![ \t]+(?:Reference|Bookmark|Hyperlink|No text|Unknown|Not a valid)[^.\n]*\.?|Ката![ \t]+(?:Шилтеме|Кыстарма|Булак)[^.\n]*\.?"
    )]
    private static partial Regex WordError();

    /// <summary>Matches <c>#ССЫЛКА!</c>, <c>#REF!</c>, <c>#Н/Д</c>, <c>#DIV/0!</c>.</summary>
    [GeneratedRegex(
        @"\#(?:ССЫЛКА!|ЗНАЧ!|ДЕЛ/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!|Н/Д(?!\w)|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A(?!\w)|SPILL!|CALC!|\#{3,}(?!\#))"
    )]
    private static partial Regex SheetError();

    /// <summary>Matches <c>【4†source】</c>, <c>:contentReference[oaicite:0]{index=0}</c>, <c>citeturn0search1</c>.</summary>
    [GeneratedRegex(@"【[^】\n]*】|:contentReference\[[^\[\]\n]*\](?:\{[^{}\n]*\})?|citeturn\d+[a-z]+\d+")]
    private static partial Regex AssistantSource();

    [GeneratedRegex(@"\[object [A-Z][A-Za-z]+\]")]
    private static partial Regex ScriptValue();

    /// <summary>
    /// Matches letters as mail programs, addresses and scripts encode them: <c>=D0=9F=D1=80</c>, <c>=?utf-8?B?…?=</c>,
    /// <c>%D0%9F%D1%80</c>, <c>\u041f\u0440</c>.
    /// </summary>
    [GeneratedRegex(
        @"(?:=[0-9A-F]{2}){3,}|(?<!\S)(?:%[0-9A-F]{2}){4,}|(?:\\u[0-9A-Fa-f]{4}){2,}|=\?[A-Za-z0-9-]{3,20}\?[BQbq]\?[^?\s]*\?="
    )]
    private static partial Regex EncodedLetter();

    /// <summary>Matches a line between hyphens: <c>----- Исходное сообщение -----</c>.</summary>
    [GeneratedRegex(@"^-{3,}[ \t]*(?<text>\p{L}(?:[^-\n]|-(?!-))*)-{3,}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Ruled();

    /// <summary>
    /// Matches what telephones write below a letter, and AsciiDoc's head of a remark. In an English text it is a word like
    /// any other.
    /// </summary>
    [GeneratedRegex(
        @"^(?:Отправлено (?:с (?:моего )?(?:iPhone|iPad|Android|Samsung|Xiaomi|Huawei|мобильного)|из (?:мобильной|Почты|Mail|Outlook|Яндекс))[^\n]{0,60}|Sent from my [^\n]{1,60}|(?:NOTE|TIP|WARNING|CAUTION|IMPORTANT):(?=[^\n]*\p{IsCyrillic}))",
        RegexOptions.Multiline
    )]
    private static partial Regex Signature();

    /// <summary>Matches <c>26.11.2026 10:00, Асан пишет:</c>.</summary>
    [GeneratedRegex(
        @"^(?=[^\n]{0,80}[0-9]{4})[^\n]{5,160} (?:пишет|написал(?:а|\(а\))?|wrote):[ \t]*$",
        RegexOptions.Multiline
    )]
    private static partial Regex Answer();
}
