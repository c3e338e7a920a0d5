using System.Collections.Immutable;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Texts that are typed and not saved: each lies over its file in the source folder, and a copy of it on disk outlives
/// the program. Changes are made by one thread at a time; <see cref="Source"/> is read by any.
/// </summary>
internal sealed class TypedTexts
{
    private readonly SourceFolder saved;
    private readonly DraftStore store;
    private ImmutableSortedDictionary<string, Draft> drafts;
    private volatile SourceFolder source;

    /// <summary>Versions on disk, beside the one that the typing began with, that were told of.</summary>
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);

    /// <summary>Takes the copies of the last run.</summary>
    /// <param name="saved">Source folder as it is on disk.</param>
    public TypedTexts(SourceFolder saved, DraftStore store)
    {
        (this.saved, this.store) = (saved, store);
        drafts = Restored();
        source = drafts.Aggregate(
            saved,
            (folder, draft) => folder with { Buffers = folder.Buffers.With(draft.Key, draft.Value.Bytes) }
        );
    }

    /// <summary>Source folder with what is typed over it.</summary>
    public SourceFolder Source => source;

    /// <summary>Returns the copies of the last run, without those of what was saved meanwhile.</summary>
    private ImmutableSortedDictionary<string, Draft> Restored()
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, Draft>(StringComparer.Ordinal);
        foreach (var (path, draft) in store.Read())
        {
            if (StoryName.OfPath(path) is null || !path.EndsWith(".md", StringComparison.Ordinal))
            {
                continue;
            }

            if (ContentVersion.OnDisk(saved, path) is { } there && there.AsSpan().SequenceEqual(draft.Bytes))
            {
                store.Drop(path);
                continue;
            }

            kept[path] = draft;
        }

        return kept.ToImmutable();
    }

    /// <summary>Notes a text as typed; drops it if it is what is saved.</summary>
    public void Keep(string path, byte[] bytes)
    {
        RefuseLink(saved, path);
        var there = ContentVersion.OnDisk(saved, path);
        if (there is not null && there.AsSpan().SequenceEqual(bytes))
        {
            Forget(path);
            return;
        }

        var draft = new Draft(
            bytes,
            drafts.TryGetValue(path, out var before) ? before.Base
                : there is null ? null
                : ContentVersion.Of(there)
        );
        store.Keep(path, draft);
        drafts = drafts.SetItem(path, draft);
        source = source with { Buffers = source.Buffers.With(path, bytes) };
    }

    /// <summary>Forgets what is typed of a file.</summary>
    public void Forget(string path)
    {
        store.Drop(path);
        told.Remove(path);
        drafts = drafts.Remove(path);
        source = source with { Buffers = source.Buffers.Without(path) };
    }

    /// <summary>Refuses a path that leads through a symbolic link.</summary>
    /// <exception cref="DeskException">It does.</exception>
    public static void RefuseLink(SourceFolder source, string path)
    {
        if (StoryName.LinkOn(source, path) is not null)
        {
            throw new DeskException(DeskRefusal.Forbidden, DeskTexts.BehindLink, path);
        }
    }

    /// <summary>Returns what is typed of a file.</summary>
    public byte[] BytesOf(string path) => drafts[path].Bytes;

    /// <summary>Returns the paths of a story's files that are typed and not saved.</summary>
    public List<string> PathsOf(StoryName story) =>
        [.. drafts.Keys.Where(path => StoryName.OfPath(path)?.Key == story.Key)];

    /// <summary>True for a file over which something is typed.</summary>
    public bool IsTyped(string path) => drafts.ContainsKey(path);

    /// <summary>
    /// True if a file is another one on disk than when the typing began, and not what is typed: a save that a full disk
    /// cut short is no change of others.
    /// </summary>
    public bool WasChanged(string path) =>
        ContentVersion.OfFile(saved, path) is var version
        && version != drafts[path].Base
        && version != ContentVersion.Of(drafts[path].Bytes);

    /// <summary>Returns the files under what is typed that others changed, each once a change.</summary>
    public List<string> ChangedUnderneath()
    {
        var changed = drafts
            .Keys.Where(WasChanged)
            .Where(path => told.GetValueOrDefault(path) != NameOf(path))
            .ToList();
        changed.ForEach(path => told[path] = NameOf(path));
        return changed;

        string NameOf(string path) => ContentVersion.OfFile(saved, path) ?? "deleted";
    }
}
