using Microsoft.AspNetCore.Http;
using NewsSite.Editor.Desk;

namespace NewsSite.Editor.Web;

/// <summary>Photos, documents and recordings beside stories.</summary>
internal static class FileEndpoints
{
    public static void Map(Api api, WritingDesk desk)
    {
        api.OfStory(
            "GET",
            "/files",
            (story, request) =>
                Task.FromResult(
                    desk.Files.Picture(story, NameOf(request)) is { } picture
                        ? Results.Bytes(picture.Bytes, picture.MediaType)
                        : api.Missing()
                )
        );
        api.OfStory(
            "POST",
            "/files",
            async (story, request) =>
            {
                var (added, file) = await desk.Files.AddAsync(story, NameOf(request), await ReceiveAsync(request));
                return Api.Json(
                    new
                    {
                        file.Name,
                        file.Bytes,
                        file.Kind,
                        file.Picture,
                        Notes = added.Notes.Select(note => note.In(desk.Messages)).ToArray(),
                    }
                );
            },
            Api.LargestFile
        );
        api.OfStory(
            "POST",
            "/files/turn",
            async (story, request) => Api.Json(await desk.Files.TurnAsync(story, NameOf(request)))
        );
        api.OfStory(
            "DELETE",
            "/files",
            async (story, request) =>
            {
                await desk.Files.RemoveAsync(story, NameOf(request));
                return Api.Json(new { });
            }
        );
    }

    private static string NameOf(HttpRequest request) => request.Query["name"].ToString();

    /// <summary>
    /// Receives a body by way of a temporary file: what is refused for its size, or breaks off, takes no memory.
    /// </summary>
    public static async Task<byte[]> ReceiveAsync(HttpRequest request)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        await request.Body.CopyToAsync(file, request.HttpContext.RequestAborted);
        var bytes = new byte[file.Length];
        file.Position = 0;
        await file.ReadExactlyAsync(bytes, request.HttpContext.RequestAborted);
        return bytes;
    }
}
