using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds switches of wikis, which Markdown takes for words struck out or bold: <c>~~NOTOC~~</c>, <c>__NOTOC__</c>.
/// </summary>
internal static partial class WikiSwitches
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["~~", "__"], StringComparison.Ordinal);

    public static bool MayBeIn(ReadOnlySpan<char> markdown) => markdown.ContainsAny(Signs);

    /// <summary>Returns the places of the switches and what is written there.</summary>
    public static IEnumerable<(int Start, string Written)> In(ContainerInline container)
    {
        foreach (var emphasis in container.Descendants<EmphasisInline>())
        {
            if (emphasis is { DelimiterCount: 2, DelimiterChar: '~' or '_' } && IsSwitch(emphasis))
            {
                var mark = new string(emphasis.DelimiterChar, 2);
                yield return (emphasis.Span.Start, mark + PlainText.Of(emphasis) + mark);
            }
        }
    }

    private static bool IsSwitch(EmphasisInline emphasis)
    {
        if (emphasis.FirstChild is not LiteralInline first || first.Content.AsSpan() is not [>= 'A' and <= 'Я', ..])
        {
            return false;
        }

        var text = PlainText.Of(emphasis);
        return Known().IsMatch(text)
            || (emphasis.DelimiterChar == '~' && IsAlone(emphasis) && Capitals().IsMatch(text));
    }

    private static bool IsAlone(Inline inline) =>
        inline is { PreviousSibling: null or LineBreakInline, NextSibling: null or LineBreakInline };

    [GeneratedRegex(
        @"^(?:(?:NO|FORCE|CLOSE)?TOC|NOCACHE|NOEDITSECTION|NEWSECTIONLINK|NOGALLERY|HIDDENCAT|NOINDEX|INDEX|STATICREDIRECT|NOTITLE|NOSIDEBAR|DISCUSSION|SLIDESHOW|(?:БЕЗ_?|ОБЯЗ_?)?(?:ОГЛАВЛЕНИ[ЕЯ]|ОГЛ|СОДЕРЖАНИ[ЕЯ])|БЕЗ_?РЕДАКТИРОВАНИЯ_?РАЗДЕЛА|БЕЗ_?ГАЛЕРЕИ|СКРЫТАЯ_?КАТЕГОРИЯ|НЕ_?ИНДЕКСИРОВАТЬ|ИНДЕКСИРОВАТЬ|МАЗМУНУ)$"
    )]
    private static partial Regex Known();

    /// <summary>Matches <c>ODT:…</c>, <c>REDIRECT>…</c>, and one word of Latin capitals.</summary>
    [GeneratedRegex(@"^[A-Z][A-Z_]+(?:[:>].*)?$")]
    private static partial Regex Capitals();
}
