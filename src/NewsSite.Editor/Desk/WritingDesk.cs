using System.Collections.Immutable;
using NewsSite.Editor.Serving;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Holds what is typed and not saved: opens stories, takes changes, builds the site over them, and saves. Thread-safe.
/// </summary>
internal sealed class WritingDesk : IDisposable
{
    private readonly TypedTexts texts;
    private readonly OpenStories stories;
    private readonly DeskBuilds builds;
    private readonly ArchiveChecks checks = new(TimeSpan.FromSeconds(3), ArchiveChecks.ProblemsOfTexts);
    private readonly StoryPresenter presenter;
    private readonly Lock gate = new();
    private readonly OwnChanges own;
    private ImmutableArray<StoryName> unpublished;

    /// <param name="options">Options of builds of what is on disk.</param>
    /// <param name="built">Called after each build.</param>
    public WritingDesk(
        BuildOptions options,
        Func<DateTimeOffset> clock,
        MessageLanguage messages,
        Action<LiveState> built
    )
    {
        Messages = messages;
        Source = options.Source;
        own = new OwnChanges(Source);
        Released = new ReleasedDrafts(Source, DraftStore.OfReleased(options.Cache), gate, Write);
        unpublished = Released.Recover();
        texts = new TypedTexts(Source, DraftStore.OfTyped(options.Cache));
        var pictures = new StoryPictures(options.Cache);
        stories = new OpenStories(() => State, checks, clock);
        presenter = new StoryPresenter(Source, () => State, () => Configuration, stories, pictures, clock, messages);
        builds = new DeskBuilds(
            () => options with { Source = texts.Source, Now = clock() },
            messages,
            stories.Check,
            built
        );
        Files = new DeskFiles(Source, gate, own, pictures, builds, () => Languages, VersionsTyped);
    }

    /// <summary>Files beside the stories.</summary>
    public DeskFiles Files { get; }

    /// <summary>Drafts that are being published.</summary>
    public ReleasedDrafts Released { get; }

    public MessageLanguage Messages { get; }

    /// <summary>Source folder as it is on disk.</summary>
    public SourceFolder Source { get; }

    public LiveState State => builds.State;

    /// <summary>Returns what the writer should know of the last run, once.</summary>
    public ImmutableArray<string> TakeNotices()
    {
        lock (gate)
        {
            var stories = unpublished;
            unpublished = [];
            return [.. stories.Select(story => DeskTexts.NotPublished.In(Messages, story))];
        }
    }

    /// <summary>Builds for the first time. Returns the problems if the site cannot be built at all.</summary>
    public ImmutableArray<Diagnostic> Begin()
    {
        var state = builds.Begin();
        if (state.Built is null)
        {
            return state.Diagnostics;
        }

        checks.Request(state.Built);
        return [];
    }

