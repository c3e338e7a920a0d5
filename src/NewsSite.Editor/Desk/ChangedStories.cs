using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Editor.Desk;

/// <summary>Finds the stories that are other ones in a newer reading of the content.</summary>
internal static class ChangedStories
{
    /// <summary>Returns the names of stories that came, went or were read anew, in ordinal order.</summary>
    public static ImmutableArray<string> Between(ContentTree? before, ContentTree after)
    {
        var old = (before?.Stories ?? []).ToDictionary(story => story.Key, StringComparer.Ordinal);
        var changed = after
            .Stories.Where(story => !old.Remove(story.Key, out var known) || !IsSame(known, story))
            .Select(story => story.Key)
            .ToList();
        return [.. changed.Concat(old.Keys).Select(key => "news/" + key).Order(StringComparer.Ordinal)];
    }

    private static bool IsSame(StorySource one, StorySource other) =>
        one.Articles.Length == other.Articles.Length
        && one.Articles.Zip(other.Articles).All(pair => IsSame(pair.First, pair.Second))
        && one.OtherFiles.SequenceEqual(other.OtherFiles);

    /// <summary>Compares what the articles hold only if their files were read anew.</summary>
    private static bool IsSame(Article one, Article other) =>
        ReferenceEquals(one, other)
        || MemoryPackSerializer.Serialize(one).AsSpan().SequenceEqual(MemoryPackSerializer.Serialize(other));
}
