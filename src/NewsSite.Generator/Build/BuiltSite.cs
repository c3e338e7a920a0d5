using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Build;

/// <summary>Site with its files, ready to be written.</summary>
/// <param name="Files">All files except the search index.</param>
/// <param name="OnePageOfEachKind">One page of each kind, enough to find errors in templates.</param>
/// <param name="Images">
/// Generates the missing pictures among the files in parallel. Otherwise each is generated when it is written.
/// </param>
/// <param name="SearchIndex">Files of the search index, generated on first use.</param>
/// <param name="NotInLedger">Number of published addresses missing from the ledger; all if there is no ledger.</param>
public sealed record BuiltSite(
    ContentTree Content,
    Site Site,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<OutputFile> OnePageOfEachKind,
    Lazy<ImmutableArray<OutputFile>> SearchIndex,
    PendingImages Images,
    int NotInLedger
);
