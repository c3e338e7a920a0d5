using System.Collections.Immutable;

namespace NewsSite.Editor.Publishing;

/// <summary>Story to be published.</summary>
/// <param name="Folder">Path of the story's folder in the source folder: <c>content/news/2026/11/23-slug</c>.</param>
/// <param name="Title">Title for the history.</param>
public sealed record PublishRequest(string Folder, string Title)
{
    /// <summary>Name of who publishes, or null to use the one that git knows.</summary>
    public string? Name { get; init; }

    /// <summary>Mail address of who publishes, or null to use the one that git knows.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Commit whose version of the story the author has seen in an earlier <see cref="PublishResult.Seen"/> and
    /// overrules; or null. A later change of others is a conflict again.
    /// </summary>
    public string? Seen { get; init; }

    /// <summary>
    /// The same of other stories, by their folders: what of them waits to be sent must not stop this one for ever.
    /// </summary>
    public ImmutableDictionary<string, string> SeenOthers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Returns the folders of stories whose version in a commit is overruled.</summary>
    internal IEnumerable<string> OverruledIn(string commit) =>
        SeenOthers
            .Where(other => other.Value == commit && other.Key != Folder)
            .Select(other => other.Key)
            .Concat(Seen == commit ? [Folder] : []);
}
