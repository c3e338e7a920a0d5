using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// Detects content that a browser or computer would execute: programs, and web pages that would run with the site's
/// origin. Checks names and bytes, since either can be forged.
/// </summary>
internal static partial class ActiveContent
{
    public static readonly Message Program = new("a program", "программа", "программа");
    public static readonly Message WebPage = new("a web page", "веб-страница", "веб-барак");

    // Extensions that Windows, macOS, Linux, Android and Office run on a double click.
    private static readonly HashSet<string> Programs = Set(
        "exe msi msix appx com scr pif cpl bat cmd ps1 psm1 vbs vbe js mjs cjs jse wsf wsh sct hta lnk url reg inf jar apk "
            + "aab app dmg pkg deb rpm appimage run sh bash command py pyw pl php asp aspx jsp cgi rb dll so dylib sys ocx "
            + "swf gadget msc application xll wll"
    );

    private static readonly HashSet<string> WebPages = Set("html htm xhtml xht shtml mht mhtml xsl xslt htc svgz");

    /// <summary>Extensions of markup that browsers show as a page and that is harmless without script.</summary>
    private static readonly HashSet<string> Markup = Set("svg xml rss atom rdf");

    private static readonly string[] PagePrefixes = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe"];

    /// <summary>Returns the kind of active content that a file name declares, or null.</summary>
    public static Message? ByName(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return Programs.Contains(extension) ? Program
            : WebPages.Contains(extension) ? WebPage
            : null;
    }

    public static bool IsMarkup(string file) => Markup.Contains(Path.GetExtension(file).ToLowerInvariant());

    /// <summary>Returns the kind of active content that a file's first bytes show, or null.</summary>
    public static Message? FromMagicBytes(ReadOnlySpan<byte> head)
    {
        // A table can also start with "MZ"; a program has zero bytes soon after.
        var isWindowsProgram = head.StartsWith("MZ"u8) && head[..Math.Min(head.Length, 64)].Contains((byte)0);
        if (
            isWindowsProgram
            || head.StartsWith("\u007FELF"u8)
            || head.StartsWith("#!/"u8)
            || head.StartsWith("#! /"u8)
            || head is [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..] or [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..] // Mach-O
            || head is [0xCA, 0xFE, 0xBA, 0xBE, ..] // Java, or Mach-O for several processors
            || head is [0x4C, 0, 0, 0, 1, 0x14, 2, 0, ..] // a Windows shortcut
        )
        {
            return Program;
        }

        var text = Decode(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return PagePrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? WebPage : null;
    }

    /// <summary>True if markup contains script, or null characters, which could hide it.</summary>
    public static bool ContainsScript(ReadOnlySpan<byte> markup)
    {
        var text = Decode(markup);
        return text.Contains('\0') || Script().IsMatch(text);
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };

    private static HashSet<string> Set(string extensions) =>
        extensions.Split(' ').Select(extension => "." + extension).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"<\s*([a-z0-9_-]+:)?(script|html|iframe|object|embed|foreignObject|handler)\b|\son[a-z]+\s*=|javascript\s*:|<!ENTITY|<\?xml-stylesheet|1999/xhtml",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Script();
}
