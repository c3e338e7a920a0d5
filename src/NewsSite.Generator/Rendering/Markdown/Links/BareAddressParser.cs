using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsSite.Generator.Rendering.Markdown.Links;

/// <summary>Parses web addresses in a text as a whole, so that their underscores are no emphasis.</summary>
internal sealed class BareAddressParser : InlineParser
{
    public BareAddressParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = WebAddressText.LengthOf(slice.AsSpan(), slice.PeekCharExtra(-1));
        if (length == 0)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var address = slice.AsSpan()[..length].ToString().Replace("&amp;", "&", StringComparison.Ordinal);
        processor.Inline = new BareAddress(address)
        {
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
