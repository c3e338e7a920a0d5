using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace NewsSite.Tests.Fuzzing;

/// <summary>A generated input that keeps its pieces. A failing input is minimized by removing pieces.</summary>
internal sealed record Soup(ImmutableArray<string> Pieces)
{
    /// <summary>First of the 256 private-use characters that each stand for one byte in <see cref="Bytes"/>.</summary>
    private const char FirstByte = '\uEE00';

    public string Text => string.Concat(Pieces);

    /// <summary>
    /// The input in UTF-8. Characters that stand for bytes become those bytes, since not every input is text.
    /// </summary>
    public byte[] Bytes
    {
        get
        {
            using var bytes = new MemoryStream();
            var text = Text;
            for (var at = 0; at < text.Length; )
            {
                var raw = text[at] - FirstByte;
                var end = raw is >= 0 and <= byte.MaxValue ? at + 1 : NextByte(text, at);
                bytes.Write(end == at + 1 && raw is >= 0 and <= byte.MaxValue ? [(byte)raw] : Utf8(text, at, end));
                at = end;
            }

            return bytes.ToArray();
        }
    }

    /// <summary>Returns the character that stands for a byte.</summary>
    public static string Raw(int value) => $"{(char)(FirstByte + value)}";

    /// <summary>
    /// Returns smaller soups: first without runs of pieces, long runs first, then with half of a piece.
    /// </summary>
    public IEnumerable<Soup> Smaller()
    {
        for (var length = Pieces.Length; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= Pieces.Length; start += length)
            {
                yield return new Soup(Pieces.RemoveRange(start, length));
            }
        }

        for (var i = 0; i < Pieces.Length; i++)
        {
            if (Pieces[i].Length > 1)
            {
                var half = Pieces[i].Length / 2;
                yield return new Soup(Pieces.SetItem(i, Pieces[i][..half]));
                yield return new Soup(Pieces.SetItem(i, Pieces[i][half..]));
            }
        }
    }

    /// <summary>Returns a literal that can be copied into a test.</summary>
    public override string ToString() => JsonSerializer.Serialize(Text);

    private static byte[] Utf8(string text, int start, int end) => Encoding.UTF8.GetBytes(text, start, end - start);

    private static int NextByte(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAnyInRange(FirstByte, (char)(FirstByte + byte.MaxValue));
        return length < 0 ? text.Length : start + length;
    }
}
