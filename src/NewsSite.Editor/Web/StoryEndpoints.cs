using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;

namespace NewsSite.Editor.Web;

/// <summary>Answers about the list of stories and about open ones.</summary>
internal static class StoryEndpoints
{
    /// <summary>Stories of one answer, at most.</summary>
    private const int MostStories = 500;

    private sealed record Saving(bool Over);

    private sealed record RemedyChoice(string? Id);

    public static void Map(Api api, WritingDesk desk)
    {
        api.Get("/api/stories", request => Task.FromResult(Api.Json(desk.List(QueryOf(request)))));
        api.Post(
            "/api/stories",
            async request => Api.Json(await desk.CreateAsync(await Api.BodyAsync<NewStory>(request)))
        );
        api.OfStory("GET", "", (story, _) => Task.Run(() => Api.Json(desk.Open(story))));
        api.OfStory(
            "DELETE",
            "",
            async (story, request) =>
                Api.Json(
                    await desk.DropAsync(
                        story,
                        request.Query["languages"].ToString() is { Length: > 0 } codes ? codes.Split(',') : null
                    )
                )
        );
        api.OfStory(
            "PUT",
            "",
            async (story, request) =>
                await desk.ChangeAsync(story, await Api.BodyAsync<StoryChanges>(request)) is { } answer
                    ? Api.Json(answer)
                    : Api.Json(new { overtaken = true }, StatusCodes.Status409Conflict)
        );
        api.OfStory(
            "POST",
            "/save",
            async (story, request) => Saved(desk, story, (await Api.BodyAsync<Saving>(request)).Over)
        );
        api.OfStory(
            "POST",
            "/remedy",
            async (story, request) =>
                Api.Json(await desk.RemedyAsync(story, (await Api.BodyAsync<RemedyChoice>(request)).Id ?? ""))
        );
    }

    private static IResult Saved(WritingDesk desk, StoryName story, bool over)
    {
        var saved = desk.Save(story, over);
        return saved.Hashes is { } hashes ? Api.Json(new { hashes }) : ChangedMeanwhile(desk, saved);
    }

    /// <summary>Returns the answer where nothing is saved, because others changed the files.</summary>
    public static IResult ChangedMeanwhile(WritingDesk desk, SaveResult saved) =>
        Api.Json(
            new { text = DeskTexts.ChangedMeanwhile.In(desk.Messages), theirs = saved.Theirs },
            StatusCodes.Status409Conflict
        );

    private static StoryQuery QueryOf(HttpRequest request)
    {
        var query = request.Query;
        return new(
            query["query"].ToString(),
            NumberOf(query["year"].ToString()),
            query["state"].ToString(),
            Math.Max(0, NumberOf(query["from"].ToString()) ?? 0),
            Math.Clamp(NumberOf(query["count"].ToString()) ?? 50, 0, MostStories)
        );
    }

    private static int? NumberOf(string text) =>
        text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new JsonException(text);
}
