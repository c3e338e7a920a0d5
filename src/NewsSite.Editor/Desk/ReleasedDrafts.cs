using System.Collections.Immutable;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Saved versions whose draft mark is off while their story is being published. Each is kept on disk as it was before,
/// until publishing has ended: a power cut in between must leave no draft that looks finished. Thread-safe.
/// </summary>
/// <param name="source">Source folder as it is on disk.</param>
/// <param name="store">Versions as they were before; the base of each is that of the version without its mark.</param>
/// <param name="gate">Held while files are written.</param>
/// <param name="write">Writes a file of the source folder.</param>
internal sealed class ReleasedDrafts(SourceFolder source, DraftStore store, Lock gate, Action<string, byte[]> write)
{
    /// <summary>
    /// Takes the draft mark off versions, publishes them, and puts it back unless they came out, or somebody changed them
    /// meanwhile.
    /// </summary>
    /// <param name="paths">Paths of the versions; those without a mark stay as they are.</param>
    /// <param name="isOut">True for an outcome after which the versions are no drafts any more.</param>
    /// <exception cref="DeskException">A mark cannot be taken off. Then nothing is published.</exception>
    public async Task<T> DuringAsync<T>(ImmutableArray<string> paths, Func<Task<T>> publish, Func<T, bool> isOut)
    {
        var isKept = false;
        try
        {
            Release(paths);
            var outcome = await publish();
            isKept = isOut(outcome);
            return outcome;
        }
        finally
        {
            PutBack(paths, (_, _) => isKept);
        }
    }

    /// <summary>Puts the marks back that a run left off whose process ended. Returns the stories.</summary>
    public ImmutableArray<StoryName> Recover() =>
        [.. PutBack(store.Read().Keys, IsCommitted).Select(path => StoryName.OfPath(path)!).Distinct()];

    /// <summary>Takes the marks off, after all versions are kept as they are.</summary>
    internal void Release(IEnumerable<string> paths)
    {
        lock (gate)
        {
            var drafts = paths
                .Select(path => (Path: path, Before: source.BytesOf(path)))
                .Select(file => (file.Path, file.Before, After: WithoutMark(file.Path, file.Before)))
                .Where(file => !file.Before.AsSpan().SequenceEqual(file.After))
                .ToList();
            drafts.ForEach(file => store.Keep(file.Path, new Draft(file.Before, ContentVersion.Of(file.After))));
            drafts.ForEach(file => write(file.Path, file.After));
        }
    }

    /// <summary>Puts marks back, in files that nobody changed since. Returns the paths of these.</summary>
    /// <param name="isKept">True for a file that stays without its mark, with its bytes.</param>
    private ImmutableArray<string> PutBack(IEnumerable<string> paths, Func<string, byte[], bool> isKept)
    {
        lock (gate)
        {
            var changed = ImmutableArray.CreateBuilder<string>();
            var drafts = store.Read();
            foreach (var path in paths.Where(drafts.ContainsKey))
            {
                if (
                    StoryName.OfPath(path) is not null
                    && ContentVersion.OnDisk(source, path) is { } now
                    && ContentVersion.Of(now) == drafts[path].Base
                    && !isKept(path, now)
                )
                {
                    write(path, drafts[path].Bytes);
                    changed.Add(path);
                }

                store.Drop(path);
            }

            return changed.ToImmutable();
        }
    }

    /// <summary>True if the last commit has these bytes of a file: then the story came out, or will be sent.</summary>
    private bool IsCommitted(string path, byte[] bytes) =>
        GitRepository.Contains(source.Root)
        && Git.ReadBlobs(source.Root, [$"HEAD:{GitRepository.PathInRepository(source.Root)}{path}"])[0]
            is { Content: var committed }
        && committed.AsSpan().SequenceEqual(bytes);

    private static byte[] WithoutMark(string path, byte[] file) =>
        FrontMatterEditor.Set(file, "draft", null)
        ?? throw new DeskException(DeskRefusal.Unusable, DeskTexts.CannotChange, FieldLabels.Of("draft"), path);
}
