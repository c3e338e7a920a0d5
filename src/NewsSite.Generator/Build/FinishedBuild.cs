using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Build;

/// <summary>
/// A build that still holds: the files it read, its options, the program and the folder it wrote are as they were, and its
/// clock would give the same answers. Another build would make the same site and report the same.
/// </summary>
[MemoryPackable]
internal sealed partial record FinishedBuild(BuildSummary Summary, ImmutableArray<Diagnostic> Diagnostics);
