namespace NewsSite.Generator.Core.Sources;

/// <summary>Thrown when a source file was changed or deleted between two reads of the same build.</summary>
/// <param name="path">Path of the file, relative to the source folder.</param>
internal sealed class SourceChangedException(string path)
    : IOException($"{path} was changed while the site was being built; build again")
{
    /// <summary>Path of the file, relative to the source folder.</summary>
    public string Path { get; } = path;
}
