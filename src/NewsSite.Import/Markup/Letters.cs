using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Import.Markup;

/// <summary>
/// Letters and digits of texts: what an import may not lose. Spaces, punctuation and markup are not compared, and neither
/// is how a character is composed.
/// </summary>
internal static class Letters
{
    /// <summary>Returns the letters and digits of a text, in order, composed (NFC).</summary>
    public static string Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        Append(text, letters);
        return letters.ToString();
    }

    /// <summary>Returns the letters and digits that readers see in blocks, including alternative texts and captions.</summary>
    public static string Of(params IEnumerable<Block> blocks)
    {
        var letters = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(block, letters);
        }

        return letters.ToString();
    }

    /// <summary>Returns the text of a line without its markup.</summary>
    public static string TextOf(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
        {
            text.Append(
                inline switch
                {
                    TextInline plain => plain.Text,
                    BreakInline => "\n",
                    SpanInline span => TextOf(span.Content),
                    _ => "",
                }
            );
        }

        return text.ToString();
    }

    private static void Append(string text, StringBuilder letters)
    {
        foreach (var rune in ComposedText.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                letters.Append(rune.ToString());
            }
        }
    }

    private static void Append(Block block, StringBuilder letters)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Append(TextOf(paragraph.Content), letters);
                break;
            case HeadingBlock heading:
                Append(TextOf(heading.Content), letters);
                break;
            case CodeBlock code:
                Append(code.Text, letters);
                break;
            case PictureBlock picture:
                Append(picture.Alt, letters);
                Append(picture.Caption, letters);
                break;
            case QuoteBlock quote:
                AppendAll(quote.Content, letters);
                break;
            case ListBlock list:
                AppendAll(list.Items.SelectMany(item => item), letters);
                break;
            case TableBlock table:
                foreach (var cell in table.Rows.SelectMany(row => row))
                {
                    Append(TextOf(cell), letters);
                }

                break;
        }
    }

    private static void AppendAll(IEnumerable<Block> blocks, StringBuilder letters)
    {
        foreach (var block in blocks)
        {
            Append(block, letters);
        }
    }
}