    /// <summary>Builds again after files changed on disk. Returns the stories that others changed.</summary>
    public ImmutableArray<string> Refresh()
    {
        var before = State.Built?.Content;
        RebuildAsync().GetAwaiter().GetResult();
        if (State.Built is not { } built)
        {
            return [];
        }

        checks.Request(built);
        lock (gate)
        {
            // What is typed covers what others change: those files are asked themselves.
            return
            [
                .. ChangedFiles
                    .Between(before, built.Content)
                    .Where(path => !texts.IsTyped(path))
                    .Concat(texts.ChangedUnderneath())
                    .Where(path => !own.IsOwn(path))
                    .Select(path => StoryName.OfPath(path)?.ToString())
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Builds what is on disk and typed now.</summary>
    public Task RebuildAsync() => builds.RebuildAsync();

    public StoryPage List(StoryQuery query) => stories.List().Find(query);

    /// <summary>Returns a story as it is typed. Its texts are checked, if the last build did not.</summary>
    public StoryView Open(StoryName story)
    {
        var now = texts.Source;
        var versions = Versions(story, now);
        stories.Open(story);
        stories.CheckAtOpening(story);
        return presenter.Present(story, versions, now, IsUnsaved(story));
    }

    /// <summary>
    /// Takes what was typed, keeps a copy, builds, and returns the problems. Returns null if a later change of the story
    /// came meanwhile; this one is kept nevertheless.
    /// </summary>
    public async Task<ChangeView?> ChangeAsync(StoryName story, StoryChanges changes)
    {
        stories.Open(story);
        long change;
        lock (gate)
        {
            var edited = new StoryEdit(story, texts.Source, Languages).Apply(changes);
            foreach (var (path, bytes) in edited)
            {
                texts.Keep(path, bytes);
            }

            change = builds.Note(story);
        }

        await builds.AnswerAsync(change);
        if (!builds.IsLast(story, change))
        {
            return null;
        }

        var now = texts.Source;
        return presenter.PresentChange(story, Versions(story, now), now, IsUnsaved(story));
    }

    /// <summary>Takes the bytes of whole files, such as earlier ones, as if they were typed.</summary>
    /// <param name="files">Makes them of the source folder with what is typed; nothing else is typed meanwhile.</param>
    public async Task<StoryView> ReplaceAsync(
        StoryName story,
        Func<SourceFolder, IEnumerable<(string Path, byte[] Bytes)>> files
    )
    {
        long change;
        lock (gate)
        {
            foreach (var (path, bytes) in files(texts.Source).ToList())
            {
                texts.Keep(path, bytes);
            }

            change = builds.Note(story);
        }

        await builds.AnswerAsync(change);
        return Open(story);
    }

    /// <summary>Takes what a guided step makes of the versions, as if it was typed.</summary>
    public Task<StoryView> AmendAsync(
        StoryName story,
        Func<ImmutableArray<StoryVersion>, ImmutableArray<StoryVersion>> step
    ) => ReplaceAsync(story, _ => step(VersionsTyped(story)).Select(version => (version.Path, version.File)));

    /// <summary>Saves a story, gives it another day or name, and opens it there.</summary>
    public async Task<StoryView> RenameAsync(StoryName story, string date, string slug)
    {
        StoryName renamed;
        lock (gate)
        {
            if (Save(story, over: false).Hashes is null)
            {
                throw new DeskException(DeskRefusal.Unusable, DeskTexts.ChangedMeanwhile);
            }

            var before = FilesOf(story);
            renamed = StoryName.OfKey(StoryRename.Run(Source, story.Key, date, slug).Key)!;
            before.AddRange(FilesOf(renamed));
            before.ForEach(own.Note);
            builds.NoteName(renamed);
        }

        await RebuildAsync();
        return Open(renamed);
    }

    /// <summary>Does what the button of a problem says.</summary>
    public Task<StoryView> RemedyAsync(StoryName story, string id) =>
        ReplaceAsync(
            story,
            typed =>
                Remedies.Find(stories.ProblemsOf(story), typed, id) is { } mended
                    ? [mended]
                    : throw new DeskException(DeskRefusal.Missing, DeskTexts.NoSuchRemedy)
        );

    /// <summary>Does something while nothing is typed or saved.</summary>
    public T Alone<T>(Func<T> work)
    {
        lock (gate)
        {
            return work();
        }
    }

    /// <summary>Forgets what is typed and not saved.</summary>
    /// <param name="codes">Languages whose version is forgotten; null for all.</param>
    public async Task<StoryView> DropAsync(StoryName story, IReadOnlyCollection<string>? codes = null)
    {
        long change;
        lock (gate)
        {
            foreach (var path in texts.PathsOf(story).Where(path => codes?.Contains(CodeOf(path)) != false))
            {
                texts.Forget(path);
                own.Note(path);
            }

            change = builds.Note(story);
        }

        await builds.AnswerAsync(change);
        return Open(story);
    }

    /// <summary>
    /// Saves what is typed of a story. Saves nothing if a file is another one than when the typing began.
    /// </summary>
    /// <param name="over">True to save all the same.</param>
    public SaveResult Save(StoryName story, bool over)
    {
        lock (gate)
        {
            var paths = texts.PathsOf(story);
            var theirs = over ? [] : paths.Where(texts.WasChanged).ToList();
            if (theirs.Count > 0)
            {
                return new(null, theirs.ToImmutableSortedDictionary(CodeOf, Theirs, StringComparer.Ordinal));
            }

            paths.ForEach(path => Write(path, texts.BytesOf(path)));
            paths.ForEach(texts.Forget);
            builds.NoteFiles();
            return new(HashesOf(story), ImmutableSortedDictionary<string, TheirVersion?>.Empty);
        }
    }

    /// <summary>Takes the version of a colleague: its texts as if they were typed, its other files beside the story.</summary>
    /// <param name="files">The story's files by their names.</param>
    public Task<StoryView> TakeAsync(StoryName story, ImmutableDictionary<string, byte[]> files) =>
        ReplaceAsync(
            story,
            typed =>
            {
                var versions = Languages
                    .Select(language => story.PathOf(typed, language))
                    .ToDictionary(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
                foreach (var (name, bytes) in files.Where(file => !versions.ContainsKey(file.Key)))
                {
                    SentFile.Lay(Source, story.Key, name, bytes);
                    own.Note($"{story.Folder}/{name}");
                }

                return files
                    .Where(file => versions.ContainsKey(file.Key))
                    .Select(file => (versions[file.Key], file.Value));
            }
        );

    /// <summary>Creates a story of drafts, or says which it would be.</summary>
    public async Task<NewStoryView> CreateAsync(NewStory wanted)
    {
        var created = NewStories.Create(wanted, Configuration, Source);
        if (!wanted.Try)
        {
            FilesOf(created).ForEach(own.Note);
            await RebuildAsync();
        }

        return new(created.ToString(), presenter.AddressesOf(created));
    }

    public SiteConfiguration Configuration =>
        State.Built?.Site.Configuration
        ?? throw new InvalidOperationException("the desk is used before its first build");

    /// <summary>Returns problems of any stories as the page shows them: each with its place.</summary>
    public ImmutableArray<StoryProblem> Views(IEnumerable<Diagnostic> problems) =>
        presenter.Present(problems, texts.Source);

    public void Dispose()
    {
        builds.Dispose();
        checks.Dispose();
    }

    private ImmutableArray<Language> Languages => Configuration.Languages;

    /// <summary>Returns the paths of a story's files on disk.</summary>
    private List<string> FilesOf(StoryName story) =>
        [
            .. story.VersionsIn(Source, Languages).Select(version => version.Path),
            .. Files.Of(story).Select(file => $"{story.Folder}/{file.Name}"),
        ];

    private void Write(string path, byte[] bytes)
    {
        TypedTexts.RefuseLink(Source, path);
        var file = Source.Absolute(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        WholeFile.Replace(file, bytes);
        own.Note(path);
    }

    private TheirVersion? Theirs(string path) =>
        ContentVersion.OnDisk(Source, path) is { } bytes
            ? new(FrontMatterEditor.Fields(bytes), FrontMatterEditor.Text(bytes))
            : null;

    private static string CodeOf(string path) => path.Split('.')[^2];

    private bool IsUnsaved(StoryName story)
    {
        lock (gate)
        {
            return texts.PathsOf(story).Count > 0;
        }
    }

    /// <summary>Returns the versions of a story as they are typed.</summary>
    private ImmutableArray<StoryVersion> VersionsTyped(StoryName story)
    {
        var now = texts.Source;
        return
        [
            .. Versions(story, now)
                .Select(version => new StoryVersion(version.Language.Code, version.Path, now.BytesOf(version.Path))),
        ];
    }

    private ImmutableArray<(Language Language, string Path)> Versions(StoryName story, SourceFolder source)
    {
        var versions = story.VersionsIn(source, Languages);
        foreach (var (_, path) in versions)
        {
            TypedTexts.RefuseLink(Source, path);
        }

        return versions.IsEmpty
            ? throw new DeskException(DeskRefusal.Missing, DeskTexts.NoSuchStory, story.ToString())
            : versions;
    }

    private ImmutableSortedDictionary<string, string> HashesOf(StoryName story) =>
        Versions(story, Source)
            .ToImmutableSortedDictionary(
                version => version.Language.Code,
                version => ContentVersion.Of(Source.BytesOf(version.Path)),
                StringComparer.Ordinal
            );
}
