using System.Text;
using Microsoft.AspNetCore.Http;
using NewsSite.Editor.Conversion;
using NewsSite.Editor.Conversion.Word;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;

namespace NewsSite.Editor.Web;

/// <summary>Texts that were written elsewhere, as Markdown.</summary>
internal static class ConversionEndpoints
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static void Map(Api api, WritingDesk desk)
    {
        api.Post(
            "/api/convert/html",
            async request =>
            {
                var html = Strict.GetString(await FileEndpoints.ReceiveAsync(request));
                var converted = await Task.Run(() => ClipboardHtml.Convert(html));
                return Api.Json(
                    new { converted.Markdown, Notes = converted.Notes.Select(note => note.In(desk.Messages)).ToArray() }
                );
            }
        );
        api.Post(
            "/api/convert/docx",
            async request =>
                StoryName.Parse(request.Query["story"].ToString()) is { } story
                    ? Convert(desk, story, await FileEndpoints.ReceiveAsync(request))
                    : api.Missing(),
            Api.LargestFile
        );
    }

    /// <summary>Converts a Word document; its pictures are laid beside the story.</summary>
    private static IResult Convert(WritingDesk desk, StoryName story, byte[] bytes)
    {
        var document = WordDocument.Read(bytes);
        var notes = document.Notes.Select(note => note.In(desk.Messages)).ToList();
        var names = new List<string?>();
        foreach (var picture in document.Pictures)
        {
            try
            {
                names.Add(desk.Files.Lay(story, picture.Name, picture.Bytes).Name);
            }
            catch (StoryException e)
            {
                names.Add(null);
                notes.Add($"{picture.Name}: {e.TextIn(desk.Messages)}");
            }
        }

        return Api.Json(
            new
            {
                document.Title,
                Markdown = document.Markdown(names),
                Files = names.OfType<string>().ToArray(),
                Notes = notes,
            }
        );
    }
}
