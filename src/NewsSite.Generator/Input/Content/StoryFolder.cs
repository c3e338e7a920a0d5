namespace NewsSite.Generator.Input.Content;

/// <summary>Location of a story under <c>content/news</c>.</summary>
/// <param name="Key">Path in the archive: <c>2022/03/15-protokol</c>.</param>
/// <param name="Day">Day named by the path.</param>
/// <param name="Folder">Folder of the story, relative to the source folder; null if its files lie in the month.</param>
/// <param name="Files">Markdown files by language code, for a story without a folder.</param>
internal sealed record StoryFolder(string Key, DateOnly Day, string? Folder, List<(string Code, string Path)> Files);
