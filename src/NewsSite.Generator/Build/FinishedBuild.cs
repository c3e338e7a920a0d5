using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Build;

/// <summary>
/// Result of a build that is still valid, so that the next build can be skipped. Sources, options, program version,
/// output folder and the clock's answers are unchanged.
/// </summary>
[MemoryPackable]
internal sealed partial record FinishedBuild(BuildSummary Summary, ImmutableArray<Diagnostic> Diagnostics);
