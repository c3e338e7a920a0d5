using System.Collections.Immutable;
using MemoryPack;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>A part of an index as the last build made it.</summary>
/// <param name="Entry">What the manifest says of the part.</param>
/// <param name="Names">Names of its files.</param>
/// <param name="Documents">The key of each document.</param>
/// <param name="Texts">The key of each document's texts.</param>
[MemoryPackable]
internal sealed partial record LastPart(
    string Entry,
    ImmutableArray<string> Names,
    UInt128[] Documents,
    UInt128[] Texts
);
