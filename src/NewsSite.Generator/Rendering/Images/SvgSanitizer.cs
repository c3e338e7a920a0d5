using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Generator.Rendering.MetadataStripping;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Makes drawings safe to publish: only what <see cref="SvgVocabulary"/> names is written again. Drawings with scripts,
/// links or requests to other hosts are refused. Metadata, comments, foreign namespaces and unknown attributes, which
/// drawing programs leave in files, are removed, and so is the metadata of photos in a drawing.
/// </summary>
internal static partial class SvgSanitizer
{
    /// <summary>The version of the sanitizer; part of the names of drawings.</summary>
    public const byte Recipe = 2;

    /// <summary>Limit of a file, in bytes.</summary>
    public const int MaxFileSize = 8 * 1024 * 1024;

    private const int MaxDepth = 200;
    private const int MaxDepthWithCopies = 1000;

    /// <summary>Limit of elements after every <c>use</c> was replaced by its copy: drawings can grow without end.</summary>
    private const long MaxElements = 200_000;

    /// <summary>Entities are common, since Adobe Illustrator writes them; attributes that a DTD adds are seen like others.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 64 * 1024,
        MaxCharactersInDocument = MaxFileSize,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    /// <summary>
    /// The published bytes and the size in pixels; or the rule that a drawing breaks, with its arguments. A drawing
    /// without a size may be published as a document, but not as a picture.
    /// </summary>
    public sealed record Outcome(
        byte[]? Bytes,
        int Width,
        int Height,
        DiagnosticRule? Problem = null,
        object[]? Arguments = null
    );

    /// <summary>An element or attribute that is not allowed, and its line.</summary>
    private sealed class RefusedException(string what, XObject node) : Exception(what)
    {
        public string What { get; } = what.Length <= MaxShown ? what : what[..MaxShown] + "…";

        public int Line { get; } = ((IXmlLineInfo)node).LineNumber;

        private const int MaxShown = 60;
    }

    public static Outcome Sanitize(byte[] bytes)
    {
        if (bytes.Length > MaxFileSize)
        {
            return Refused(PictureRules.TooLarge, Megabytes(bytes.Length), Megabytes(MaxFileSize));
        }

        if (OtherEncodingOf(bytes) is { } encoding)
        {
            return Refused(PictureRules.DrawingEncoding, encoding);
        }

        XElement root;
        try
        {
            root = XmlTrees.Load(bytes, Settings, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlDepthException e)
        {
            return Refused(PictureRules.UnsafeDrawing, $"<{e.Element}>", e.LineNumber);
        }
        catch (XmlException)
        {
            return Refused(PictureRules.Damaged);
        }

        if (SvgEntities.FirstOutside(bytes) is var (entity, line))
        {
            return Refused(PictureRules.UnsafeDrawing, entity, line);
        }

        try
        {
            Clean(root);
        }
        catch (RefusedException e)
        {
            return Refused(PictureRules.UnsafeDrawing, e.What, e.Line);
        }

        return SizeOf(root) is var (width, height)
            ? new Outcome(Write(root), width, height)
            : new Outcome(Write(root), 0, 0, PictureRules.DrawingWithoutSize, []);
    }

    private static Outcome Refused(DiagnosticRule problem, params object[] arguments) =>
        new(null, 0, 0, problem, arguments);

    private static byte[] Write(XElement root)
    {
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(output, settings))
        {
            root.WriteTo(writer);
        }

        return output.ToArray();
    }

    private static void Clean(XElement root)
    {
        if (root.Name != Svg + "svg")
        {
            throw new RefusedException($"<{root.Name.LocalName}>", root);
        }

        root.Descendants().Where(e => e.Name.Namespace != Svg || e.Name.LocalName == "metadata").Remove();
        var depths = new Dictionary<XElement, int>();
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            var name = element.Name.LocalName;
            var depth = depths[element] = element.Parent is { } parent ? depths.GetValueOrDefault(parent) + 1 : 0;
            if (!SvgVocabulary.Elements.Contains(name) || depth > MaxDepth)
            {
                throw new RefusedException($"<{name}>", element);
            }

            foreach (var attribute in element.Attributes().ToList())
            {
                CleanAttribute(element, attribute);
            }

            if (name == "style")
            {
                CleanSheet(element);
            }
        }

