using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>A part of an index: the files of consecutive documents.</summary>
/// <param name="Entry">What the manifest says of the part.</param>
/// <param name="Files">Their names are hashes of their content.</param>
/// <param name="State">What an update needs of the part besides its files; see <see cref="PartUpdater"/>.</param>
public sealed record SearchIndexPart(string Entry, ImmutableArray<PartFile> Files, ReadOnlyMemory<byte> State);
