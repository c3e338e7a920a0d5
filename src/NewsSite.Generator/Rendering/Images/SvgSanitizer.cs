using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Drawings are programs of a kind: of one that runs scripts or asks other hosts for something nothing is published. What
/// drawing programs leave in a file (metadata, comments, names of other spaces) is dropped.
/// </summary>
internal static partial class SvgSanitizer
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    private static readonly string[] Active =
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

    private static readonly string[] Pictures = ["data:image/png", "data:image/jpeg", "data:image/webp"];

    /// <summary>
    /// What is published and its size in pixels; or what stands against it and where: line and the name found there.
    /// </summary>
    public sealed record Outcome(byte[]? Bytes, int Width, int Height, string? Problem, int Line);

    /// <returns>Null where the bytes are not XML, or would grow too large by its entities.</returns>
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
            return Refused($"<{root.Name.LocalName}>", LineOf(root));
        }

        Strip(root);
        if (FirstUnsafe(root) is var (what, line))
        {
            return Refused(what, line);
        }

        if (SizeOf(root) is not var (width, height))
        {
            return Refused("viewBox", LineOf(root));
        }

        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(output, settings))
        {
            root.WriteTo(writer);
        }

        return new Outcome(output.ToArray(), width, height, null, 0);
    }

    private static Outcome Refused(string problem, int line) => new(null, 0, 0, problem, line);

    /// <summary>Takes out what nobody sees.</summary>
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
                        : !IsOfDrawing(attribute.Name.Namespace)
                )
                .Remove();
        }
    }

    private static bool IsOfDrawing(XNamespace space) =>
        space == XNamespace.None || space == XLink || space == XNamespace.Xml;

    private static (string What, int Line)? FirstUnsafe(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            var name = element.Name.LocalName;
            if (Active.Contains(name, StringComparer.OrdinalIgnoreCase))
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

            if (name == "style" && LeadsOut(element.Value))
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
                || Pictures.Any(start => value.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase)),
            // An animation can set a link to what may not stand in one.
            "attributeName" => !value.Contains("href", StringComparison.OrdinalIgnoreCase),
            _ => !LeadsOut(value),
        };

    /// <summary>True for styles that ask for something outside the drawing. Backslashes could hide it.</summary>
    private static bool LeadsOut(string style) =>
        style.Contains("@import", StringComparison.OrdinalIgnoreCase)
        || OutsideLink().IsMatch(style)
        || (style.Contains('\\') && style.Contains('('));

    /// <summary>From <c>width</c> and <c>height</c>, or else the <c>viewBox</c>; null where neither says it.</summary>
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

    private static int LineOf(XObject at) => ((IXmlLineInfo)at).LineNumber;

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";

    [GeneratedRegex("""url\(\s*["']?\s*(?!#)[^\s"')]""", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideLink();
}
