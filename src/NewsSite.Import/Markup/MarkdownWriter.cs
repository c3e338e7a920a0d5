using System.Collections.Immutable;
using System.Text;

namespace NewsSite.Import.Markup;

/// <summary>
/// Writes blocks as the Markdown of articles. Characters that Markdown would take for markup are escaped, so that what
/// readers see is what stood in the source.
/// </summary>
internal sealed class MarkdownWriter
{
    private const string Special = @"\`*_[]<>|~^$&";

    private readonly StringBuilder text = new();
    private readonly Func<string, string?> linkTo;
    private readonly Func<string, string?> pictureTo;

    private MarkdownWriter(Func<string, string?> linkTo, Func<string, string?> pictureTo)
    {
        this.linkTo = linkTo;
        this.pictureTo = pictureTo;
    }

    /// <summary>Writes blocks, parted by empty lines, with a line break at the end.</summary>
    /// <param name="linkTo">Returns what a link shall lead to, or null to write its text only.</param>
    /// <param name="pictureTo">Returns the file of a picture, or null to write its text only; as for links if not given.</param>
    public static string Write(
        IEnumerable<Block> blocks,
        Func<string, string?> linkTo,
        Func<string, string?>? pictureTo = null
    )
    {
        var writer = new MarkdownWriter(linkTo, pictureTo ?? linkTo);
        writer.Blocks(blocks, "");
        return writer.text.Length == 0 ? "" : writer.text.ToString().TrimEnd('\n') + "\n";
    }

    private void Blocks(IEnumerable<Block> blocks, string indent)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            if (before is ListBlock one && block is ListBlock other && one.Start is null == other.Start is null)
            {
                // Markdown has nothing that parts two lists: they become one.
                TrimEnd("\n").Append('\n');
            }

