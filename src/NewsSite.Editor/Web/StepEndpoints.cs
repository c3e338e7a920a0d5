using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;

namespace NewsSite.Editor.Web;

/// <summary>Guided steps with a story that came out.</summary>
internal static class StepEndpoints
{
    private static readonly Dictionary<string, string> NoTexts = [];

    private sealed record Rename(string? Date, string? Slug);

    private sealed record Withdrawal(string? Date, Dictionary<string, string>? Reason);

    private sealed record Correction(string? Date, Dictionary<string, string>? Note);

    public static void Map(Api api, WritingDesk desk)
    {
        api.OfStory(
            "POST",
            "/rename",
            async (story, request) =>
            {
                var wanted = await Api.BodyAsync<Rename>(request);
                return Api.Json(await desk.RenameAsync(story, wanted.Date ?? "", wanted.Slug ?? ""));
            }
        );
        api.OfStory(
            "POST",
            "/withdraw",
            async (story, request) =>
            {
                var (date, reason) = await Api.BodyAsync<Withdrawal>(request);
                return Api.Json(
                    await desk.AmendAsync(
                        story,
                        versions =>
                            Amendment.Withdraw(versions, date ?? "", reason ?? NoTexts, desk.Configuration.Languages)
                    )
                );
            }
        );
        api.OfStory(
            "POST",
            "/correct",
            async (story, request) =>
            {
                var (date, note) = await Api.BodyAsync<Correction>(request);
                return Api.Json(
                    await desk.AmendAsync(story, versions => Amendment.Correct(versions, date ?? "", note ?? NoTexts))
                );
            }
        );
    }
}
