using System.Text;
using System.Xml;

namespace NewsSite.Generator.Output;

/// <summary>Format of the site's XML files: UTF-8 without byte order mark, indented.</summary>
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
