using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Facts of a document that may be published.</summary>
/// <param name="Hash">A hash of the document's bytes.</param>
/// <param name="Size">The size of the published copy, in bytes.</param>
/// <param name="Holdings">What it holds beside what it shows.</param>
[MemoryPackable]
internal sealed partial record DocumentFacts(UInt128 Hash, long Size, ImmutableArray<Holding> Holdings)
{
    /// <summary>Length of a recording in seconds; null for other files, and if it is unknown.</summary>
    public int? Seconds { get; init; }
}

/// <summary>The result of reading a document: its facts, or the rule it breaks.</summary>
/// <param name="Part">The path in an archive of the file that breaks the rule; else empty.</param>
/// <param name="Arguments">The rule's arguments after the first, which is the document's name.</param>
internal sealed record DocumentReading(
    DocumentFacts? Facts,
    DiagnosticRule? Problem,
    string Part,
    ImmutableArray<object> Arguments
)
{
    public static DocumentReading Of(DocumentFacts facts) => new(facts, null, "", []);

    public static DocumentReading Bad(DiagnosticRule problem, params ReadOnlySpan<object> arguments) =>
        new(null, problem, "", [.. arguments]);
}
