using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>Reads one kind of source as items, one after another, so that large sources do not fill the memory.</summary>
internal interface ISourceReader
{
    /// <summary>Reads a file or folder.</summary>
    /// <param name="failures">Receives what could not be read; the rest is read on.</param>
    IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures);
}
