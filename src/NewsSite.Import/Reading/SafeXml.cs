using System.Xml;
using AngleSharp.Html.Parser;

namespace NewsSite.Import.Reading;

/// <summary>How XML of others is read: no entities of its own, nothing fetched.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
    };

    /// <summary>Opens a file in any encoding that it names.</summary>
    public static XmlReader Open(string path)
    {
        SourceText.KnowCodePages();
        return XmlReader.Create(path, Settings);
    }

    /// <summary>Returns a title without the markup and entities that many programs put into it.</summary>
    public static string PlainTitle(string title) =>
        title.AsSpan().ContainsAny('<', '&') ? new HtmlParser().ParseDocument(title).Body!.TextContent.Trim() : title;
}
