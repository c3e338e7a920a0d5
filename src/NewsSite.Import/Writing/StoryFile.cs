namespace NewsSite.Import.Writing;

/// <summary>A file of a story.</summary>
/// <param name="Name">Its name in the story's folder.</param>
/// <param name="Text">The text of an article, or null for a copied file.</param>
/// <param name="CopyOf">Path of the file to copy, or null for an article.</param>
internal sealed record StoryFile(string Name, string? Text, string? CopyOf);
