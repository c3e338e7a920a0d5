using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Cleaning;

/// <summary>
/// Parts paragraphs where the markup of lists and paragraphs was lost: «…план;Создание школ.«Мы…». After a line that ends
/// with a colon, sentences glued by semicolons become a list.
/// </summary>
internal static partial class GluedParagraphs
{
    public static Cleaned Part(ImmutableArray<Block> blocks)
    {
        var parted = ImmutableArray.CreateBuilder<Block>();
        var log = ImmutableArray.CreateBuilder<LogEntry>();
        foreach (var block in blocks)
        {
            if (block is not ParagraphBlock { Content: [TextInline { Text: var text }] } || !Glue().IsMatch(text))
            {
                parted.Add(block);
                continue;
            }

            var isIntroduced =
                parted.LastOrDefault() is ParagraphBlock before
                && Letters.TextOf(before.Content).TrimEnd().EndsWith(':');
            var pieces = Glue().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length > 0).ToList();
            var items = isIntroduced ? pieces.FindLastIndex(piece => piece.EndsWith(';')) : -1;
            // The list ends with the piece after the last semicolon.
            var ofList = items < 0 ? [] : pieces.Take(items + 2).ToList();
            if (ofList.Count > 1)
            {
                parted.Add(
                    new ListBlock(null, [.. ofList.Select(item => ImmutableArray.Create<Block>(ParagraphOf(item)))])
                );
            }

            parted.AddRange(pieces.Skip(ofList.Count > 1 ? ofList.Count : 0).Select(ParagraphOf));
            log.Add(new LogEntry(Change.Parted, text, ""));
        }

        return new Cleaned(parted.ToImmutable(), log.ToImmutable());
    }

    private static ParagraphBlock ParagraphOf(string text) => new([new TextInline(text)]);

    // After a semicolon, or between the end of a sentence and a capital or an opening quotation mark, where no space is. The
    // word before a full stop is in small letters: «Яндекс.Такси» and «А.Акматов» are names.
    [GeneratedRegex(
        """(?<=\p{Ll}[»"”)]?;)(?=[\p{L}"«“„])|(?<=(?<![\p{L}\p{N}-])\p{Ll}{2,}[»"”)]?[.!?])(?=\p{Lu}\p{Ll}+\s+\p{L}|["«“„]\p{Lu})"""
    )]
    private static partial Regex Glue();
}
