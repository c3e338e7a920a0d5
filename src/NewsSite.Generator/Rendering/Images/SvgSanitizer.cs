using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Makes drawings safe to publish. Rejects those with scripts or requests to other hosts. Removes metadata, comments
/// and foreign namespaces, which drawing programs leave in files.
/// </summary>
internal static partial class SvgSanitizer
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    private static readonly string[] ActiveElements =
    [
        "script",
        "foreignObject",
        "handler",
        "listener",
        "iframe",
        "embed",
        "object",
        "audio",
        "video",
    ];

    private static readonly string[] AllowedDataUrls = ["data:image/png", "data:image/jpeg", "data:image/webp"];

    /// <summary>
    /// The published bytes and the size in pixels; or the element or attribute that is not allowed, and its line.
    /// </summary>
    public sealed record Outcome(byte[]? Bytes, int Width, int Height, string? Problem, int Line);

    /// <summary>Sanitizes a drawing.</summary>
    /// <returns>Null if the bytes are not XML, or if its entities expand too far.</returns>
    public static Outcome? Sanitize(byte[] bytes)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Parse,
                    XmlResolver = null,
                    MaxCharactersFromEntities = 64 * 1024,
                    MaxCharactersInDocument = 8 * 1024 * 1024,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                }
            );
            document = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }

        var root = document.Root!;
        if (root.Name != Svg + "svg")
        {
            return Reject($"<{root.Name.LocalName}>", LineOf(root));
        }

        Strip(root);
        if (FirstUnsafe(root) is var (what, line))
        {
            return Reject(what, line);
        }

        if (SizeOf(root) is not var (width, height))
        {
            return Reject("viewBox", LineOf(root));
        }

        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(output, settings))
        {
            root.WriteTo(writer);
        }

        return new Outcome(output.ToArray(), width, height, null, 0);
    }

    private static Outcome Reject(string problem, int line) => new(null, 0, 0, problem, line);

    /// <summary>Removes metadata and foreign namespaces.</summary>
    private static void Strip(XElement root)
    {
        root.Descendants().Where(e => e.Name.Namespace != Svg || e.Name.LocalName == "metadata").Remove();
        foreach (var element in root.DescendantsAndSelf())
        {
            element
                .Attributes()
                .Where(attribute =>
                    attribute.IsNamespaceDeclaration
                        ? attribute.Value != Svg.NamespaceName && attribute.Value != XLink.NamespaceName
                        : !IsKept(attribute.Name.Namespace)
                )
                .Remove();
        }
    }

    private static bool IsKept(XNamespace space) =>
        space == XNamespace.None || space == XLink || space == XNamespace.Xml;

    private static (string What, int Line)? FirstUnsafe(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            var name = element.Name.LocalName;
            if (ActiveElements.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return ($"<{name}>", LineOf(element));
            }

            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                if (!IsSafe(attribute.Name.LocalName, attribute.Value))
                {
                    return ($"{attribute.Name.LocalName}=\"{Short(attribute.Value)}\"", LineOf(element));
                }
            }

            if (name == "style" && RefersOutside(element.Value))
            {
                return ("<style>", LineOf(element));
            }
        }

        return null;
    }

    private static bool IsSafe(string name, string value) =>
        name switch
        {
            _ when name.StartsWith("on", StringComparison.OrdinalIgnoreCase) => false,
            "href" or "src" => value.TrimStart().StartsWith('#')
                || AllowedDataUrls.Any(start =>
                    value.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase)
                ),
            // An animation could set a link to a forbidden target.
            "attributeName" => !value.Contains("href", StringComparison.OrdinalIgnoreCase),
            _ => !RefersOutside(value),
        };

    /// <summary>True if a style refers to something outside the drawing, or could do so by backslash escapes.</summary>
    private static bool RefersOutside(string style) =>
        style.Contains("@import", StringComparison.OrdinalIgnoreCase)
        || OutsideLink().IsMatch(style)
        || (style.Contains('\\') && style.Contains('('));

    /// <summary>
    /// Returns the size in pixels by <c>width</c> and <c>height</c>, or else by <c>viewBox</c>; null if neither has it.
    /// </summary>
    private static (int Width, int Height)? SizeOf(XElement root)
    {
        var box = ((string?)root.Attribute("viewBox") ?? "").Split(
            [' ', ',', '\n', '\t'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var width = Pixels((string?)root.Attribute("width")) ?? Pixels(box.ElementAtOrDefault(2));
        var height = Pixels((string?)root.Attribute("height")) ?? Pixels(box.ElementAtOrDefault(3));
        return width is { } w && height is { } h ? (w, h) : null;
    }

    private static int? Pixels(string? length)
    {
        var number = length?.EndsWith("px", StringComparison.Ordinal) == true ? length[..^2] : length;
        return
            double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels)
            && pixels is > 0 and < 100_000
            ? Math.Max(1, (int)Math.Round(pixels))
            : null;
    }

    private static int LineOf(XObject node) => ((IXmlLineInfo)node).LineNumber;

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";

    [GeneratedRegex("""url\(\s*["']?\s*(?!#)[^\s"')]""", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideLink();
}
