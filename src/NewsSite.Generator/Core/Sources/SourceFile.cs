namespace NewsSite.Generator.Core.Sources;

/// <summary>Text file as read: decoded, without byte order mark, with <c>\n</c> line ends, in Unicode NFC.</summary>
/// <param name="Path">Path relative to the source folder, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text);
