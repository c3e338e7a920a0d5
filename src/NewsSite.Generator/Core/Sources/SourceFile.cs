namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// A text file as read: decoded, without byte order mark, line ends made <c>\n</c>, Unicode NFC.
/// <paramref name="Path"/> is relative to the source folder, with forward slashes.
/// </summary>
internal sealed record SourceFile(string Path, string Text);
