using MemoryPack;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Editor.Desk;

/// <summary>Finds the files that are other ones in a newer reading of the content.</summary>
internal static class ChangedFiles
{
    /// <summary>Returns the paths of stories' files that came, went or were read anew.</summary>
    public static IEnumerable<string> Between(ContentTree? before, ContentTree after)
    {
        var old = (before?.Stories ?? []).ToDictionary(story => story.Key, StringComparer.Ordinal);
        var changed = after
            .Stories.SelectMany(story => old.Remove(story.Key, out var known) ? Between(known, story) : FilesOf(story))
            .ToList();
        return changed.Concat(old.Values.SelectMany(FilesOf));
    }

    private static IEnumerable<string> Between(StorySource before, StorySource after)
    {
        if (ReferenceEquals(before, after))
        {
            return [];
        }

        var old = before.Articles.ToDictionary(article => article.Path, StringComparer.Ordinal);
        return after
            .Articles.Where(article => !old.Remove(article.Path, out var known) || !IsSame(known, article))
            .Select(article => article.Path)
            .ToList()
            .Concat(old.Keys)
            .Concat(after.OtherFiles.Except(before.OtherFiles))
            .Concat(before.OtherFiles.Except(after.OtherFiles));
    }

    private static IEnumerable<string> FilesOf(StorySource story) =>
        story.Articles.Select(article => article.Path).Concat(story.OtherFiles);

    /// <summary>Compares what the articles hold only if their files were read anew.</summary>
    private static bool IsSame(Article one, Article other) =>
        ReferenceEquals(one, other)
        || MemoryPackSerializer.Serialize(one).AsSpan().SequenceEqual(MemoryPackSerializer.Serialize(other));
}
