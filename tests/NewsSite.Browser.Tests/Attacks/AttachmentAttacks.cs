using System.IO.Compression;
using System.Text;

namespace NewsSite.Browser.Tests.Attacks;

/// <summary>A file that tries to run script or to ask another host for something when a reader opens it.</summary>
public sealed record Attack(string Name, byte[] Bytes);

/// <summary>
/// Makes attacks by combining contents with names. Each names itself in what it asks for: <c>/ran/…</c> of the site, or
/// the host <c>evil.example</c>.
/// </summary>
internal static class AttachmentAttacks
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Run = "fetch('/ran/RUN');new Image().src='/ran/RUN';";

    /// <summary>Drawings, each with one way to do more than show itself.</summary>
    private static readonly string[] Drawings =
    [
        $"<svg xmlns='{Svg}'><script>{Run}</script></svg>",
        $"<svg xmlns='{Svg}'><script href=\"data:text/javascript,{Run}\"/></svg>",
        $"<svg xmlns='{Svg}' onload=\"{Run}\"/>",
        $"<svg xmlns='{Svg}'><image href='data:,' onerror=\"{Run}\" width='9' height='9'/></svg>",
        $"<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"{Run}\">]><svg xmlns='{Svg}'/>",
        $"<!DOCTYPE svg [<!ENTITY a \"<script xmlns='{Svg}'>{Run}</script>\">]><svg xmlns='{Svg}'>&a;</svg>",
        $"<svg xmlns='{Svg}' xmlns:h='{Xhtml}'><h:script>{Run}</h:script></svg>",
        $"<svg xmlns='{Svg}'><x:script xmlns:x='{Svg}'>{Run}</x:script></svg>",
        $"<a.b:svg xmlns:a.b='{Svg}'><a.b:script>{Run}</a.b:script></a.b:svg>",
        $"<svg xmlns='{Svg}'><foreignObject width='99' height='99'><body xmlns='{Xhtml}'><img src='x' onerror=\"{Run}\"/></body></foreignObject></svg>",
        $"<svg xmlns='{Svg}'><foreignObject width='99' height='99'><iframe xmlns='{Xhtml}' srcdoc=\"&lt;script&gt;{Run}&lt;/script&gt;\"/></foreignObject></svg>",
        $"<svg xmlns='{Svg}' width='200' height='200'><a href=\"java&#115;cript:{Run}\"><rect width='200' height='200'/></a></svg>",
        $"<svg xmlns='{Svg}' width='200' height='200' xmlns:l='http://www.w3.org/1999/xlink'><a l:href=\" &#10;javascript:{Run}\"><rect width='200' height='200'/></a></svg>",
        $"<svg xmlns='{Svg}' width='200' height='200'><a><animate attributeName='href' values=\"javascript:{Run}\"/><rect width='200' height='200'/></a></svg>",
        $"<svg xmlns='{Svg}' width='200' height='200'><a href='#x'><set attributeName='href' to=\"javascript:{Run}\"/><rect width='200' height='200'/></a></svg>",
        $"<svg xmlns='{Svg}' width='200' height='200'><rect width='200' height='200' onclick=\"{Run}\"/></svg>",
        $"<svg xmlns='{Svg}'><animate onbegin=\"{Run}\" attributeName='x' dur='1s'/></svg>",
        $"<svg xmlns='{Svg}' xmlns:e='http://www.w3.org/2001/xml-events'><e:listener event='load' handler='#h'/><handler id='h' type='text/javascript'>{Run}</handler></svg>",
        $"<?xml-stylesheet type='text/xsl' href=\"data:text/xml,&lt;xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>&lt;xsl:template match='/'>&lt;script xmlns='{Xhtml}'>{Run}&lt;/script>&lt;/xsl:template>&lt;/xsl:stylesheet>\"?><svg xmlns='{Svg}'/>",
        $"<?xml-stylesheet href='https://evil.example/RUN.css'?><svg xmlns='{Svg}'/>",
        $"<svg xmlns='{Svg}' width='200' height='200'><rect width='200' height='200' style=\"background-image:image-set('https://evil.example/RUN' 1x);fill:url(https://evil.example/RUN#a)\"/></svg>",
        $"<svg xmlns='{Svg}' style=\"background-image:image-set('https://evil.example/RUN' 1x)\" width='200' height='200'/>",
        $"<svg xmlns='{Svg}'><style>@import 'https://evil.example/RUN.css';</style></svg>",
        $"<svg xmlns='{Svg}'><style>@font-face{{font-family:a;src:url(https://evil.example/RUN)}}text{{font-family:a}}</style><text y='20'>a</text></svg>",
        $"<svg xmlns='{Svg}'><style>svg{{background:u\\72l(https://evil.example/RUN)}}</style></svg>",
        $"<svg xmlns='{Svg}'><style><![CDATA[svg{{background:-webkit-image-set(url(https://evil.example/RUN) 1x)}}]]></style></svg>",
        $"<svg xmlns='{Svg}'><image href='https://evil.example/RUN' width='9' height='9'/></svg>",
        $"<svg xmlns='{Svg}' xml:base='https://evil.example/'><image href='RUN.png' width='9' height='9'/></svg>",
        $"<svg xmlns='{Svg}'><filter id='f'><feImage href='https://evil.example/RUN'/></filter><rect width='9' height='9' filter='url(#f)'/></svg>",
        $"<svg xmlns='{Svg}'><use href=\"data:image/svg+xml,&lt;svg id='a' xmlns='{Svg}'>&lt;script>{Run}&lt;/script>&lt;/svg>#a\"/></svg>",
        $"<svg xmlns='{Svg}'><audio xmlns='{Xhtml}' src='x' onerror=\"{Run}\"/><video xmlns='{Xhtml}'><source onerror=\"{Run}\"/></video></svg>",
        $"<svg xmlns='{Svg}'><style><g><script>{Run}</script></g></style><title><script>{Run}</script></title></svg>",
        $"<svg xmlns='{Svg}'><switch><g requiredFeatures='x'/><script>{Run}</script></switch><defs><script>{Run}</script></defs></svg>",
    ];

    /// <summary>Pages, feeds and data, in markup that some browser shows as a page.</summary>
    private static readonly string[] Pages =
    [
        $"<!doctype html><script>{Run}</script>",
        $"<!-- Приказ --><script>{Run}</script>",
        $"Приказ\r\n<img src=x onerror=\"{Run}\">",
        $"<html xmlns='{Xhtml}'><head><script>{Run}</script></head></html>",
        $"<?xml version='1.0'?><data><a.b:script xmlns:a.b='{Xhtml}'>{Run}</a.b:script></data>",
        $"<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a \"<h:script xmlns:h='{Xhtml}'>{Run}</h:script>\">]><d>&a;</d>",
        $"<?xml version='1.0'?><rss version='2.0'><channel><script xmlns='{Xhtml}'>{Run}</script></channel></rss>",
        $"<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='#s'?><d><xsl:stylesheet id='s' version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'><script xmlns='{Xhtml}'>{Run}</script></xsl:template></xsl:stylesheet></d>",
        $"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>{Run}</script>",
        $"GIF89a/*<svg onload=\"{Run}\">*/=1;",
        $"%PDF-1.7\n<script>{Run}</script>",
        $"<script>{Run}</script>\n%PDF-1.7",
        $"{{\\rtf1 <script>{Run}</script>}}",
        $"BEGIN:VCALENDAR\r\nX:<script>{Run}</script>\r\n",
        $"{{\"a\": \"<script>{Run}</script>\"}}",
        Run,
    ];

    private static readonly string[] DrawingNames = ["a.svg", "a.SVG", "a.svg.xml", "a.jpg", "a.svgz"];

    private static readonly string[] PageNames =
    [
        "a.html",
        "a.HtM",
        "a.xhtml",
        "a.xht",
        "a.shtml",
        "a.mht",
        "a.xml",
        "a.rss",
        "a.atom",
        "a.rdf",
        "a.xsl",
        "a.php",
        "a.phtml",
        "a.js",
        "a.mjs",
        "a.htc",
        "a.hta",
        "a.wsf",
        "a.jnlp",
        "a.desktop",
        "a",
        "a.unknown",
        "a.html.",
        "a.html.pdf",
        "a.svg.csv",
        "a.php.7z",
        "a.html;.pdf",
        "a.html%00.pdf",
        "a.\u202Efdp.html",
        "a.pdf",
        "a.docx",
        "a.doc",
        "a.rtf",
        "a.csv",
        "a.txt",
        "a.json",
        "a.ics",
        "a.epub",
        "a.zip",
        "a.rar",
        "a.7z",
        "a.djvu",
        "a.jpg",
        "a.png",
        "a.gif",
        "a.webp",
        "a.avif",
        "a.svg",
        ".htaccess",
        ".user.ini",
        "web.config",
    ];

    public static IReadOnlyList<Attack> All()
    {
        var attacks = new List<Attack>();
        foreach (var (drawing, name) in Drawings.SelectMany(_ => DrawingNames, (drawing, name) => (drawing, name)))
        {
            Add(name, text => Encoding.UTF8.GetBytes(text), drawing);
        }

        foreach (var drawing in Drawings)
        {
            Add("a.svg", text => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], drawing);
            Add("a.svg", text => Encoding.BigEndianUnicode.GetBytes(text), drawing);
            Add(
                "a.svg",
                text => Encoding.ASCII.GetBytes("<?xml version='1.0' encoding='utf-7'?>" + Seven(text)),
                drawing
            );
            Add("a.svg", text => Zipped(Encoding.UTF8.GetBytes(text)), drawing);
        }

        foreach (var (page, name) in Pages.SelectMany(_ => PageNames, (page, name) => (page, name)))
        {
            Add(name, text => Encoding.UTF8.GetBytes(text), page);
        }

        foreach (var name in new[] { "a.csv", "a.txt", "a.pdf", "a.jpg" })
        {
            Add(name, text => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], Pages[0]);
            Add(name, text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(" \n" + text)], Pages[0]);
            Add(name, text => [.. "PK\x05\x06"u8, .. new byte[18], .. Encoding.UTF8.GetBytes(text)], Pages[0]);
        }

        // A photo, and a page in its comment.
        Add(
            "a.jpg",
            text => [0xFF, 0xD8, 0xFF, 0xFE, 0, 200, .. Encoding.UTF8.GetBytes(text.PadRight(198)), 0xFF, 0xD9],
            Pages[0]
        );
        Add(
            "a.gif",
            text =>
                [
                    .. "GIF89a"u8,
                    1,
                    0,
                    1,
                    0,
                    0,
                    0,
                    0,
                    0x21,
                    0xFE,
                    100,
                    .. Encoding.UTF8.GetBytes(text.PadRight(100)),
                    0,
                    0x3B,
                ],
            Pages[0]
        );
        return attacks;

        void Add(string name, Func<string, byte[]> write, string text)
        {
            var number = $"{attacks.Count}";
            attacks.Add(new Attack(name, write(text.Replace("RUN", number, StringComparison.Ordinal))));
        }
    }

    private static string Seven(string text) => text.Replace("<script", "+ADw-script", StringComparison.Ordinal);

    private static byte[] Zipped(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }
}
