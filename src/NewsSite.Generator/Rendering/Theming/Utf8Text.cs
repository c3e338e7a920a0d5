using System.Text;
using Scriban;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A constant part of a template, as UTF-8.</summary>
internal sealed class Utf8Text(byte[] bytes) : ScriptStatement
{
    public byte[] Bytes => bytes;

    public override object? Evaluate(TemplateContext context)
    {
        ((HtmlTemplateContext)context).WriteUtf8(bytes);
        return null;
    }

    /// <summary>Does nothing: the node has no children.</summary>
    public override void Accept(ScriptVisitor visitor) { }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(Encoding.UTF8.GetString(bytes));
}
