using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Markdown.Links;

/// <summary>Makes links of the web and mail addresses and the telephone numbers that stand in a text.</summary>
internal static partial class BareLinks
{
    /// <summary>Links what can be linked, and turns the addresses inside other links into text.</summary>
    public static void Set(MarkdownDocument document, Language language)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not null)
            {
                Set(block.Inline, language, isLinked: block.Inline.Parent is LinkInline);
            }
        }
    }

    private static void Set(ContainerInline container, Language language, bool isLinked)
    {
        for (var inline = container.FirstChild; inline is not null; )
        {
            if (inline is LiteralInline first)
            {
                JoinNeighbours(first);
            }

            var next = inline.NextSibling;
            switch (inline)
            {
                case BareAddress address:
                    address.ReplaceBy(
                        isLinked
                            ? Literal(address.Address, address.Span.Start)
                            : Link(address.Address, UrlOf(address.Address), address.Span.Start, isText: false)
                    );
                    break;
                case AutolinkInline { IsEmail: false } address:
                    address.ReplaceBy(
                        isLinked
                            ? Literal(address.Url, address.Span.Start)
                            : Link(address.Url, address.Url, address.Span.Start, isText: false)
                    );
                    break;
                case LiteralInline literal when !isLinked:
                    Set(literal, language);
                    break;
                case LinkInline link:
                    Set(link, language, isLinked: true);
                    break;
                case ContainerInline inner:
                    Set(inner, language, isLinked);
                    break;
            }

            inline = next;
        }
    }

    /// <summary>Joins pieces of a text that an underscore or asterisk without meaning parts.</summary>
    private static void JoinNeighbours(LiteralInline first)
    {
        while (
            first.NextSibling is LiteralInline { IsFirstCharacterEscaped: false } next
            && ReferenceEquals(next.Content.Text, first.Content.Text)
            && next.Content.Start == first.Content.End + 1
            && next.Span.Start == first.Span.End + 1
        )
        {
            first.Content.End = next.Content.End;
            first.Span.End = next.Span.End;
            next.Remove();
        }
    }

    private static void Set(LiteralInline literal, Language language)
    {
        var span = literal.Content.AsSpan();
        if (!MayHaveHost(span) && !PhoneNumbers.MayBeIn(span, language))
        {
            return;
        }

        var text = literal.Content.ToString();
        var rest = literal;
        var start = 0;
        foreach (var (place, url, isText) in In(text, language).OrderBy(found => found.Place.Start.Value))
        {
            var (begin, length) = place.GetOffsetAndLength(text.Length);
            if (begin < start)
            {
                continue;
            }

            var offset = literal.Span.Start + begin;
            var link = Link(text.Substring(begin, length), url, offset, isText);
            // A slice of the same text: copies would take quadratic time.
            var after = new LiteralInline
            {
                Content = new StringSlice(text, begin + length, text.Length - 1),
                Span = new SourceSpan(offset + length, literal.Span.Start + text.Length - 1),
            };
            rest.InsertAfter(link);
            link.InsertAfter(after);
            Shorten(rest, begin - start);
            (rest, start) = (after, begin + length);
        }

        if (rest.Content.IsEmpty)
        {
            rest.Remove();
        }
    }

    private static void Shorten(LiteralInline literal, int length)
    {
        literal.Content.End = literal.Content.Start + length - 1;
        literal.Span.End = literal.Span.Start + length - 1;
        if (length == 0)
        {
            literal.Remove();
        }
    }

    private static IEnumerable<(Range Place, string Url, bool IsText)> In(string text, Language language)
    {
        var mails = text.Contains('@', StringComparison.Ordinal)
            ? Mail().Matches(text).Select(match => (PlaceOf(match), "mailto:" + match.Value, false))
            : [];
        var hosts = MayHaveHost(text)
            ? Host().Matches(text).Select(match => (PlaceOf(match), "https://" + match.Value, true))
            : [];
        var phones = PhoneNumbers.In(text, language).Select(found => (found.Place, found.Url, true));
        return mails.Concat(hosts).Concat(phones);
    }

    /// <summary>True for a full stop or at sign before a Latin letter.</summary>
    private static bool MayHaveHost(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('.', '@') is var mark and >= 0 && mark + 1 < text.Length)
        {
            text = text[(mark + 1)..];
            if (char.IsAsciiLetterOrDigit(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static Range PlaceOf(Match match) => match.Index..(match.Index + match.Length);

    private static string UrlOf(string address) => WebAddressText.UrlOf(address) ?? address;

    private static BareLink Link(string text, string url, int start, bool isText)
    {
        var link = new BareLink(isText) { Url = url, Span = new SourceSpan(start, start + text.Length - 1) };
        link.AppendChild(Literal(text, start));
        return link;
    }

    private static LiteralInline Literal(string text, int start) =>
        new() { Content = new StringSlice(text), Span = new SourceSpan(start, start + text.Length - 1) };

    [GeneratedRegex(
        @"(?<![A-Za-z0-9._%+@/-])[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mail();

    /// <summary>Matches hosts without «https://»: in the domains of the country and its neighbours, or with a path.</summary>
    [GeneratedRegex(
        """
            (?<![\w@./\\-])(?!(?:\d+\.)+[a-z]+(?![\w./-]))
            (?:
                (?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:kg|kz|uz|ru|com|org|net|info) (?:/[\w./?=&%~+\#-]*[\w/])?
              | (?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,6} /[\w./?=&%~+\#-]*[\w/]
            )
            (?![a-z0-9_@]|\.[a-z])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Host();
}
