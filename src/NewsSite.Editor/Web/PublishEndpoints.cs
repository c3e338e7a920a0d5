using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Publishing;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Editor.Web;

/// <summary>Publishes stories, and shows and brings back earlier ones.</summary>
internal sealed class PublishEndpoints
{
    private readonly WritingDesk desk;
    private readonly Publisher publisher;
    private readonly StoryHistory history;
    private readonly ConcurrentDictionary<string, string> seen = new(StringComparer.Ordinal);

    private PublishEndpoints(WritingDesk desk, Func<DateTimeOffset> clock)
    {
        this.desk = desk;
        history = new StoryHistory(desk.Source);
        publisher = new Publisher(
            desk.Source,
            (source, cache) =>
            {
                var diagnostics = new DiagnosticBag();
                SiteChecker.Check(new BuildOptions(source, clock(), Preview.None) { Cache = cache }, diagnostics);
                return diagnostics.ToSorted();
            },
            desk.Messages,
            desk.Alone
        );
    }

    /// <param name="Over">True to put this text over the colleagues' that an earlier answer showed.</param>
    private sealed record Publishing(string? Name, string? Email, bool Over);

    public static void Map(Api api, WritingDesk desk, Func<DateTimeOffset> clock)
    {
        var endpoints = new PublishEndpoints(desk, clock);
        api.OfStory(
            "POST",
            "/publish",
            async (story, request) => await endpoints.PublishAsync(story, await Api.BodyAsync<Publishing>(request))
        );
        api.OfStory("GET", "/history", (story, _) => Task.Run(() => endpoints.History(story)));
        api.OfStory(
            "GET",
            "/history/{id}",
            (story, request) =>
                Task.Run(() =>
                    endpoints.Past(story, IdOf(request)) is { } past
                        ? Api.Json(new { versions = Views(past) })
                        : api.Missing()
                )
        );
        api.OfStory(
            "POST",
            "/history/{id}",
            async (story, request) =>
                endpoints.Past(story, IdOf(request)) is { } past
                    ? Api.Json(
                        await desk.ReplaceAsync(
                            story,
                            past.Select(file => endpoints.BroughtBack(story, file.Key, file.Value))
                        )
                    )
                    : api.Missing()
        );
    }

    /// <summary>Fields that say where a story is and what became of it: bringing a text back does not take them back.</summary>
    private static readonly string[] Lasting = ["date", "aliases", "corrections", "withdrawn"];

    private static string IdOf(HttpRequest request) => request.RouteValues["id"]?.ToString() ?? "";

    private async Task<IResult> PublishAsync(StoryName story, Publishing wanted)
    {
        var saved = desk.Save(story, wanted.Over);
        if (saved.Hashes is null)
        {
            return Api.Json(
                new
                {
                    outcome = NameOf(PublishOutcome.Conflict),
                    text = DeskTexts.ChangedMeanwhile.In(desk.Messages),
                    theirs = saved.Theirs,
                }
            );
        }

        var view = desk.Open(story);
        var request = new PublishRequest(story.Folder, TitleOf(view))
        {
            Name = wanted.Name,
            Email = wanted.Email,
            Seen = wanted.Over ? seen.GetValueOrDefault(story.Key) : null,
        };
        var result = await Task.Run(() => publisher.Publish(request));
        if (result.Seen is { } commit)
        {
            seen[story.Key] = commit;
        }

        return Api.Json(
            new
            {
                outcome = NameOf(result.Outcome),
                text = result.TextIn(desk.Messages),
                problems = desk.Views(result.Problems),
                theirs = result.Outcome == PublishOutcome.Conflict ? Views(result.Theirs) : null,
            }
        );
    }

    private static string TitleOf(StoryView view) =>
        view.Versions.Values.Select(version => version.Fields["title"]?.ToString())
            .FirstOrDefault(title => title is not null)
        ?? view.Story;

    private static string NameOf(PublishOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private IResult History(StoryName story) =>
        Api.Json(
            Revisions(story)
                .Select(revision => new
                {
                    revision.Id,
                    revision.Who,
                    revision.When,
                    revision.What,
                })
                .ToArray()
        );

    private ImmutableArray<StoryRevision> Revisions(StoryName story) =>
        history.Of(story.VersionsIn(desk.Source, desk.Configuration.Languages).Select(version => version.Path));

    /// <summary>Returns the texts of a story as a commit left them, by name; null if it is none of the story's.</summary>
    private ImmutableDictionary<string, byte[]>? Past(StoryName story, string id) =>
        Revisions(story).FirstOrDefault(revision => revision.Id == id) is { } revision
            ? revision
                .Files.Select(file => (file.Name, Bytes: history.Content(id, file.Path)))
                .Where(file => file.Bytes is not null)
                .ToImmutableDictionary(file => file.Name, file => file.Bytes!)
            : null;

    /// <summary>Returns an earlier text as it may stand now.</summary>
    private (string Path, byte[] Bytes) BroughtBack(StoryName story, string name, byte[] earlier)
    {
        var month = story.Folder[..story.Folder.LastIndexOf('/')];
        var path = story.IsFlat(desk.Source) ? $"{month}/{name}" : $"{story.Folder}/{name}";
        var now = FrontMatterEditor.Fields(desk.Source.BytesOf(path));
        foreach (var field in Lasting)
        {
            earlier = FrontMatterEditor.Set(earlier, field, now[field]?.DeepClone()) ?? earlier;
        }

        return (path, earlier);
    }

    /// <summary>Returns texts as the browser shows them, by language.</summary>
    private static ImmutableSortedDictionary<string, TheirVersion> Views(ImmutableDictionary<string, byte[]> files) =>
        files
            .Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                file => file.Key.Split('.')[^2],
                file => new TheirVersion(FrontMatterEditor.Fields(file.Value), FrontMatterEditor.Text(file.Value)),
                StringComparer.Ordinal
            );
}
