using MemoryPack;
using NewsSite.Generator.Core.Serialization;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Permission for one article to break a rule, from <c>allow:</c> of its front matter.</summary>
/// <param name="Location">Location of the code in the article.</param>
[MemoryPackable]
public sealed partial record Silence([property: RepeatedString] string Code, SourceLocation Location)
{
    /// <summary>
    /// True for a problem of the article, and for one in another version of the story that mentions the article.
    /// </summary>
    public bool Covers(Diagnostic diagnostic) =>
        diagnostic.Rule.Code == Code
        && (
            diagnostic.Location.Path == Location.Path
            || (
                StoryOf(diagnostic.Location.Path) == StoryOf(Location.Path)
                && diagnostic.Related.Any(place => place.Path == Location.Path)
            )
        );

    /// <summary>Returns the path without language: the same for <c>index.ky.md</c> and <c>index.ru.md</c>.</summary>
    private static string StoryOf(string path) =>
        path.Split('.') is [.. var name, _, "md"] ? string.Join('.', name) : path;
}
