using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds what a picture gallery leaves in a text copied from a page: its counter «1 из 3» and its buttons, in any
/// language and over any number of lines.
/// </summary>
internal static partial class GalleryRemains
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
        var others = ImmutableArray.CreateBuilder<TextBlock>(blocks.Length);
        var firsts = ImmutableArray.CreateBuilder<PlacedText>();
        for (var start = 0; start < blocks.Length; )
        {
            var pieces = new List<Piece>();
            var end = start;
            while (end < blocks.Length && PiecesOf(blocks[end], words) is { } more)
            {
                pieces.AddRange(more);
                end++;
            }

            if (IsGallery(pieces))
            {
                firsts.Add(blocks[start].Text);
            }
            else
            {
                end = Math.Max(end, start + 1);
                others.AddRange(blocks.AsSpan(start..end));
            }

            start = end;
        }

        return (others.DrainToImmutable(), firsts.DrainToImmutable());
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

    /// <summary>Returns the pieces of a line, or null if it has anything that no gallery has.</summary>
    private static List<Piece>? PiecesOf(TextBlock block, ImmutableArray<WordList> words)
    {
        var line = block.Text.Lower.AsSpan().Trim();
        if (
            block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quote)
            || line.Length is 0 or > LongestLine
        )
        {
            return null;
        }

        var pieces = new List<Piece>();
        foreach (var token in Token().EnumerateMatches(line))
        {
            if (PieceOf(line.Slice(token.Index, token.Length), words) is not { } piece)
            {
                return null;
            }

            pieces.Add(piece);
        }

        return pieces;
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

    [GeneratedRegex(@"[0-9\p{L}][\p{L}\p{Nd}-]*|\S")]
    private static partial Regex Token();
}
