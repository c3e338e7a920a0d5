namespace NewsSite.Generator.Core.Sources;

/// <summary>Thrown when a source file was changed or deleted between two reads of the same build.</summary>
/// <param name="path">The file, relative to the source folder.</param>
internal sealed class SourceChangedException(string path)
    : IOException($"{path} was changed while the site was being built; build again")
{
    /// <summary>The file, relative to the source folder.</summary>
    public string Path { get; } = path;
}
