using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds what a picture gallery leaves in a text copied from a page: its counter «1 из 3» and its buttons, in any
/// language and over any number of lines.
/// </summary>
internal static class GalleryRemains
{
    /// <summary>Maximum length of a line of a gallery, in characters.</summary>
    private const int LongestLine = 30;
    private const int MostDigits = 3;
    private const string Arrows = "‹›«»<>◀▶◄►←→❮❯";

    private enum Piece
    {
        Number,
        Slash,
        Word,
        Arrow,
    }

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        foreach (var first in version.GalleryRemains)
        {
            diagnostics.Report(WritingRules.GalleryRemains, first.Start, first.Text.Trim());
        }
    }

    /// <summary>Returns the blocks that belong to no gallery, and the first text of each gallery.</summary>
    public static (ImmutableArray<TextBlock> Others, ImmutableArray<PlacedText> Firsts) Part(
        ImmutableArray<TextBlock> blocks,
        ImmutableArray<WordList> words
    )
    {
        var pieces = new List<Piece>();
        var galleries = new List<Range>();
        var start = 0;
        for (var i = 0; i <= blocks.Length; i++)
        {
            var isPart =
                i < blocks.Length
                && blocks[i].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quote
                && Add(blocks[i].Text, words, pieces);
            if (isPart)
            {
                continue;
            }

            if (i > start && IsGallery(pieces))
            {
                galleries.Add(start..i);
            }

            start = i + 1;
            pieces.Clear();
        }

        return (
            galleries
                .AsEnumerable()
                .Reverse()
                .Aggregate(
                    blocks,
                    (rest, range) => rest.RemoveRange(range.Start.Value, range.End.Value - range.Start.Value)
                ),
            [.. galleries.Select(range => blocks[range.Start].Text)]
        );
    }

    /// <summary>
    /// True for a counter, for two buttons, and for a button with numbers. One word or number may be the author's.
    /// </summary>
    private static bool IsGallery(List<Piece> pieces)
    {
        var numbers = pieces.Count(piece => piece == Piece.Number);
        var words = pieces.Count(piece => piece == Piece.Word);
        var slashes = pieces.Count(piece => piece == Piece.Slash);
        var arrows = pieces.Count(piece => piece == Piece.Arrow);
        return (numbers >= 2 && words + slashes + arrows > 0) || words + arrows >= 2;
    }

    /// <summary>Adds the pieces of a line. Returns false if it has anything that no gallery has.</summary>
    private static bool Add(PlacedText text, ImmutableArray<WordList> words, List<Piece> pieces)
    {
        var line = text.Lower.AsSpan().Trim();
        if (line.Length is 0 or > LongestLine)
        {
            return false;
        }

        var count = pieces.Count;
        for (var at = 0; at < line.Length; )
        {
            var end = at + 1;
            if (char.IsAsciiDigit(line[at]) || char.IsLetter(line[at]))
            {
                while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] == '-'))
                {
                    end++;
                }
            }

            if (PieceOf(line[at..end], words) is { } piece)
            {
                pieces.Add(piece);
            }
            else if (!char.IsWhiteSpace(line[at]))
            {
                pieces.RemoveRange(count, pieces.Count - count);
                return false;
            }

            at = end;
        }

        return pieces.Count > count;
    }

    private static Piece? PieceOf(ReadOnlySpan<char> token, ImmutableArray<WordList> words) =>
        token switch
        {
            "/" => Piece.Slash,
            [var mark] when Arrows.Contains(mark) => Piece.Arrow,
            [>= '0' and <= '9', ..] when IsNumber(token) => Piece.Number,
            _ when IsWord(token, words) => Piece.Word,
            _ => null,
        };

    /// <summary>True for «3» and for «1-си».</summary>
    private static bool IsNumber(ReadOnlySpan<char> token)
    {
        var digits = token.IndexOfAnyExceptInRange('0', '9');
        return digits < 0
            ? token.Length <= MostDigits
            : digits <= MostDigits && token[digits] == '-' && token.Length - digits <= 4;
    }

    private static bool IsWord(ReadOnlySpan<char> token, ImmutableArray<WordList> words)
    {
        foreach (var list in words)
        {
            if (list.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
