using System.Text;
using System.Xml;

namespace NewsSite.Generator.Output;

/// <summary>How the XML files of the site are written.</summary>
internal static class XmlFiles
{
    public static XmlWriterSettings Settings { get; } =
        new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
}
