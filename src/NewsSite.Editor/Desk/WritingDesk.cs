using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Editor.Serving;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Holds what is typed and not saved: opens stories, takes changes, builds the site over them, and saves. Thread-safe.
/// </summary>
internal sealed class WritingDesk : IDisposable
{
    private readonly Func<DateTimeOffset> clock;
    private readonly TypedTexts texts;
    private readonly OpenStories stories;
    private readonly LiveSite live;
    private readonly BuildQueue whole;
    private readonly BuildQueue answers;
    private readonly LaterBuild rest;
    private readonly ArchiveChecks checks = new(TimeSpan.FromSeconds(3));
    private readonly StoryPictures pictures;
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> lastChange = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> changed = [];
    private readonly Dictionary<string, ImmutableSortedDictionary<string, string>> savedHere = new(
        StringComparer.Ordinal
    );

    /// <param name="options">Options of builds of what is on disk.</param>
    /// <param name="built">Called after each build.</param>
    public WritingDesk(
        BuildOptions options,
        Func<DateTimeOffset> clock,
        MessageLanguage messages,
        Action<LiveState> built
    )
    {
        (this.clock, Messages) = (clock, messages);
        Source = options.Source;
        texts = new TypedTexts(Source, DraftStore.Of(options.Cache));
        pictures = new StoryPictures(options.Cache);
        stories = new OpenStories(() => State, checks, clock);
        live = new LiveSite(() => options with { Source = texts.Source, Now = clock() }, messages, built)
        {
            ShowsFaults = true,
            Inspect = stories.Check,
        };
        whole = new BuildQueue(() => live.Rebuild());
        answers = new BuildQueue(BuildChanged);
        rest = new LaterBuild(BuildAsync, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
    }

    public MessageLanguage Messages { get; }

    /// <summary>Source folder as it is on disk.</summary>
    public SourceFolder Source { get; }

    public LiveState State => live.State;

    /// <summary>Builds for the first time. Returns the problems if the site cannot be built at all.</summary>
    public ImmutableArray<Diagnostic> Begin()
    {
        var state = live.Rebuild();
        if (state.Built is null)
        {
            return state.Diagnostics;
        }

        checks.Request(state.Built);
        return [];
    }

    /// <summary>Builds again after files changed on disk. Returns the stories that are other ones than before.</summary>
    public ImmutableArray<string> Refresh()
    {
        var before = State.Built?.Content;
        BuildAsync().GetAwaiter().GetResult();
        if (State.Built is not { } built)
        {
            return [];
        }

        checks.Request(built);
        return [.. ChangedStories.Between(before, built.Content).Where(name => !WasSavedHere(name))];
    }

    public StoryPage List(StoryQuery query) => stories.List().Find(query);

    /// <summary>Returns a story as it is typed. Its texts are checked, if the last build did not.</summary>
    public StoryView Open(StoryName story)
    {
        var now = texts.Source;
        _ = Versions(story, now);
        stories.Open(story);
        stories.CheckAtOpening(story);
        return Present(story, now);
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

            change = Note(story);
        }

        await answers.WaitForAsync(change);
        lock (gate)
        {
            if (lastChange[story.Key] != change)
            {
                return null;
            }
        }

        var now = texts.Source;
        return new ChangeView(ProblemsOf(story, now), PagesOf(story, now), IsUnsaved(story), State.Version);
    }

    /// <summary>Takes the bytes of whole files, such as earlier ones, as if they were typed.</summary>
    public Task<StoryView> ReplaceAsync(StoryName story, IEnumerable<(string Path, byte[] Bytes)> files) =>
        ReplaceAsync(story, () => files);

    /// <summary>Takes the bytes of files that are made while nothing else is typed.</summary>
    private async Task<StoryView> ReplaceAsync(StoryName story, Func<IEnumerable<(string Path, byte[] Bytes)>> files)
    {
        long change;
        lock (gate)
        {
            foreach (var (path, bytes) in files().ToList())
            {
                texts.Keep(path, bytes);
            }

            change = Note(story);
        }

        await answers.WaitForAsync(change);
        return Open(story);
    }

