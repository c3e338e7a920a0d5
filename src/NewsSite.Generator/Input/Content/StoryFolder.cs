namespace NewsSite.Generator.Input.Content;

/// <summary>
/// The place of a story: its path in the archive, its day, and its folder, or (without a folder) its Markdown files by
/// language code.
/// </summary>
internal sealed record StoryFolder(string Key, DateOnly Day, string? Folder, List<(string Code, string Path)> Files);
