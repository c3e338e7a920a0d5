using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Previewing;

/// <summary>Finds the story that a command's argument means.</summary>
internal static class StoryName
{
    /// <summary>
    /// Returns the stories that a text may mean: a key (<c>2026/11/23-mektep</c>), the path of a story's folder or of a
    /// file in it, its address on the site, or the end of one of these, like <c>23-mektep</c>.
    /// </summary>
    /// <param name="relative">The text as a path relative to the source folder.</param>
    public static ImmutableArray<StorySource> Find(ImmutableArray<StorySource> stories, string text, string relative)
    {
        var parts = Parts(text);
        var inContent = Parts(relative);
        var whole = stories.Where(story => Holds(parts, story) || Holds(inContent, story)).ToImmutableArray();
        return whole.IsEmpty ? [.. stories.Where(story => EndsWith(story, parts))] : whole;
    }

    /// <summary>Returns a clause that names a story with a similar key, or nothing.</summary>
    public static Message Suggest(ImmutableArray<StorySource> stories, string text)
    {
        var parts = Parts(text);
        var names = stories.Select(story => string.Join('/', story.Key.Split('/')[^Math.Clamp(parts.Length, 1, 3)..]));
        return Suggestion.For(string.Join('/', parts), names);
    }

    /// <summary>True if year, month and name of a story follow each other in a path.</summary>
    private static bool Holds(string[] parts, StorySource story)
    {
        var key = story.Key.Split('/');
        for (var at = 0; at + key.Length <= parts.Length; at++)
        {
            if (
                parts[at] == key[0]
                && parts[at + 1] == key[1]
                && (parts[at + 2] == key[2] || parts[at + 2].StartsWith(key[2] + ".", StringComparison.Ordinal))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(StorySource story, string[] parts) =>
        parts.Length > 0 && ("/" + story.Key).EndsWith("/" + string.Join('/', parts), StringComparison.Ordinal);

    private static string[] Parts(string text)
    {
        var path = Uri.TryCreate(text, UriKind.Absolute, out var url) && !url.IsFile ? url.AbsolutePath : text;
        return
        [
            .. path.Split('/', '\\')
                .Where(part => part is not ("" or "." or "..") && !part.StartsWith("index.", StringComparison.Ordinal)),
        ];
    }
}