    /// <summary>Takes what a guided step makes of the versions, as if it was typed.</summary>
    public Task<StoryView> AmendAsync(
        StoryName story,
        Func<ImmutableArray<StoryVersion>, ImmutableArray<StoryVersion>> step
    ) => ReplaceAsync(story, () => step(VersionsTyped(story)).Select(version => (version.Path, version.File)));

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

            renamed = StoryName.OfKey(StoryRename.Run(Source, story.Key, date, slug).Key)!;
            lastChange[renamed.Key] = answers.Note();
        }

        await BuildAsync();
        return Open(renamed);
    }

    /// <summary>Lays a file beside a story. The change on disk leads to another build.</summary>
    public AddedFile Lay(StoryName story, string name, byte[] bytes) =>
        AddedFile.Save(Source, story.Key, name, bytes, Languages);

    /// <summary>Lays a file beside a story, and builds.</summary>
    public async Task<(AddedFile Added, StoryFile File)> AddFileAsync(StoryName story, string name, byte[] bytes)
    {
        var added = Lay(story, name, bytes);
        await AnswerAsync(story);
        return (added, StoryFile.Of(Source, story, pictures).Single(file => file.Name == added.Name));
    }

    /// <summary>Deletes a file beside a story that no version names.</summary>
    public async Task RemoveFileAsync(StoryName story, string name)
    {
        lock (gate)
        {
            RemovedFile.Delete(Source, story.Key, name, VersionsTyped(story));
        }

        await AnswerAsync(story);
    }

    /// <summary>Does what the button of a problem says.</summary>
    public Task<StoryView> RemedyAsync(StoryName story, string id) =>
        ReplaceAsync(
            story,
            () =>
                Remedies.Find(stories.ProblemsOf(story), texts.Source, id) is { } mended
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
            }

            change = Note(story);
        }

        await answers.WaitForAsync(change);
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

            foreach (var path in paths)
            {
                texts.RefuseLink(path);
                var file = Source.Absolute(path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                WholeFile.Replace(file, texts.BytesOf(path));
            }

            foreach (var path in paths)
            {
                texts.Forget(path);
            }

            savedHere[story.Key] = HashesOf(story);
            return new(savedHere[story.Key], ImmutableSortedDictionary<string, TheirVersion?>.Empty);
        }
    }

    /// <summary>Creates a story of drafts, or says which it would be.</summary>
    public async Task<NewStoryView> CreateAsync(NewStory wanted)
    {
        var created = NewStories.Create(wanted, Configuration, Source);
        if (!wanted.Try)
        {
            await BuildAsync();
        }

        return new(created.ToString(), AddressesOf(created));
    }

    /// <summary>Returns a photo beside a story, small; null if there is none.</summary>
    public (byte[] Bytes, string MediaType)? Picture(StoryName story, string name)
    {
        var path = $"{story.Folder}/{name}";
        return
            StoryFile.KindOf(name) == "photo"
            && Source.FilesBelow(story.Folder).Contains(path)
            && !Source.Escapes(story.Folder, name)
            ? pictures.Small(Source, path)
            : null;
    }

    public Generator.Input.Configuration.SiteConfiguration Configuration =>
        State.Built?.Site.Configuration
        ?? throw new InvalidOperationException("the desk is used before its first build");

    /// <summary>Returns problems of any stories as the page shows them: each with its place.</summary>
    public ImmutableArray<StoryProblem> Views(IEnumerable<Diagnostic> problems) =>
        [
            .. problems.Select(problem =>
                StoryProblem.Of(problem, texts.Source, null, Languages, Messages) with
                {
                    Text = $"{problem.Location}: {problem.Text(Messages)}",
                    Remedies = [],
                }
            ),
        ];

    public void Dispose()
    {
        rest.Dispose();
        checks.Dispose();
        live.Dispose();
    }

    /// <summary>Builds the whole site as it is typed now.</summary>
    private Task BuildAsync() => whole.WaitForAsync(whole.Note());

    private Task AnswerAsync(StoryName story)
    {
        lock (gate)
        {
            return answers.WaitForAsync(Note(story));
        }
    }

    /// <summary>Notes a change of a story. Returns its number. Call it while nothing is typed.</summary>
    private long Note(StoryName story)
    {
        changed = changed.Add(story.Key);
        return lastChange[story.Key] = answers.Note();
    }

    /// <summary>Composes the stories that changed; the rest of the site follows.</summary>
    private void BuildChanged()
    {
        ImmutableHashSet<string> keys;
        lock (gate)
        {
            (keys, changed) = (changed, []);
        }

        live.RebuildStories(keys);
        rest.Ask();
    }

    private ImmutableArray<Language> Languages => Configuration.Languages;

    /// <summary>True, once, for a story whose files are as they were saved here.</summary>
    private bool WasSavedHere(string name)
    {
        lock (gate)
        {
            return StoryName.Parse(name) is { } story
                && savedHere.Remove(story.Key, out var hashes)
                && !story.VersionsIn(Source, Languages).IsEmpty
                && hashes.SequenceEqual(HashesOf(story));
        }
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
            texts.RefuseLink(path);
        }

        return versions.IsEmpty
            ? throw new DeskException(DeskRefusal.Missing, DeskTexts.NoSuchStory, story.ToString())
            : versions;
    }

    private StoryView Present(StoryName story, SourceFolder now)
    {
        var shared = new JsonObject();
        var versions = ImmutableSortedDictionary.CreateBuilder<string, VersionView>(StringComparer.Ordinal);
        foreach (var (language, path) in Versions(story, now))
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

            var saved = ContentVersion.OnDisk(Source, path);
            versions[language.Code] = new(
                fields,
                FrontMatterEditor.Text(bytes),
                saved is null ? null : ContentVersion.Of(saved)
            );
        }

        return new StoryView(
            story.ToString(),
            shared,
            versions.ToImmutable(),
            StoryFile.Of(Source, story, pictures),
            AddressesOf(story),
            PagesOf(story, now),
            VersionStates.Of(
                State.Built?.Content.Stories.FirstOrDefault(source => source.Key == story.Key),
                Languages,
                clock()
            ),
            IsUnsaved(story),
            State.Version,
            ProblemsOf(story, now)
        );
    }

    private ImmutableSortedDictionary<string, string> HashesOf(StoryName story) =>
        Versions(story, Source)
            .ToImmutableSortedDictionary(
                version => version.Language.Code,
                version => ContentVersion.Of(Source.BytesOf(version.Path)),
                StringComparer.Ordinal
            );

    private ImmutableSortedDictionary<string, string> AddressesOf(StoryName story) =>
        Languages.ToImmutableSortedDictionary(
            language => language.Code,
            language => Permalinks.Story(language, story.Key),
            StringComparer.Ordinal
        );

    private ImmutableSortedDictionary<string, string> PagesOf(StoryName story, SourceFolder now) =>
        Versions(story, now)
            .ToImmutableSortedDictionary(
                version => version.Language.Code,
                version => Configuration.Address.Absolute(Permalinks.Story(version.Language, story.Key)),
                StringComparer.Ordinal
            );

    private ImmutableArray<StoryProblem> ProblemsOf(StoryName story, SourceFolder now)
    {
        var files = Versions(story, now)
            .ToDictionary(version => version.Path, version => FieldLocator.Of(version.Path, now.BytesOf(version.Path)));
        return
        [
            .. stories
                .ProblemsOf(story)
                .Select(problem =>
                    StoryProblem.Of(problem, now, files.GetValueOrDefault(problem.Location.Path), Languages, Messages)
                ),
        ];
    }
}