            Block(block, indent);
            before = block;
        }
    }

    private void Block(Block block, string indent)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph("", paragraph.Content, indent);
                break;
            case HeadingBlock heading:
                // The title is the page's first heading, so that a text's own begin with the second.
                Paragraph(new string('#', Math.Clamp(heading.Level, 2, 6)) + " ", OneLine(heading.Content), indent);
                break;
            case ListBlock list:
                List(list, indent);
                break;
            case QuoteBlock quote:
                Indented(quote.Content, indent, "> ", "> ");
                break;
            case CodeBlock code:
                Code(code.Text, indent);
                break;
            case TableBlock table:
                Table(table, indent);
                break;
            case PictureBlock picture:
                Picture(picture, indent);
                break;
            case RuleBlock:
                text.Append(indent).Append("***\n\n");
                break;
        }
    }

    private void Paragraph(string mark, ImmutableArray<Inline> content, string indent)
    {
        var line = new StringBuilder();
        InLine(content, line);
        var lines = line.ToString().Trim(' ', '\n', '\u00a0').Split('\n');
        if (lines is [""])
        {
            return;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var escaped = LineStart(lines[i].Trim(' ', '\u00a0'));
            text.Append(indent).Append(i == 0 ? mark : "").Append(escaped).Append(i < lines.Length - 1 ? "\\\n" : "\n");
        }

        text.Append(indent.TrimEnd()).Append('\n');
    }

    private void List(ListBlock list, string indent)
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var mark = number is null ? "- " : $"{number++}. ";
            Indented(item, indent, mark, new string(' ', mark.Length));
            if (item is [ParagraphBlock] or [])
            {
                // Items of one paragraph follow each other without an empty line.
                TrimEnd("\n ").Append('\n');
            }
        }

        TrimEnd("\n ").Append('\n').Append(indent.TrimEnd()).Append('\n');
    }

    /// <summary>Takes characters off the end of what is written, without a copy of the whole.</summary>
    private StringBuilder TrimEnd(string characters)
    {
        while (text.Length > 0 && characters.Contains(text[^1]))
        {
            text.Length--;
        }

        return text;
    }

    private void Indented(ImmutableArray<Block> content, string indent, string first, string others)
    {
        var inner = new MarkdownWriter(linkTo, pictureTo);
        inner.Blocks(content, "");
        var lines = inner.text.ToString().TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append((indent + (i == 0 ? first : others) + lines[i]).TrimEnd()).Append('\n');
        }

        text.Append(indent.TrimEnd()).Append('\n');
    }

    private void Code(string code, string indent)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        text.Append(indent).Append(fence).Append('\n');
        foreach (var line in code.Split('\n'))
        {
            text.Append(indent).Append(line).Append('\n');
        }

        text.Append(indent).Append(fence).Append("\n\n");
    }

    private void Table(TableBlock table, string indent)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            text.Append(indent).Append('|');
            foreach (var cell in table.Rows[row])
            {
                var line = new StringBuilder();
                InLine(OneLine(cell), line);
                text.Append(' ').Append(EscapePipes(line.ToString().Trim())).Append(" |");
            }

            text.Append('\n');
            if (row == 0)
            {
                text.Append(indent).Append('|').Insert(text.Length, "---|", table.Rows[0].Length).Append('\n');
            }
        }

        text.Append('\n');
    }

    /// <summary>Escapes what would end a cell: the bars in code, since those in text are escaped already.</summary>
    private static string EscapePipes(string cell)
    {
        var escaped = new StringBuilder(cell.Length);
        foreach (var character in cell)
        {
            escaped
                .Append(character == '|' && (escaped.Length == 0 || escaped[^1] != '\\') ? "\\" : "")
                .Append(character);
        }

        return escaped.ToString();
    }

    private void Picture(PictureBlock picture, string indent)
    {
        if (((picture.Larger is { } larger ? pictureTo(larger) : null) ?? pictureTo(picture.Source)) is { } file)
        {
            text.Append(indent).Append("![").Append(Escape(picture.Alt)).Append("](").Append(Target(file));
            if (picture.Caption.Length > 0)
            {
                text.Append(" \"").Append(picture.Caption.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
            }

            text.Append(")\n\n");
            return;
        }

        foreach (var line in new[] { picture.Alt, picture.Caption }.Where(line => line.Length > 0))
        {
            Paragraph("", [new TextInline(line)], indent);
        }
    }

    private void InLine(ImmutableArray<Inline> content, StringBuilder line)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextInline plain:
                    line.Append(Escape(plain.Text));
                    break;
                case BreakInline:
                    line.Append('\n');
                    break;
                case SpanInline span:
                    Span(span, line);
                    break;
            }
        }
    }

    private void Span(SpanInline span, StringBuilder line)
    {
        var inner = new StringBuilder();
        InLine(span.Content, inner);
        var content = inner.ToString();
        var plain = content.Trim(' ', '\n', '\u00a0');
        // Emphasis may not begin or end with a space: the spaces go outside.
        var before = content[..^content.TrimStart(' ', '\n', '\u00a0').Length];
        var after = plain.Length == 0 ? "" : content[(before.Length + plain.Length)..];
        if (plain.Length == 0 && span.Kind != SpanKind.Picture)
        {
            line.Append(content);
            return;
        }

        var marked = Marked(span, plain);
        // A backtick right before a fence of code would be read as a part of it.
        var gap = before.Length == 0 && marked.StartsWith('`') && line.Length > 0 && line[^1] == '`' ? " " : "";
        line.Append(before).Append(gap).Append(marked).Append(after);
    }

    private string Marked(SpanInline span, string content)
    {
        switch (span.Kind)
        {
            case SpanKind.Strong:
                return Emphasised("**", content);
            case SpanKind.Emphasis:
                return Emphasised("*", content);
            case SpanKind.Struck:
                return Emphasised("~~", content);
            case SpanKind.Superscript:
                return EachLine("<sup>", content, "</sup>");
            case SpanKind.Subscript:
                return EachLine("<sub>", content, "</sub>");
            case SpanKind.Code:
                var code = Letters.TextOf(span.Content).Trim();
                return code.Length == 0 || code.Contains('\n') ? content : CodeSpan(code);
            case SpanKind.Picture:
                return pictureTo(span.Target) is { } file ? $"![{content}]({Target(file)})" : content;
            default:
                return linkTo(span.Target) is { } target && !content.Contains('\n') && !HasLink(span.Content)
                    ? $"[{content}]({Target(target)})"
                    : content;
        }
    }

    /// <summary>Fences code with one backtick more than it holds, and a space where it begins or ends with one.</summary>
    private static string CodeSpan(string code)
    {
        var fence = "`";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        var padding = code[0] == '`' || code[^1] == '`' ? " " : "";
        return fence + padding + code + padding + fence;
    }

    private static bool HasLink(ImmutableArray<Inline> content) =>
        content.OfType<SpanInline>().Any(span => span.Kind == SpanKind.Link || HasLink(span.Content));

    private static string Emphasised(string mark, string content) =>
        content.Contains(mark, StringComparison.Ordinal)
        && !content.Contains('\\' + mark[..1], StringComparison.Ordinal)
            ? content
            : EachLine(mark, content, mark);

    /// <summary>Marks each line by itself: marks may overlap where one ends with its line and another does not.</summary>
    private static string EachLine(string before, string content, string after) =>
        string.Join(
            '\n',
            content.Split('\n').Select(part => part.Trim().Length == 0 ? part : before + part.Trim() + after)
        );

    private static ImmutableArray<Inline> OneLine(ImmutableArray<Inline> content) =>
        [.. content.Select(inline => inline is BreakInline ? new TextInline(" ") : inline)];

    private static string Escape(string plain)
    {
        var escaped = new StringBuilder(plain.Length + 8);
        foreach (var character in plain)
        {
            if (Special.Contains(character))
            {
                escaped.Append('\\');
            }

            if (!InvisibleMarks.Contains(character))
            {
                // A line break of the source is a space: browsers show it so.
                escaped.Append(character is '\n' or '\r' or '\t' or '\u2028' or '\u2029' ? ' ' : character);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Escapes what would make a line a heading, a quotation, a list item, a rule or a table.</summary>
    private static string LineStart(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        if (line[0] is '#' or '+' or '-' or '=')
        {
            return "\\" + line;
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')'
            ? line[..digits] + "\\" + line[digits..]
            : line;
    }

    private static string Target(string target) =>
        target.Any(character => character is ' ' or '(' or ')' or '<' or '>')
            ? "<" + target.Replace("<", "%3C").Replace(">", "%3E") + ">"
            : target;
}
