using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Build;

/// <summary>Site with its files, ready to be written.</summary>
/// <param name="Files">All files except the search index.</param>
/// <param name="OnePageOfEachKind">One page of each kind, enough to find errors in templates.</param>
/// <param name="Images">
/// Generates the missing pictures among the files in parallel. Otherwise each is generated when it is written.
/// </param>
/// <param name="SearchIndex">Files of the search index, generated on first use.</param>
/// <param name="Ledger">Result of comparing the ledger of published addresses with the site.</param>
public sealed record BuiltSite(
    LoadedSources Sources,
    Site Site,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<OutputFile> OnePageOfEachKind,
    Lazy<ImmutableArray<OutputFile>> SearchIndex,
    PendingImages Images,
    LedgerFindings Ledger
)
{
    public ContentTree Content => Sources.Content;

    /// <summary>Parts that <see cref="StoryComposer"/> needs; null if nothing is composed again.</summary>
    internal ComposedParts? Parts { get; init; }

    /// <summary>Returns files as they are written: with the compressed ones beside them, if the site has such.</summary>
    /// <param name="files">Some of the site's files.</param>
    internal ImmutableArray<OutputFile> Complete(ImmutableArray<OutputFile> files) =>
        Site.Configuration.Precompress ? [.. files, .. Precompression.Of(files)] : files;
}

/// <summary>Parts of a composed site.</summary>
/// <param name="Problems">
/// What the model, the ledger and the check of redirects reported, before silences: it holds while no field changes.
/// </param>
internal sealed record ComposedParts(
    RenderedArticles Articles,
    InterfaceTexts Texts,
    PageRenderer Pages,
    Lazy<RelatedStories> Related,
    ImmutableArray<OutputFile> FilesWithoutRedirects,
    ImmutableArray<Diagnostic> Problems
);

/// <summary>Sources of a site as they were read.</summary>
/// <param name="Theme">Theme; null if the configured one cannot be used, which is reported.</param>
public sealed record LoadedSources(SiteConfiguration Configuration, Theme? Theme, ContentTree Content);
