using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Core.Serialization;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// The parts of a ZIP file. Parts are read up to a limit, since a few bytes can hold gigabytes. Not thread-safe.
/// </summary>
internal sealed class ZipPackage
{
    private const int MaxPartLength = 32 * 1024 * 1024;
    private const int MaxTreeLength = 4 * 1024 * 1024;
    private const int MaxParts = 20_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    private readonly Dictionary<string, ZipArchiveEntry> parts;

    private ZipPackage(Dictionary<string, ZipArchiveEntry> parts) => (this.parts, Names) = (parts, [.. parts.Keys]);

    /// <summary>The names of all parts, with forward slashes.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Returns null for a file that is damaged.</summary>
    public static ZipPackage? Open(byte[] bytes)
    {
        try
        {
            // Lives as long as its parts; it holds memory only.
            var archive = new ZipArchive(new MemoryStream(bytes));
            if (archive.Entries.Count > MaxParts)
            {
                return null;
            }

            var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
            // A name that occurs twice could show one part to this program and another one to the reader's.
            return archive.Entries.All(part => parts.TryAdd(part.FullName.Replace('\\', '/'), part))
                ? new ZipPackage(parts)
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>True for a part that unpacks as a symbolic link.</summary>
    public bool IsLink(string name) => ((parts[name].ExternalAttributes >> 16) & 0xF000) == 0xA000;

    /// <summary>Returns a part's bytes, or null if it is missing, damaged or too long.</summary>
    public byte[]? Read(string name, int maxLength = MaxPartLength)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            return null;
        }

        try
        {
            using var content = part.Open();
            using var read = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (content.Read(buffer) is var count and > 0)
            {
                read.Write(buffer, 0, count);
                if (read.Length > maxLength)
                {
                    return null;
                }
            }

            return read.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            // Damaged, encrypted, or packed in a way of its own.
            return null;
        }
    }

    /// <summary>Returns a short part as XML, or null if it is missing or cannot be read.</summary>
    public XElement? ReadXml(string name)
    {
        if (Read(name, MaxTreeLength) is not { } part)
        {
            return null;
        }

        try
        {
            return XmlTrees.Load(part, Settings).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Returns how many elements of a part have one of these names, up to where it can be read.</summary>
    public int Count(string name, params IReadOnlyCollection<string> elements)
    {
        var count = 0;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Read(name) ?? []), Settings);
            while (reader.Read())
            {
                count += reader.NodeType == XmlNodeType.Element && elements.Contains(reader.LocalName) ? 1 : 0;
            }
        }
        catch (XmlException)
        {
            return count;
        }

        return count;
    }

    /// <summary>Returns the text in all elements of a name and in all attributes of another, up to where it can be read.</summary>
    public string TextOf(string name, string element, string attribute)
    {
        var text = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Read(name) ?? []), Settings);
            for (var isInside = false; reader.Read(); )
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    isInside = reader.LocalName == element && !reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        text.Append(reader.LocalName == attribute ? reader.Value + "\n" : "");
                    }
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    isInside = false;
                }
                else if (isInside)
                {
                    text.Append(reader.Value);
                }
            }
        }
        catch (XmlException)
        {
            return text.ToString();
        }

        return text.ToString();
    }
}
