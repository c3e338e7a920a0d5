using System.Text;
using Scriban;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A part of a template that is the same on every page of a language, as the bytes pages are written in.</summary>
internal sealed class Utf8Text(byte[] bytes) : ScriptStatement
{
    public byte[] Bytes => bytes;

    public override object? Evaluate(TemplateContext context)
    {
        ((HtmlTemplateContext)context).WriteUtf8(bytes);
        return null;
    }

    /// <summary>There is nothing inside.</summary>
    public override void Accept(ScriptVisitor visitor) { }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(Encoding.UTF8.GetString(bytes));
}
