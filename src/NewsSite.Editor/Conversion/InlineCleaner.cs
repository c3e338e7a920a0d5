using System.Collections.Immutable;
using NewsSite.Import.Markup;

namespace NewsSite.Editor.Conversion;

/// <summary>
/// Makes lines of text ones that a person would write in Markdown: pieces of the same kind become one, marks stand
/// around words and not around spaces and stops, and each space is one.
/// </summary>
internal sealed class InlineCleaner
{
    private bool endsWithSpace = true;

    /// <summary>Returns the content of a paragraph, heading or cell.</summary>
    /// <param name="isHeading">True to leave out bold: a heading is bold.</param>
    public static ImmutableArray<Inline> Clean(ImmutableArray<Inline> content, bool isHeading)
    {
        var merged = Merged(content, isHeading ? [SpanKind.Strong] : []);
        return Trimmed(OutsideStops(new InlineCleaner().Spaced(merged)));
    }

    /// <summary>Joins neighbours of one kind, and drops what is inside its own kind or empty.</summary>
    /// <param name="around">Kinds that need no mark here.</param>
    private static ImmutableArray<Inline> Merged(ImmutableArray<Inline> content, ImmutableArray<SpanKind> around)
    {
        var result = new List<Inline>();
        foreach (var inline in content.SelectMany(inline => Unwrapped(inline, around)))
        {
            switch (inline)
            {
                case TextInline text when result.Count > 0 && result[^1] is TextInline before:
                    result[^1] = new TextInline(before.Text + text.Text);
                    break;
                case SpanInline span when result.Count > 0 && result[^1] is SpanInline before && IsSame(before, span):
                    result[^1] = before with { Content = before.Content.AddRange(span.Content) };
                    break;
                case SpanInline span
                    when result is [.., SpanInline before, TextInline { Text: var blank }]
                        && IsSame(before, span)
                        && span.Kind != SpanKind.Link
                        && string.IsNullOrWhiteSpace(blank):
                    result.RemoveAt(result.Count - 1);
                    result[^1] = before with
                    {
                        Content = before.Content.Add(new TextInline(blank)).AddRange(span.Content),
                    };
                    break;
                default:
                    result.Add(inline);
                    break;
            }
        }

        return
        [
            .. result.Select(inline =>
                inline is SpanInline span ? span with { Content = Merged(span.Content, around.Add(span.Kind)) } : inline
            ),
        ];
    }

    private static bool IsSame(SpanInline one, SpanInline other) =>
        one.Kind == other.Kind && one.Target == other.Target && one.Kind != SpanKind.Picture;

    private static IEnumerable<Inline> Unwrapped(Inline inline, ImmutableArray<SpanKind> around)
    {
        switch (inline)
        {
            case TextInline text:
                return TextCleaner.Clean(text.Text) is { Length: > 0 } clean ? [new TextInline(clean)] : [];
            case SpanInline span:
                var isBlank =
                    span.Kind != SpanKind.Picture
                    && string.IsNullOrWhiteSpace(TextCleaner.Clean(Letters.TextOf(span.Content)));
                return isBlank && HasMark(span.Content) is false || around.Contains(span.Kind)
                    ? span.Content.SelectMany(inner => Unwrapped(inner, around))
                    : [BoldOutside(span)];
            default:
                return [inline];
        }
    }

    /// <summary>Puts bold around italics, not inside: so neighbours that are bold can be joined.</summary>
    private static SpanInline BoldOutside(SpanInline span) =>
        span is { Kind: SpanKind.Emphasis, Content: [SpanInline { Kind: SpanKind.Strong } bold] }
            ? bold with
            {
                Content = [span with { Content = bold.Content }],
            }
            : span;

    private static bool HasMark(ImmutableArray<Inline> content) =>
        content.Any(inline =>
            inline is TextInline { Text: var text } && text.Contains('\uE010')
            || inline is SpanInline span && (span.Kind == SpanKind.Picture || HasMark(span.Content))
        );

    /// <summary>Makes each run of spaces one, over the limits of pieces too.</summary>
    private ImmutableArray<Inline> Spaced(ImmutableArray<Inline> content)
    {
        var result = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextInline text:
                    var spaced = string.Concat(text.Text.Select(Spaced));
                    if (spaced.Length > 0)
                    {
                        result.Add(new TextInline(spaced));
                    }

                    break;
                case SpanInline span:
                    result.Add(span with { Content = Spaced(span.Content) });
                    break;
                default:
                    endsWithSpace = true;
                    result.Add(inline);
                    break;
            }
        }

        return result.ToImmutable();
    }

    private string Spaced(char character)
    {
        var isSpace = character is ' ' or '\n';
        var isDropped = isSpace && endsWithSpace;
        endsWithSpace = isSpace;
        return isDropped ? ""
            : isSpace ? " "
            : character.ToString();
    }

    /// <summary>
    /// Puts stops and quotation marks at the edge of emphasis outside it where a letter follows or precedes: there
    /// Markdown would not see the mark.
    /// </summary>
    private static ImmutableArray<Inline> OutsideStops(ImmutableArray<Inline> content)
    {
        var result = ImmutableArray.CreateBuilder<Inline>();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not SpanInline { Kind: SpanKind.Strong or SpanKind.Emphasis or SpanKind.Struck } span)
            {
                result.Add(content[i]);
                continue;
            }

            var (before, after) = ("", "");
            if (i > 0 && EndsWithLetter(content[i - 1]) && span.Content is [TextInline first, ..])
            {
                before = string.Concat(first.Text.TakeWhile(IsStop));
                span = span with { Content = span.Content.SetItem(0, new TextInline(first.Text[before.Length..])) };
            }

            if (i + 1 < content.Length && BeginsWithLetter(content[i + 1]) && span.Content is [.., TextInline last])
            {
                after = string.Concat(last.Text.Reverse().TakeWhile(IsStop).Reverse());
                span = span with
                {
                    Content = span.Content.SetItem(span.Content.Length - 1, new TextInline(last.Text[..^after.Length])),
                };
            }

            result.Add(new TextInline(before));
            result.Add(span);
            result.Add(new TextInline(after));
        }

        return [.. result.Where(inline => inline is not TextInline { Text: "" })];
    }

    private static bool IsStop(char character) => char.IsPunctuation(character) || char.IsSymbol(character);

    private static bool EndsWithLetter(Inline inline) =>
        Letters.TextOf([inline]) is { Length: > 0 } text && char.IsLetterOrDigit(text[^1]);

    private static bool BeginsWithLetter(Inline inline) =>
        Letters.TextOf([inline]) is { Length: > 0 } text && char.IsLetterOrDigit(text[0]);

    /// <summary>Drops breaks and spaces at both ends.</summary>
    private static ImmutableArray<Inline> Trimmed(ImmutableArray<Inline> content)
    {
        var first = 0;
        var end = content.Length;
        while (first < end && IsBlank(content[first]))
        {
            first++;
        }

        while (end > first && IsBlank(content[end - 1]))
        {
            end--;
        }

        return content[first..end];
    }

    private static bool IsBlank(Inline inline) =>
        inline is BreakInline || inline is TextInline text && string.IsNullOrWhiteSpace(text.Text);
}
