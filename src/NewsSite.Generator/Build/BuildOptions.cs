using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Build;

/// <summary>Inputs of a build.</summary>
/// <param name="Now">Time of the build; content dated later is held back.</param>
/// <param name="BaseUrl">Replacement for the <c>url</c> of <c>site.yaml</c>, or null.</param>
public sealed record BuildOptions(SourceFolder Source, DateTimeOffset Now, Preview Preview, SiteAddress? BaseUrl = null)
{
    /// <summary>Folders to search for the fonts of share cards; null for those of the operating system.</summary>
    public ImmutableArray<string>? FontFolders { get; init; }

    /// <summary>
    /// Git revision from which the content grew, besides the last commit, or null. No line of the ledger may be missing
    /// that was there.
    /// </summary>
    public string? LedgerSince { get; init; }

    /// <summary>Folder of caches that builds share.</summary>
    public CacheFolder Cache { get; init; } = CacheFolder.Of(Source);
}

/// <summary>Options for writing the site.</summary>
/// <param name="Folder">Absolute path of the output folder.</param>
/// <param name="Strict">True if warnings, like errors, stop the site from being written.</param>
public sealed record OutputOptions(string Folder, bool Strict = false);
