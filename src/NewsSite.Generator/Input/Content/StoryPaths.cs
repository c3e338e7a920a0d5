namespace NewsSite.Generator.Input.Content;

/// <summary>Paths of source files, and the stories that they belong to.</summary>
public static class StoryPaths
{
    /// <summary>Returns the key of the story that a file below <c>content/news/</c> belongs to, or null.</summary>
    /// <param name="path">Path of a file, or of a story's folder, relative to the source folder.</param>
    public static string? KeyOf(string path) =>
        path.Split('/') is ["content", "news", var year, var month, var name, ..]
            ? $"{year}/{month}/{name.Split('.')[0]}"
            : null;
}
