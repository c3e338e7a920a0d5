using System.Buffers.Binary;
using System.Text;
using FsCheck.Xunit;
using NewsSite.Generator.Features.ShareCards;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.ShareCards;

/// <summary>Selection of fonts for share cards, by their actual content.</summary>
public sealed class FontTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void A_font_has_the_letters_of_its_map(int format)
    {
        folder.Add("a.ttf", Font("Кат", 700, format, "абвгң"));
        var font = FontFile.Read(folder.PathOf("a.ttf"))!;
        Assert.Equal(("Кат", 700, false), (font.Family, font.Weight, font.IsItalic));
        Assert.True(font.Covers("бвң"));
        Assert.False(font.Covers("бө"));
        Assert.False(font.Covers("a"));
    }

    [Fact]
    public void The_best_known_family_with_all_letters_is_taken_bold_and_regular()
    {
        folder.Add("1.ttf", Font("Aaa", 700, 4, AllLetters));
        folder.Add("2.ttf", Font("Noto Sans", 700, 4, "абв"));
        folder.Add("3/bold.ttf", Font("DejaVu Sans", 700, 4, AllLetters));
        folder.Add("3/light.ttf", Font("DejaVu Sans", 200, 4, AllLetters));
        folder.Add("3/book.ttf", Font("DejaVu Sans", 400, 4, AllLetters));
        folder.Add("3/oblique.ttf", Font("DejaVu Sans", 400, 4, AllLetters, isItalic: true));
        folder.Add("broken.ttf", [0, 1, 0, 0, 0, 9]);
        folder.Add("empty.otf", []);
        var fonts = CardFonts.Find([folder.Root, folder.PathOf("nowhere")], Sample.Languages)!;
        Assert.Equal(folder.PathOf("3/bold.ttf"), fonts.Bold.Path);
        Assert.Equal(folder.PathOf("3/book.ttf"), fonts.Regular.Path);
    }

    [Fact]
    public void A_font_without_one_kyrgyz_letter_is_not_taken()
    {
        folder.Add("a.ttf", Font("Noto Sans", 400, 4, AllLetters.Replace("ң", "", StringComparison.Ordinal)));
        Assert.Null(CardFonts.Find([folder.Root], Sample.Languages));
    }

    [Property]
    public void A_damaged_font_is_no_font(byte[] damage, int at)
    {
        var bytes = Font("А", 400, 4, "абв");
        var from = (int)((uint)at % bytes.Length);
        damage.AsSpan(0, Math.Min(damage.Length, bytes.Length - from)).CopyTo(bytes.AsSpan(from));
        folder.Add("a.ttf", bytes);
        _ = FontFile.Read(folder.PathOf("a.ttf"))?.Covers("абв");
    }

    private const string Small = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя";
    private static readonly string AllLetters = Small + Small.ToUpperInvariant() + "0123456789.,:;!?()«»„“—–-№%";

    /// <summary>Returns a font without shapes. Tests read only its name, weight and character map.</summary>
    private static byte[] Font(string family, int weight, int format, string letters, bool isItalic = false)
    {
        var metrics = new byte[78];
        BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4), (ushort)weight);
        metrics[63] = isItalic ? (byte)1 : (byte)0;
        var name = Encoding.BigEndianUnicode.GetBytes(family);
        byte[] names = [.. Words(0, 1, 18, 3, 1, 0x409, 1, name.Length, 0), .. name];
        var map = format == 4 ? Segments(letters) : Groups(letters);
        var cmap = Words(0, 1, 3, format == 4 ? 1 : 10, 0, 12).Concat(map).ToArray();
        var tables = new[] { ("OS/2", metrics), ("cmap", cmap), ("name", names) };
        var at = 12 + (16 * tables.Length);
        var head = new List<byte>(Words(1, 0, tables.Length, 0, 0, 0));
        foreach (var (tag, bytes) in tables)
        {
            head.AddRange(Encoding.ASCII.GetBytes(tag));
            head.AddRange(Words(0, 0, 0, at, 0, bytes.Length));
            at += bytes.Length;
        }

        return [.. head, .. tables.SelectMany(table => table.Item2)];
    }

    // One segment a character, its glyph by difference, and the segment that ends the list.
    private static byte[] Segments(string letters)
    {
        var codes = letters.Distinct().Order().Select(letter => (int)letter).Append(0xFFFF).ToArray();
        return Words([
            4,
            0,
            0,
            codes.Length * 2,
            0,
            0,
            0,
            .. codes,
            0,
            .. codes,
            .. codes.Select((code, i) => code == 0xFFFF ? 1 : (i + 1 - code) & 0xFFFF),
            .. codes.Select(_ => 0),
        ]);
    }

    private static byte[] Groups(string letters)
    {
        var codes = letters.Distinct().Order().ToArray();
        return Words([
            12,
            0,
            0,
            0,
            0,
            0,
            0,
            codes.Length,
            .. codes.SelectMany((code, i) => new[] { 0, code, 0, code, 0, i + 1 }),
        ]);
    }

    private static byte[] Words(params int[] numbers) =>
        [.. numbers.SelectMany(number => new[] { (byte)(number >> 8), (byte)number })];
}
