using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Editor.Serving;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>Makes the views of stories that the browser gets, of what is typed and of the last build.</summary>
/// <param name="saved">Source folder as it is on disk.</param>
/// <param name="state">Returns the last build.</param>
internal sealed class StoryPresenter(
    SourceFolder saved,
    Func<LiveState> state,
    Func<SiteConfiguration> configuration,
    OpenStories stories,
    StoryPictures pictures,
    Func<DateTimeOffset> clock,
    MessageLanguage messages
)
{
    private ImmutableArray<Language> Languages => configuration().Languages;

    /// <param name="versions">Versions of the story that exist, with the paths of their files.</param>
    /// <param name="now">Source folder as it is typed.</param>
    public StoryView Present(
        StoryName story,
        ImmutableArray<(Language Language, string Path)> versions,
        SourceFolder now,
        bool isUnsaved
    )
    {
        var shared = new JsonObject();
        var views = ImmutableSortedDictionary.CreateBuilder<string, VersionView>(StringComparer.Ordinal);
        foreach (var (language, path) in versions)
        {
            views[language.Code] = Present(path, now, shared);
        }

        return new StoryView(
            story.ToString(),
            shared,
            views.ToImmutable(),
            StoryFile.Of(saved, story, pictures),
            Languages.ToImmutableSortedDictionary(
                language => language.Code,
                language => StoryName.BelowContent(story.PathOf(now, language)),
                StringComparer.Ordinal
            ),
            AddressesOf(story),
            PagesOf(story),
            StatesOf(story),
            isUnsaved,
            state().Version,
            ProblemsOf(story, versions, now)
        );
    }

    /// <summary>Presents what a change may have changed.</summary>
    /// <param name="versions">Versions of the story that exist, with the paths of their files.</param>
    /// <param name="now">Source folder as it is typed.</param>
    public ChangeView PresentChange(
        StoryName story,
        ImmutableArray<(Language Language, string Path)> versions,
        SourceFolder now,
        bool isUnsaved
    ) => new(ProblemsOf(story, versions, now), PagesOf(story), StatesOf(story), isUnsaved, state().Version);

    /// <summary>Presents problems of any stories, each with its place.</summary>
    /// <param name="now">Source folder as it is typed.</param>
    public ImmutableArray<StoryProblem> Present(IEnumerable<Diagnostic> problems, SourceFolder now) =>
        [
            .. problems.Select(problem =>
                StoryProblem.Of(problem, now, null, Languages, messages) with
                {
                    Text = $"{problem.Location}: {problem.Text(messages)}",
                    Remedies = [],
                }
            ),
        ];

    /// <summary>Returns the addresses of a story's versions, also of those that do not exist yet, by language.</summary>
    public ImmutableSortedDictionary<string, string> AddressesOf(StoryName story) =>
        Languages.ToImmutableSortedDictionary(
            language => language.Code,
            language => Permalinks.Story(language, story.Key),
            StringComparer.Ordinal
        );

    /// <summary>Presents a version, and moves the fields that versions share to where they stand once.</summary>
    private VersionView Present(string path, SourceFolder now, JsonObject shared)
    {
        var bytes = now.BytesOf(path);
        var fields = FrontMatterEditor.Fields(bytes);
        foreach (var name in FieldView.Shared)
        {
            if (fields.Remove(name, out var value) && !shared.ContainsKey(name))
            {
                shared[name] = value;
            }
        }

        var onDisk = ContentVersion.OnDisk(saved, path);
        return new(fields, FrontMatterEditor.Text(bytes), onDisk is null ? null : ContentVersion.Of(onDisk));
    }

    private ImmutableSortedDictionary<string, string> StatesOf(StoryName story) =>
        VersionStates.Of(BuiltOf(story), Languages, clock());

    private ImmutableSortedDictionary<string, string> PagesOf(StoryName story) =>
        (BuiltOf(story)?.Articles ?? []).ToImmutableSortedDictionary(
            article => article.Language.Code,
            article => configuration().Address.Absolute(Permalinks.Story(article.Language, story.Key)),
            StringComparer.Ordinal
        );

    /// <summary>Returns the story as the last build read it, without versions that cannot be read; or null.</summary>
    private StorySource? BuiltOf(StoryName story) =>
        state().Built?.Content.Stories.FirstOrDefault(source => source.Key == story.Key);

    private ImmutableArray<StoryProblem> ProblemsOf(
        StoryName story,
        ImmutableArray<(Language Language, string Path)> versions,
        SourceFolder now
    )
    {
        var files = versions.ToDictionary(
            version => version.Path,
            version => FieldLocator.Of(version.Path, now.BytesOf(version.Path))
        );
        return
        [
            .. stories
                .ProblemsOf(story)
                .Select(problem =>
                    StoryProblem.Of(problem, now, files.GetValueOrDefault(problem.Location.Path), Languages, messages)
                ),
        ];
    }
}
