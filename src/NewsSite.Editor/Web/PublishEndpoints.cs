using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Publishing;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Editor.Web;

/// <summary>Publishes stories, and shows and brings back earlier ones.</summary>
internal sealed class PublishEndpoints
{
    private readonly WritingDesk desk;
    private readonly Publisher publisher;
    private readonly StoryHistory history;

    /// <summary>Commits whose version of a story was shown, by the story's folder.</summary>
    private readonly ConcurrentDictionary<string, string> seen = new(StringComparer.Ordinal);

    /// <summary>Commits whose version the writer overruled, by the same folders.</summary>
    private readonly ConcurrentDictionary<string, string> overruled = new(StringComparer.Ordinal);

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
    /// <param name="Ready">Codes of versions that are no drafts any more, if the story comes out.</param>
    private sealed record Publishing(string? Name, string? Email, bool Over, ImmutableArray<string>? Ready);

    public static void Map(Api api, WritingDesk desk, Func<DateTimeOffset> clock)
    {
        var endpoints = new PublishEndpoints(desk, clock);
        api.OfStory(
            "POST",
            "/publish",
            async (story, request) => await endpoints.PublishAsync(story, await Api.BodyAsync<Publishing>(request))
        );
        api.OfStory("POST", "/theirs", (story, _) => endpoints.TakeTheirsAsync(api, story));
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
                            typed => past.Select(file => BroughtBack(story, typed, file.Key, file.Value))
                        )
                    )
                    : api.Missing()
        );
    }

    /// <summary>Fields that say where a story is and what became of it: bringing a text back does not take them back.</summary>
    private static readonly string[] Lasting = ["date", "draft", "aliases", "corrections", "withdrawn"];

    private static string IdOf(HttpRequest request) => request.RouteValues["id"]?.ToString() ?? "";

    private async Task<IResult> PublishAsync(StoryName story, Publishing wanted)
    {
        var saved = desk.Save(story, over: false);
        if (saved.Hashes is null)
        {
            return StoryEndpoints.ChangedMeanwhile(desk, saved);
        }

        if (wanted.Over && seen.TryGetValue(story.Folder, out var shown))
        {
            overruled[story.Folder] = shown;
        }

        var request = new PublishRequest(story.Folder, TitleOf(desk.Open(story)))
        {
            Name = wanted.Name,
            Email = wanted.Email,
            Seen = wanted.Over ? seen.GetValueOrDefault(story.Folder) : null,
            SeenOthers = overruled.ToImmutableDictionary(StringComparer.Ordinal),
        };
        var ready = story
            .VersionsIn(desk.Source, desk.Configuration.Languages)
            .Where(version => wanted.Ready?.Contains(version.Language.Code) == true)
            .Select(version => version.Path);
        var result = await desk.Released.DuringAsync(
            [.. ready],
            () => Task.Run(() => publisher.Publish(request)),
            result => result.Outcome is PublishOutcome.Published or PublishOutcome.Kept
        );
        if (result.Seen is { } commit)
        {
            seen[story.Folder] = commit;
        }

        await desk.RebuildAsync();
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

    /// <summary>Takes the version that the last conflict showed, with its photos and documents.</summary>
    private async Task<IResult> TakeTheirsAsync(Api api, StoryName story) =>
        seen.TryGetValue(story.Folder, out var commit)
            ? Api.Json(await desk.TakeAsync(story, publisher.FilesAt(commit, story.Folder)))
            : api.Missing();

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
    /// <param name="typed">Source folder with what is typed.</param>
    private static (string Path, byte[] Bytes) BroughtBack(
        StoryName story,
        SourceFolder typed,
        string name,
        byte[] earlier
    )
    {
        var month = story.Folder[..story.Folder.LastIndexOf('/')];
        var path = story.IsFlat(typed) ? $"{month}/{name}" : $"{story.Folder}/{name}";
        if (!typed.FileExists(path))
        {
            return (path, earlier);
        }

        var now = FrontMatterEditor.Fields(typed.BytesOf(path));
        foreach (var field in Lasting)
        {
            // Left out, a story that was withdrawn since would be back.
            earlier =
                FrontMatterEditor.Set(earlier, field, now[field]?.DeepClone())
                ?? throw new DeskException(DeskRefusal.Unusable, DeskTexts.CannotChange, FieldLabels.Of(field), path);
        }

        return (path, earlier);
    }

    /// <summary>Returns texts as the browser shows them, by language.</summary>
    private static ImmutableSortedDictionary<string, TheirVersion> Views(ImmutableDictionary<string, byte[]> files) =>
        files
            .Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal) && !file.Key.Contains('/'))
            .ToImmutableSortedDictionary(
                file => file.Key.Split('.')[^2],
                file => new TheirVersion(FrontMatterEditor.Fields(file.Value), FrontMatterEditor.Text(file.Value)),
                StringComparer.Ordinal
            );
}
