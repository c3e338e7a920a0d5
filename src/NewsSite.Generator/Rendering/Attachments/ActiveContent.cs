using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// Names the content that a browser or computer would execute. It is refused because it is no document; the names here
/// only make the message clearer.
/// </summary>
internal static class ActiveContent
{
    public static readonly Message Program = new("a program", "программа", "программа");
    public static readonly Message WebPage = new("a web page", "веб-страница", "веб-барак");
    public static readonly Message Macros = new(
        "a document with a program inside (macros)",
        "документ, внутри которого программа (макросы)",
        "ичинде программасы (макросу) бар документ"
    );

    // Extensions that Windows, macOS, Linux, Android and Office run on a double click.
    private static readonly HashSet<string> Programs = Set(
        "exe msi msix appx com scr pif cpl bat cmd ps1 psm1 vbs vbe js mjs cjs jse wsf wsh sct hta lnk url reg inf jar apk "
            + "aab app dmg pkg deb rpm appimage run sh bash command py pyw pl php asp aspx jsp cgi rb dll so dylib sys ocx "
            + "swf gadget msc application xll wll phtml phar jnlp desktop chm wasm ws scf cab iso img vhd vhdx"
    );

    private static readonly HashSet<string> WebPages = Set(
        "html htm xhtml xht shtml mht mhtml xsl xslt htc svgz xml rss atom rdf"
    );

    private static readonly HashSet<string> MacroDocuments = Set("docm dotm xlsm xltm xlam pptm potm ppsm ppam sldm");

    /// <summary>Extensions by which some servers run a file, or show it as a page, even if another extension follows.</summary>
    private static readonly HashSet<string> RunByServers = Set(
        "php phps pht phtm phtml phar shtml shtm html htm xhtml xht js mjs cgi fcgi fpl pl py pyc wsgi asp aspx ashx asmx "
            + "jsp jspx jspf cfm cfml svg svgz xml htaccess"
    );

    private const int HeadLength = 1024;

    private static readonly string[] PagePrefixes = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe"];

    /// <summary>Returns the kind of active content that a file name declares, or null.</summary>
    public static Message? ByName(string file)
    {
        var parts = Path.GetFileName(file).ToLowerInvariant().Split('.');
        var extension = parts.Length > 1 ? parts[^1] : "";
        return Programs.Contains(extension) ? Program
            : WebPages.Contains(extension) || parts.Skip(1).SkipLast(1).Any(IsRunByServers) ? WebPage
            : MacroDocuments.Contains(extension) ? Macros
            : null;
    }

    /// <summary>True for an extension on the list, also with a version: <c>php8</c>.</summary>
    private static bool IsRunByServers(string extension) =>
        RunByServers.Contains(extension.Trim().TrimEnd("0123456789".ToCharArray()));

    /// <summary>Returns the kind of active content that a file's bytes show, or null.</summary>
    public static Message? ByContent(DocumentContent content)
    {
        var head = content.Bytes.AsSpan();
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

        if (PlainText.Decode(head[..Math.Min(head.Length, HeadLength)]) is { } text && IsPage(text))
        {
            return WebPage;
        }

        return OfficeProgram.IsIn(content) ? Macros : null;
    }

    private static bool IsPage(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        foreach (var prefix in PagePrefixes)
        {
            if (start.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(string extensions) => extensions.Split(' ').ToHashSet(StringComparer.Ordinal);
}