        if (SizeWithCopies(root) > MaxElements)
        {
            throw new RefusedException("<use>", root);
        }
    }

    private static void CleanAttribute(XElement element, XAttribute attribute)
    {
        var (space, name) = (attribute.Name.Namespace, attribute.Name.LocalName);
        if (attribute.IsNamespaceDeclaration)
        {
            if (attribute.Value != Svg.NamespaceName && attribute.Value != XLink.NamespaceName)
            {
                attribute.Remove();
            }
        }
        else if (name == "href" && (space == XNamespace.None || space == XLink))
        {
            attribute.Value = Link(element, attribute);
        }
        else if (space == XNamespace.None && name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            throw Unsafe(attribute);
        }
        else if (space == XNamespace.None && name == "style")
        {
            attribute.Value = Styled(attribute, SvgStyle.Declarations);
        }
        else if (!IsKept(attribute))
        {
            attribute.Remove();
        }
        else if (name == "attributeName" && !IsAnimated(attribute.Value))
        {
            // An animation could give a link a new target.
            throw Unsafe(attribute);
        }
        else if (space == XNamespace.None && !SvgVocabulary.Words.Contains(name))
        {
            _ = Styled(attribute, SvgStyle.Value);
        }
    }

    private static bool IsKept(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        return attribute.Name.Namespace == XNamespace.Xml
            ? name is "space" or "lang"
            : attribute.Name.Namespace == XNamespace.None
                && (
                    SvgVocabulary.Properties.Contains(name)
                    || SvgVocabulary.Geometry.Contains(name)
                    || SvgVocabulary.Attributes.Contains(name)
                    || SvgVocabulary.Words.Contains(name)
                );
    }

    private static bool IsAnimated(string name) =>
        SvgVocabulary.Properties.Contains(name.Trim()) || SvgVocabulary.Geometry.Contains(name.Trim());

    private static string Styled(XAttribute attribute, Func<string, string> clean)
    {
        try
        {
            return clean(attribute.Value);
        }
        catch (SvgStyle.RefusedException)
        {
            throw Unsafe(attribute);
        }
    }

    private static void CleanSheet(XElement sheet)
    {
        try
        {
            sheet.Value = SvgStyle.Sheet(sheet.Value);
        }
        catch (SvgStyle.RefusedException e)
        {
            throw new RefusedException($"<style>, {e.Part}", sheet);
        }
    }

    /// <summary>
    /// Returns a link to a part of the drawing, or a photo in the drawing without its metadata. Refuses others.
    /// </summary>
    private static string Link(XElement element, XAttribute attribute)
    {
        var target = attribute.Value.Trim();
        if (target.StartsWith('#') || target.Length == 0)
        {
            return target;
        }

        var isPicture = element.Name.LocalName is "image" or "feImage";
        if (isPicture && PhotoUrl().Match(target) is { Success: true } photo)
        {
            try
            {
                var bytes = Convert.FromBase64String(photo.Groups["bytes"].Value);
                if (AttachedPhoto.WithoutMetadata(bytes) is { } parts)
                {
                    var published = parts.SelectMany(part => part.ToArray()).ToArray();
                    return $"data:image/{photo.Groups["type"].Value.ToLowerInvariant()};base64,{Convert.ToBase64String(published)}";
                }
            }
            catch (FormatException)
            {
                // Not Base64: refused below.
            }
        }

        throw Unsafe(attribute);
    }

    private static RefusedException Unsafe(XAttribute attribute) =>
        new($"{attribute.Name.LocalName}=\"{attribute.Value}\"", attribute.Parent!);

    /// <summary>Returns the number of elements that a browser draws, with the copies that <c>use</c> makes.</summary>
    private static long SizeWithCopies(XElement root)
    {
        var uses = root.Descendants(Svg + "use").ToList();
        if (uses.Count == 0)
        {
            return 0;
        }

        var byId = root.Descendants()
            .Where(element => element.Attribute("id") is not null)
            .ToLookup(element => element.Attribute("id")!.Value, StringComparer.Ordinal);
        var sizes = new Dictionary<XElement, long>();
        return SizeOf(root, 0);

        // A circle of copies is not drawn; it is cut off where it closes, with a size of 0.
        long SizeOf(XElement element, int depth)
        {
            if (sizes.TryGetValue(element, out var known))
            {
                return known;
            }

            if (depth > MaxDepthWithCopies)
            {
                return MaxElements + 1;
            }

            sizes[element] = 0;
            var copied = element.Name.LocalName == "use" ? element.Attributes().Where(IsLink) : [];
            var size =
                1
                + element.Elements().Sum(child => SizeOf(child, depth + 1))
                + copied.SelectMany(link => byId[link.Value[1..]]).Take(1).Sum(target => SizeOf(target, depth + 1));
            return sizes[element] = Math.Min(size, MaxElements + 1);
        }

        static bool IsLink(XAttribute attribute) =>
            attribute.Name.LocalName == "href" && attribute.Value.StartsWith('#');
    }

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
        var match = Length().Match(length ?? "");
        return
            match.Success
            && double.TryParse(
                match.Groups["number"].Value,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number * PixelsPer(match.Groups["unit"].Value) is > 0 and < 100_000 and var pixels
            ? Math.Max(1, (int)Math.Round(pixels))
            : null;
    }

    // CSS, "absolute lengths": 96 pixels an inch.
    private static double PixelsPer(string unit) =>
        unit switch
        {
            "mm" => 96 / 25.4,
            "cm" => 96 / 2.54,
            "in" => 96,
            "pt" => 96 / 72.0,
            "pc" => 16,
            _ => 1,
        };

    /// <summary>Returns the encoding that XML declares or bytes show, if it is not a usual one; or null.</summary>
    private static object? OtherEncodingOf(byte[] bytes)
    {
        var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'<', 0, ..] or [0, (byte)'<', ..];
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200));
        var declared = DeclaredEncoding().Match(start).Groups["name"].Value.ToLowerInvariant();
        return declared switch
        {
            _ when isUtf16 => null,
            "" or "utf-8" or "utf8" or "us-ascii" => System.Text.Unicode.Utf8.IsValid(bytes)
                ? null
                : PictureRules.UnknownEncoding,
            "iso-8859-1" => null,
            _ => declared,
        };
    }

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#");

    [GeneratedRegex(
        @"^data:image/(?<type>png|jpe?g|webp|gif);base64,(?<bytes>[A-Za-z0-9+/=\s]+)\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PhotoUrl();

    [GeneratedRegex(@"^\s*(?<number>[0-9.eE+-]+?)(?<unit>px|mm|cm|in|pt|pc)?\s*\z")]
    private static partial Regex Length();

    [GeneratedRegex("""^\W{0,3}<\?xml[^>]*encoding\s*=\s*["'](?<name>[\w-]+)""")]
    private static partial Regex DeclaredEncoding();
}
