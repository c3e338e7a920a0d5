using System.Xml;
using System.Xml.Linq;

namespace NewsSite.Generator.Core.Serialization;

/// <summary>
/// Reads XML as a tree, unless it nests too deep: the time that <see cref="XDocument"/> takes grows with the square of the
/// depth, so that a megabyte of nested elements takes an hour.
/// </summary>
public static class XmlTrees
{
    private const int MaxDepth = 1000;

    private static readonly XmlReaderSettings OwnEntities = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 64 * 1024,
    };

    /// <param name="open">Opens the XML; called twice.</param>
    /// <exception cref="XmlException">The XML cannot be read.</exception>
    /// <exception cref="XmlDepthException">The XML nests too deep.</exception>
    public static XDocument Load(Func<XmlReader> open, LoadOptions options = LoadOptions.None)
    {
        CheckDepth(open);
        using var reader = open();
        return XDocument.Load(reader, options);
    }

    /// <summary>Reads the XML of a file that is in memory.</summary>
    /// <param name="settings">Null for entities of the file's own, and no other files.</param>
    /// <inheritdoc cref="Load(Func{XmlReader}, LoadOptions)"/>
    public static XDocument Load(
        byte[] bytes,
        XmlReaderSettings? settings = null,
        LoadOptions options = LoadOptions.None
    ) => Load(() => XmlReader.Create(new MemoryStream(bytes), settings ?? OwnEntities), options);

    /// <summary>Reads XML to its end without making a tree.</summary>
    /// <inheritdoc cref="Load(Func{XmlReader}, LoadOptions)"/>
    public static void CheckDepth(Func<XmlReader> open)
    {
        using var reader = open();
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new XmlDepthException(reader.LocalName, (IXmlLineInfo)reader);
            }
        }
    }
}

/// <summary>XML that nests too deep to be read as a tree.</summary>
/// <param name="element">Name of the first element that is too deep.</param>
public sealed class XmlDepthException(string element, IXmlLineInfo place)
    : XmlException($"<{element}> nests too deep", null, place.LineNumber, place.LinePosition)
{
    public string Element => element;
}
