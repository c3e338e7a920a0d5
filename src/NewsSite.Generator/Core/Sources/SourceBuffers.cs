using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Texts that are being written and not saved yet. They lie over the files of a <see cref="SourceFolder"/>: whatever
/// reads the sources gets them in place of what is on disk.
/// </summary>
/// <remarks>
/// The stamp of a buffer is made of its bytes and is never that of a file (<see cref="FileStamp.OfBuffer"/>), so no
/// cache takes the one for the other.
/// </remarks>
public sealed class SourceBuffers
{
    private readonly ImmutableSortedDictionary<string, Buffer> byPath;

    private SourceBuffers(ImmutableSortedDictionary<string, Buffer> byPath) => this.byPath = byPath;

    public static readonly SourceBuffers None = new(
        ImmutableSortedDictionary.Create<string, Buffer>(StringComparer.Ordinal)
    );

    internal sealed record Buffer(byte[] Bytes, FileStamp Stamp);

    public bool IsEmpty => byPath.IsEmpty;

    /// <summary>Paths of the buffers, relative to the source folder, in ordinal order.</summary>
    public IEnumerable<string> Paths => byPath.Keys;

    /// <summary>Returns these buffers with another one.</summary>
    /// <param name="path">Path of a text below <c>content/</c>, with forward slashes.</param>
    /// <exception cref="ArgumentException">
    /// The path names no such text. Pictures and documents are read as files, so a buffer would not be seen.
    /// </exception>
    public SourceBuffers With(string path, byte[] bytes)
    {
        if (!IsPossible(path))
        {
            throw new ArgumentException($"no text of content/ has the path \"{path}\"", nameof(path));
        }

        return new(byPath.SetItem(path, new Buffer(bytes, FileStamp.OfBuffer(bytes))));
    }

    /// <summary>Returns these buffers without one.</summary>
    public SourceBuffers Without(string path) => new(byPath.Remove(path));

    /// <summary>Returns a buffer's bytes, or null.</summary>
    public byte[]? BytesOf(string path) => byPath.TryGetValue(path, out var buffer) ? buffer.Bytes : null;

    internal Buffer? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>True if a buffer lies below the folder.</summary>
    internal bool HasFolder(string folder) =>
        byPath.Keys.Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Returns the entries that the buffers have in a folder: files, and folders above deeper ones.</summary>
    internal IEnumerable<FolderEntry> EntriesIn(string folder) =>
        byPath
            .Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(path => path[(folder.Length + 1)..])
            .Select(rest =>
                rest.IndexOf('/') is >= 0 and var end
                    ? new FolderEntry(rest[..end], IsFolder: true, IsLink: false)
                    : new FolderEntry(rest, IsFolder: false, IsLink: false)
            )
            .Distinct();

    private static bool IsPossible(string path) =>
        path.Split('/') is [SourceFolder.Content, _, ..] parts
        && parts.All(part => part is not "" and not "." and not "..")
        && Path.GetExtension(path) is ".md" or ".yaml";
}
