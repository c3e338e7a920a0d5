using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Images;

/// <summary>Files that are not valid pictures, and their diagnostics.</summary>
public sealed class BadPictureTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_empty_file_is_NS150() => Says("NS150: the picture \"a.jpg\" is empty (0 bytes)", []);

    [Fact]
    public void A_text_named_like_a_picture_is_NS151() =>
        Says("NS151: \"a.jpg\" is named like a picture, but is a text", "Протокол\n"u8.ToArray());

    [Fact]
    public void A_photo_in_the_format_of_phones_is_NS151() =>
        Says("NS151: \"a.jpg\" is named like a picture, but is HEIC", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0]);

    [Fact]
    public void Bytes_of_no_known_picture_are_NS151() =>
        Says("NS151: \"a.jpg\" is named like a picture, but is something else", [0x25, 0x50, 0x00, 0xFF, 0xFE]);

    public static TheoryData<string> Formats => ["jpeg", "png", "webp", "avif", "gif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_cut_short_is_NS152(string format)
    {
        using var image = TestPicture.Quarters(600, 400);
        using var noisy = (image + Image.Gaussnoise(600, 400, sigma: 20)).Cast(Enums.BandFormat.Uchar);
        var whole = format switch
        {
            "jpeg" => noisy.JpegsaveBuffer(),
            "png" => noisy.PngsaveBuffer(),
            "webp" => noisy.WebpsaveBuffer(),
            "avif" => noisy.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
            _ => noisy.GifsaveBuffer(),
        };
        Says("NS152: the picture \"a.jpg\" is damaged or cut short", whole[..(whole.Length / 2)]);
    }

    [Fact]
    public void A_small_file_of_enormous_size_is_NS153_and_never_decoded()
    {
        var bomb = Bomb(30_000, 30_000);
        Assert.InRange(bomb.Length, 1, 200_000);
        Says("NS153: the picture \"a.jpg\" is 30000 × 30000 pixels, over the limit of 100 megapixels", bomb);
    }

    [Fact]
    public void A_file_too_large_is_NS154_and_not_even_read()
    {
        var path = folder.Add("a.jpg", TestPicture.Jpeg()).PathOf("a.jpg");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        Assert.Contains("NS154: the picture \"a.jpg\" is 200 MB, the most is 64 MB", Find());
    }

    [Fact]
    public void A_moving_GIF_is_NS155_and_its_first_frame_is_published()
    {
        using var image = TestPicture.Quarters();
        using var frames = image
            .Join(image.Invert(), Enums.Direction.Vertical)
            .Mutate(fields => fields.Set(GValue.GIntType, "page-height", image.Height));
        Says("warning NS155: \"a.jpg\" moves; only its first frame is published", frames.GifsaveBuffer());
    }

    [Fact]
    public void A_GIF_that_stands_still_is_fine()
    {
        using var image = TestPicture.Quarters();
        Says("", image.GifsaveBuffer());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<rect onload='alert(1)'/>", "onload=")]
    [InlineData("<image href='https://other.example/a.png'/>", "href=")]
    [InlineData("<a href='javascript:alert(1)'><rect/></a>", "href=")]
    [InlineData("<use href='other.svg#a'/>", "href=")]
    [InlineData("<style>@import 'https://other.example/a.css';</style>", "<style>")]
    [InlineData("<rect fill='url(https://other.example/a.svg#b)'/>", "fill=")]
    [InlineData("<rect style='background: u\\72l(https://other.example/)'/>", "style=")]
    [InlineData("<foreignObject><p/></foreignObject>", "<foreignObject>")]
    [InlineData("<set attributeName='href' to='javascript:alert(1)'/>", "attributeName=")]
    public void A_drawing_that_does_more_than_show_itself_is_NS156(string part, string found)
    {
        var said = Of(Drawing(part));
        Assert.Contains("NS156: the drawing \"a.jpg\" cannot be published: line 2 holds", said);
        Assert.Contains(found, said);
    }

    [Theory]
    [InlineData("<!ENTITY x SYSTEM 'other.txt'>", "<text>&x;</text>", "<!ENTITY x SYSTEM", 1)]
    [InlineData(
        "<!ENTITY x\nPUBLIC '-//A//B' 'https://other.example/a.ent'>",
        "<text>&x;</text>",
        "<!ENTITY x\nPUBLIC",
        1
    )]
    [InlineData("<!ENTITY % x SYSTEM 'other.dtd'> %x;", "<text>Текст</text>", "<!ENTITY % x SYSTEM", 1)]
    [InlineData("<!ENTITY x SYSTEM 'a.gif' NDATA gif>", "<text>Текст</text>", "<!ENTITY x SYSTEM", 1)]
    public void A_drawing_with_a_text_of_another_file_is_NS156(string declaration, string part, string found, int line)
    {
        var said = Of(WithDeclarations(declaration, part));
        Assert.Contains($"NS156: the drawing \"a.jpg\" cannot be published: line {line} holds ", said);
        Assert.Contains(found.Split('\n')[0], said);
    }

    [Theory]
    [InlineData(
        "<!ENTITY x 'Билим'> <!-- <!ENTITY y SYSTEM 'a'> -->",
        "<text>&x; &amp; &#1041; <![CDATA[&z;]]></text>"
    )]
    [InlineData("<!ENTITY ns_svg 'http://www.w3.org/2000/svg'>", "<text>Текст</text>")]
    public void A_drawing_with_its_own_entities_is_fine(string declaration, string part) =>
        Says("", WithDeclarations(declaration, part));

    private static byte[] WithDeclarations(string declarations, string part) =>
        [.. Encoding.UTF8.GetBytes($"<!DOCTYPE svg [{declarations}]>"), .. Drawing(part)];

    [Fact]
    public void A_plain_drawing_is_published_without_what_the_editor_left_in_it()
    {
        var drawing = Drawing(
            "<!-- Айбек --><metadata>Айбек</metadata><rect fill='url(#a)' inkscape:label='Айбек' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'/>"
        );
        Says("", drawing);
        var published = Encoding.UTF8.GetString(SvgSanitizer.Sanitize(drawing)!.Bytes!);
        Assert.Contains("url(#a)", published);
        Assert.DoesNotContain("Айбек", published);
        Assert.DoesNotContain("inkscape", published);
    }

    [Fact]
    public void A_drawing_that_is_not_whole_is_NS152() => Says("NS152", Drawing("<rect"));

    [Fact]
    public void A_drawing_that_would_grow_by_its_entities_is_NS152()
    {
        var entities = Enumerable.Range(1, 8).Select(i => $"<!ENTITY e{i} '{Times($"&e{i - 1};")}'>");
        Says("NS152", WithEntities($"<!ENTITY e0 'aaaaaaaaaa'>{string.Concat(entities)}", "&e8;"));

        static string Times(string text) => string.Concat(Enumerable.Repeat(text, 10));
    }

    [Fact]
    public void A_drawing_with_a_few_entities_is_fine() => Says("", WithEntities("<!ENTITY a 'Оюу'>", "&a;"));

    private static byte[] WithEntities(string declarations, string text) =>
        Encoding.UTF8.GetBytes(
            $"<!DOCTYPE svg [{declarations}]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><text>{text}</text></svg>"
        );

    [Fact]
    public void A_file_that_cannot_be_read_is_NS157()
    {
        Directory.CreateDirectory(folder.PathOf("a.jpg"));
        Assert.Contains("NS157: the picture \"a.jpg\" cannot be read", Find());
    }

    [Fact]
    public void A_picture_under_the_wrong_name_is_published_as_what_it_is() => Says("", TestPicture.Png());

    private void Says(string expected, byte[] bytes)
    {
        var said = Of(bytes);
        if (expected.Length == 0)
        {
            Assert.Equal("", said);
        }
        else
        {
            Assert.Contains(expected, said);
        }
    }

    private string Of(byte[] bytes)
    {
        folder.Add("a.jpg", bytes);
        return Find();
    }

    private string Find()
    {
        var diagnostics = new DiagnosticBag();
        var library = new PictureLibrary(new(folder.Root), new PictureFactsCache(), new(folder.PathOf(".cache")));
        library.Find("a.jpg", "a.jpg", new SourceLocation("index.ky.md"), diagnostics);
        return string.Join('\n', diagnostics.ToSorted());
    }

    private static byte[] Drawing(string part) =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">\n{part}\n</svg>");

    /// <summary>Returns a PNG of one colour: a few kilobytes that decode to hundreds of megabytes.</summary>
    private static byte[] Bomb(int width, int height)
    {
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Optimal))
        {
            var line = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < height; y++)
            {
                zlib.Write(line);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        return
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            .. Chunk("IHDR"u8, header),
            .. Chunk("IDAT"u8, pixels.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] body = [.. name, .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    /// <summary>Computes the CRC-32 of PNG.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
