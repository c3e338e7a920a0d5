using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using NewsSite.Import.Markup;

namespace NewsSite.Editor.Conversion;

/// <summary>
/// Converts the HTML that programs put into the clipboard: Word, Google Docs, LibreOffice, browsers, messengers. No
/// letter of the text is lost; what only formats it goes, and nothing that scripts stays.
/// </summary>
internal static class ClipboardHtml
{
    public static ConvertedText Convert(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var body = document.Body!;
        var notes = ImmutableArray.CreateBuilder<ConversionNote>();
        if (body.QuerySelector("del") is not null && body.QuerySelector("ins") is not null)
        {
            notes.Add(new ConversionNote(ConversionTexts.DeletedWords));
        }

        var pictures = ClipboardCleaner.RemovePictures(body);
        if (pictures > 0)
        {
            notes.Add(new ConversionNote(ConversionTexts.PicturesLeftOut, pictures));
        }

        ClipboardCleaner.Clean(body);
        WordClipboard.Clean(body);
        var blocks = BlockCleaner.Clean(HtmlReader.Read(body).Blocks);
        return new ConvertedText(NoteMarks.Write(MarkdownWriter.Write(blocks, LinkTargets.Of)), notes.ToImmutable());
    }
}
