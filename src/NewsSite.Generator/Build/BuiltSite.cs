using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Build;

/// <summary>A site and its files, ready to be written.</summary>
/// <param name="Files">All but the search index.</param>
/// <param name="OnePageOfEachKind">Some of the files: enough to find what is wrong with the templates.</param>
/// <param name="Images">
/// Makes the pictures among the files beforehand, many at once. Without it each is made when it is written.
/// </param>
/// <param name="SearchIndex">The other files. Made when first asked for: the local server seldom is.</param>
/// <param name="NotInLedger">How many published addresses the ledger does not hold yet: all, where the site keeps none.</param>
public sealed record BuiltSite(
    ContentTree Content,
    Site Site,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<OutputFile> OnePageOfEachKind,
    Lazy<ImmutableArray<OutputFile>> SearchIndex,
    PendingImages Images,
    int NotInLedger
);
