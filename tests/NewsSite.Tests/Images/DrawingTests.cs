using System.Text;
using System.Xml.Linq;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Images;

/// <summary>
/// Drawings that try to run script or to ask another host for something, made by combining where and what: every one is
/// refused, or published without it. Whatever could reach out says «evil».
/// </summary>
public sealed class DrawingTests
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Elements =
    [
        "rect",
        "image",
        "use",
        "a",
        "feImage",
        "text",
        "tspan",
        "animate",
        "set",
        "animateMotion",
        "linearGradient",
        "pattern",
        "style",
        "svg",
        "g",
        "script",
        "SCRIPT",
        "foreignObject",
        "iframe",
        "audio",
        "handler",
        "font-face-uri",
        "tref",
        "cursor",
        "discard",
    ];

    private static readonly string[] Attributes =
    [
        "href",
        "xlink:href",
        "xml:base",
        "src",
        "fill",
        "stroke",
        "filter",
        "mask",
        "clip-path",
        "cursor",
        "marker-start",
        "background",
        "font-family",
        "style",
        "begin",
        "values",
        "to",
        "from",
        "by",
        "transform",
        "attributeName",
        "onload",
        "ONLOAD",
        "onbegin",
        "o:onload",
        "d",
        "media",
        "path",
        "requiredExtensions",
        "xlink:actuate",
        "formaction",
        "poster",
        "ping",
    ];

    private static readonly string[] Values =
    [
        "evil",
        "https://evil.example/a.svg#a",
        "//evil.example/a",
        " \t\nhttps://evil.example",
        "javascript:evil()",
        "java&#115;cript:evil()",
        "JaVaScRiPt&#58;evil()",
        "data:text/html,evil",
        "data:image/svg+xml,evil",
        "data:image/png;base64,ZXZpbA==",
        "url(https://evil.example)",
        "url(&quot;https://evil.example&quot;)",
        "url( 'evil.svg#a' )",
        "URL(//evil.example)",
        "url(#a) url(evil)",
        "url(#a\"evil)",
        "url(/*#*/evil)",
        "u\\72l(evil)",
        "\\75rl(evil)",
        "url\\28 evil)",
        "image-set('https://evil.example' 1x)",
        "-webkit-image-set(url(evil) 1x)",
        "image('evil')",
        "src('evil')",
        "cross-fade(url(evil), red)",
        "var(--a, url(evil))",
        "element(#evil)",
        "expression(evil())",
        "attr(evil url)",
        "red; background: url(evil)",
        "red; background-image: image-set('evil' 1x)",
        "--a: url(evil)",
        "'a\n; fill: url(evil)",
        "fill: 'a; b: url(evil)",
        "fill: url('#a\n') ; x: url(evil)",
        "behavior: url(evil)",
        "-moz-binding: url(evil)",
        "fill:red/*;*/;mask:url(evil)",
        "@import 'evil'",
        "list-style: url(evil)",
        "content: url(evil)",
        "rect { fill: url(evil) }",
    ];

    private static readonly string[] Sheets =
    [
        "@import 'https://evil.example/a.css';",
        "@import url(evil);",
        "@IMPORT 'evil';",
        "@\\69mport 'evil';",
        "/* */@import/* */'evil';",
        "<!-- @import 'evil'; -->",
        "@charset 'utf-8'; @import 'evil';",
        "@namespace url(evil);",
        "@font-face { font-family: a; src: url(evil) }",
        "@font-face { font-family: a; src: local('evil') }",
        "@media print { rect { fill: url(evil) } }",
        "@media print { @import 'evil'; }",
        "@media print { @font-face { src: url(evil) } }",
        "@keyframes a { from { mask: url(evil) } }",
        "@supports (fill: url(evil)) { rect { fill: url(evil) } }",
        "@document url(evil) { rect { fill: red } }",
        "@page { background: url(evil) }",
        "@layer a { rect { fill: url(evil) } }",
        "@container (width > 1px) { rect { fill: url(evil) } }",
        "rect { fill: url(evil) }",
        "rect { fill: red; rect & { mask: url(evil) } }",
        "rect { fill: red } } a { mask: url(evil) }",
        "rect { content: '}' ; mask: url(evil) }",
        "rect { content: '{' } a { mask: url(evil) }",
        "rect{fill:url(evil)",
        "rect{fill:image-set('evil' 1x)}",
        "rect{fill:u\\72l(evil)}",
        "rect{--a:url(evil);fill:var(--a)}",
        "rect/**/{/**/mask/**/:/**/url(evil)/**/}",
        "a[href^='evil'] { cursor: url(evil), auto }",
        "<![CDATA[ rect { fill: url(evil) } ]]>",
        "&#64;import 'evil';",
        "@media print { @media print { @media print { @media print { @media print { @media print { a { x: url(evil) } } } } } } }",
    ];

    private static readonly string[] Documents =
    [
        $"<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'evil()'>]><svg xmlns='{Svg}' viewBox='0 0 1 1'/>",
        $"<!DOCTYPE svg [<!ATTLIST rect style CDATA 'fill:url(evil)'>]><svg xmlns='{Svg}' viewBox='0 0 1 1'><rect/></svg>",
        $"<!DOCTYPE svg [<!ENTITY a '<script>evil()</script>'>]><svg xmlns='{Svg}' viewBox='0 0 1 1'>&a;</svg>",
        $"<!DOCTYPE svg [<!ENTITY a 'evil:'>]><svg xmlns='{Svg}' viewBox='0 0 1 1'><image href='&a;//x'/></svg>",
        $"<!DOCTYPE svg [<!ENTITY % a SYSTEM 'https://evil.example/a.dtd'> %a;]><svg xmlns='{Svg}' viewBox='0 0 1 1'/>",
        $"<!DOCTYPE svg SYSTEM 'https://evil.example/a.dtd'><svg xmlns='{Svg}' viewBox='0 0 1 1'/>",
        $"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/evil'>]><svg xmlns='{Svg}' viewBox='0 0 1 1'><text>&a;</text></svg>",
        $"<!DOCTYPE svg [<!ATTLIST svg xmlns CDATA '{Svg}' onload CDATA 'evil()'>]><svg viewBox='0 0 1 1'/>",
        $"<?xml-stylesheet href='evil.xsl' type='text/xsl'?><svg xmlns='{Svg}' viewBox='0 0 1 1'/>",
        $"<svg xmlns='{Svg}' xmlns:h='http://www.w3.org/1999/xhtml' viewBox='0 0 1 1'><h:script>evil()</h:script></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><script xmlns='http://www.w3.org/1999/xhtml'>evil()</script></svg>",
        $"<a.b:svg xmlns:a.b='{Svg}' viewBox='0 0 1 1'><a.b:script>evil()</a.b:script></a.b:svg>",
        $"<s:svg xmlns:s='{Svg}' viewBox='0 0 1 1'><s:rect onload='evil()'/></s:svg>",
        $"<svg xmlns='{Svg}' xmlns:l='http://www.w3.org/1999/xlink' viewBox='0 0 1 1'><image l:href='evil.png'/></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><metadata><script>evil()</script></metadata></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><style><g><script>evil()</script></g></style></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><style type='text/xsl'>evil</style></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><title><script>evil()</script></title></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><animate attributeName='&#104;ref' to='evil'/></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><set attributeName=' onload ' to='evil()'/></svg>",
        $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><set attributeName='style' to='fill:url(evil)'/></svg>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><script>evil()</script></html>",
        $"<x><svg xmlns='{Svg}' viewBox='0 0 1 1'><script>evil()</script></svg></x>",
    ];

    [Fact]
    public void Nothing_in_an_attribute_reaches_out()
    {
        foreach (var element in Elements)
        {
            foreach (var attribute in Attributes)
            {
                foreach (var value in Values)
                {
                    var inner = element == "style" ? "" : "<animate/>";
                    IsSafe(Drawing($"<{element} {attribute}=\"{value.Replace("\"", "&quot;")}\">{inner}</{element}>"));
                }
            }
        }
    }

    [Fact]
    public void Nothing_in_a_style_sheet_reaches_out()
    {
        foreach (var sheet in Sheets)
        {
            IsSafe(Drawing($"<style>{sheet}</style><rect class='a'/>"));
            IsSafe(Drawing($"<defs><style type='text/css'><![CDATA[{sheet.Replace("]]>", "")}]]></style></defs>"));
        }
    }

    [Fact]
    public void Nothing_in_a_declaration_or_namespace_reaches_out()
    {
        foreach (var document in Documents)
        {
            IsSafe(document);
            IsSafe(document, Encoding.Unicode);
            IsSafe(document, Encoding.BigEndianUnicode);
            IsSafe("<?xml version='1.0' encoding='utf-7'?>" + document);
        }
    }

    [Fact]
    public void Soups_of_all_of_this_do_not_reach_out_either()
    {
        var random = new Random(14);
        for (var i = 0; i < 20_000; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Part(random));
            IsSafe(Drawing(string.Concat(parts)));
        }
    }

    [Theory]
    [InlineData("<style>.cls-1{fill:#fff;stroke:url(#g)}@media print{.a{fill:none}}</style>")]
    [InlineData("<style>@keyframes a{from{opacity:0}to{opacity:1}}.a{animation:a 1s}</style>")]
    [InlineData("<rect style=\"fill:var(--fill-0,white);transform:rotate(45deg)\" />")]
    [InlineData("<g fill=\"rgb(1, 2, 3)\" transform=\"translate(1 2) matrix(1,0,0,1,0,0)\" />")]
    [InlineData("<text font-family=\"'Arial', sans-serif\" aria-label=\"Схема (2026)\">a(b) url(x)</text>")]
    [InlineData("<linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\" /></linearGradient>")]
    [InlineData("<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\" in=\"SourceAlpha\" /></filter>")]
    [InlineData("<rect filter=\"url(#f)\" clip-path=\"url('#c')\" mask='url(\"#m\")' />")]
    [InlineData("<animate attributeName=\"opacity\" values=\"0;1\" dur=\"1s\" repeatCount=\"indefinite\" />")]
    public void What_drawing_programs_write_stays_as_it_was(string part)
    {
        var outcome = Sanitize(Drawing(part));
        Assert.Null(outcome.Problem);
        var written = XElement.Parse(Encoding.UTF8.GetString(outcome.Bytes!));
        var expected = XElement.Parse(Drawing(part));
        expected.Attribute(XNamespace.Xmlns + "o")!.Remove();
        Assert.Equal(expected.ToString(), written.ToString());
    }

    [Fact]
    public void A_photo_in_a_drawing_loses_the_data_of_its_camera()
    {
        var photo = CameraPhoto.Jpeg(TestPicture.Jpeg(), CameraPhoto.Exif(1));
        var outcome = Sanitize(Drawing($"<image href='data:image/jpeg;base64,\n{Convert.ToBase64String(photo)}'/>"));
        var published = Encoding.UTF8.GetString(outcome.Bytes!);
        var bytes = Convert.FromBase64String(published.Split("base64,")[1].Split('"')[0]);
        var text = Encoding.Latin1.GetString(bytes);
        Assert.All(CameraPhoto.Places, place => Assert.DoesNotContain(place, text, StringComparison.Ordinal));
        Assert.StartsWith("\u00FF\u00D8", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_that_grows_without_end_is_refused_quickly()
    {
        var copies = Enumerable
            .Range(1, 12)
            .Select(i => $"<g id='g{i}'>{string.Concat(Enumerable.Repeat($"<use href='#g{i - 1}'/>", 10))}</g>");
        Assert.Equal("NS156", Sanitize(Drawing("<g id='g0'/>" + string.Concat(copies))).Problem?.Code);
        var chain = Enumerable.Range(1, 50_000).Select(i => $"<g id='g{i}'><use href='#g{i + 1}'/></g>");
        Assert.Equal("NS156", Sanitize(Drawing(string.Concat(chain))).Problem?.Code);
        Assert.Null(Sanitize(Drawing("<g id='a'><use href='#a'/></g>")).Problem);
        // A tree of these takes hours.
        var deep = string.Concat(Enumerable.Repeat("<g>", 1_000_000));
        Assert.Equal("NS156", Sanitize(Drawing(deep)).Problem?.Code);
        var large = Drawing($"<desc>{new string('a', SvgSanitizer.MaxFileSize)}</desc>");
        Assert.Equal("NS154", Sanitize(large).Problem?.Code);
    }

    [Theory]
    [InlineData("viewBox='0 0 4 3'", 4, 3)]
    [InlineData("width='40px' height='30'", 40, 30)]
    [InlineData("width='100%' height='100%' viewBox='0,0,4,3'", 4, 3)]
    [InlineData("width='210mm' height='297mm'", 794, 1123)]
    [InlineData("width='1in' height='6pc'", 96, 96)]
    [InlineData("width='10cm' height='72pt'", 378, 96)]
    public void A_size_is_read_in_every_unit(string size, int width, int height)
    {
        var outcome = Sanitize($"<svg xmlns='{Svg}' {size}/>");
        Assert.Equal((width, height), (outcome.Width, outcome.Height));
    }

    [Theory]
    [InlineData("")]
    [InlineData("width='100%' height='100%'")]
    [InlineData("width='10' height='auto'")]
    [InlineData("viewBox='0 0 0 0'")]
    public void A_drawing_without_a_size_is_NS161(string size) =>
        Says("NS161: the drawing \"a.jpg\" does not say how large it is", $"<svg xmlns='{Svg}' {size}/>".Bytes());

    public static TheoryData<byte[], string> Encodings =>
        new()
        {
            {
                Declared("windows-1251", Encoding.Latin1),
                "NS162: the drawing \"a.jpg\" is not in UTF-8 but in another encoding (windows-1251)"
            },
            {
                Declared("koi8-r", Encoding.Latin1),
                "NS162: the drawing \"a.jpg\" is not in UTF-8 but in another encoding (koi8-r)"
            },
            {
                [.. $"<svg xmlns='{Svg}' viewBox='0 0 1 1'><text>".Bytes(), 0xCC, 0xE5, .. "</text></svg>"u8],
                "(unknown)"
            },
            { Declared("utf-8", Encoding.UTF8), "" },
            { Declared("utf-16", new UnicodeEncoding(false, true)), "" },
            { Declared("utf-16", new UnicodeEncoding(true, true)), "" },
            { Declared("iso-8859-1", Encoding.Latin1), "" },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_drawing_in_another_encoding_is_read_or_NS162(byte[] bytes, string said) => Says(said, bytes);

    [Fact]
    public void A_moving_picture_of_any_format_is_NS155()
    {
        using var image = TestPicture.Quarters();
        using var frames = image
            .Join(image.Invert(), NetVips.Enums.Direction.Vertical)
            .Mutate(fields => fields.Set(NetVips.GValue.GIntType, "page-height", image.Height));
        Says("warning NS155: \"a.jpg\" moves", frames.WebpsaveBuffer());
        Says("", image.WebpsaveBuffer());
        var png = TestPicture.Png();
        var header = 8 + 25;
        Says("warning NS155: \"a.jpg\" moves", [.. png[..header], .. AnimationControl, .. png[header..]]);
    }

    /// <summary>The chunk that makes a PNG move: two frames, repeated for ever.</summary>
    private static readonly byte[] AnimationControl =
    [
        .. new byte[] { 0, 0, 0, 8 },
        .. "acTL"u8,
        .. new byte[] { 0, 0, 0, 2, 0, 0, 0, 0, 0xF3, 0x8D, 0x93, 0x70 },
    ];

    [Theory]
    [InlineData("photos: [{file: a.heic, alt: А}]", "NS151: \"a.heic\" is named like a picture, but is HEIC")]
    [InlineData("photos: [{file: a.HEIF, alt: А}]", "NS151: \"a.HEIF\" is named like a picture, but is HEIC")]
    [InlineData("photos: [{file: a.tif, alt: А}]", "NS151: \"a.tif\" is named like a picture, but is TIFF")]
    [InlineData("photos: [{file: a.nef, alt: А}]", "NS151: \"a.nef\" is named like a picture, but is RAW")]
    [InlineData("photos: [{file: a.mp4, alt: А}]", "NS169: \"a.mp4\" is a video")]
    [InlineData("photos: [{file: a.docx, alt: А}]", "NS123: \"a.docx\" is not a picture")]
    [InlineData("topics: []", "NS151: \"b.heic\" is named like a picture, but is HEIC", "![А](b.heic)")]
    public void A_photo_of_a_camera_gets_the_advice_by_its_name(string matter, string said, string text = "Текст.")
    {
        using var site = TestSite.Build(Sample.Article($"title: А\ndate: 2024-05-07\n{matter}", text));
        Assert.Contains(said, Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    private static string Part(Random random) =>
        random.Next(4) == 0
            ? $"<style>{Pick(random, Sheets)}{Pick(random, Sheets)}</style>"
            : $"<{"g"} {Pick(random, Attributes)}=\"{Pick(random, Values).Replace("\"", "&quot;")};{Pick(random, Values).Replace("\"", "&quot;")}\"/>";

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string Drawing(string part) =>
        $"<svg xmlns=\"{Svg}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:o=\"urn:o\" viewBox=\"0 0 4 3\">{part}</svg>";

    private static SvgSanitizer.Outcome Sanitize(string drawing) =>
        SvgSanitizer.Sanitize(Encoding.UTF8.GetBytes(drawing));

    private static byte[] Declared(string encoding, Encoding written) =>
        [
            .. written.GetPreamble(),
            .. written.GetBytes(
                $"<?xml version='1.0' encoding='{encoding}'?><svg xmlns='{Svg}' viewBox='0 0 1 1'><text>\u00E9</text></svg>"
            ),
        ];

    private static void IsSafe(string drawing, Encoding? encoding = null)
    {
        byte[] bytes = encoding is null
            ? Encoding.UTF8.GetBytes(drawing)
            : [.. encoding.GetPreamble(), .. encoding.GetBytes(drawing)];
        if (SvgSanitizer.Sanitize(bytes).Bytes is not { } published)
        {
            return;
        }

        var root = XDocument.Parse(Encoding.UTF8.GetString(published)).Root!;
        Assert.All(root.DescendantsAndSelf(), element => Assert.Equal(Svg, element.Name.NamespaceName));
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes())
            {
                // A word alone asks nobody for anything.
                var isWord =
                    attribute.Value.Split(';').All(part => part.Trim() is "evil" or "")
                    && attribute.Name.LocalName is not ("href" or "base" or "src");
                Assert.True(isWord || !attribute.Value.Contains("evil"), $"{drawing}\n\n{root}");
            }

            if (element.Name.LocalName == "style")
            {
                Assert.False(element.Value.Contains("evil"), $"{drawing}\n\n{root}");
            }
        }
    }

    private static void Says(string expected, byte[] bytes)
    {
        using var folder = new TestFolder().Add("a.jpg", bytes);
        var diagnostics = new DiagnosticBag();
        var library = new PictureLibrary(new(folder.Root), new PictureFactsCache(), new(folder.PathOf(".cache")));
        library.Find("a.jpg", "a.jpg", new SourceLocation("index.ky.md"), diagnostics);
        var said = string.Join('\n', diagnostics.ToSorted());
        Assert.True(expected.Length == 0 ? said.Length == 0 : said.Contains(expected), said);
    }
}

/// <summary>Bytes of interpolated texts.</summary>
file static class Utf8Texts
{
    public static byte[] Bytes(this string text) => Encoding.UTF8.GetBytes(text);
}
