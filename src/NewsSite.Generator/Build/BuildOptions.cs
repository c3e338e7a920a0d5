using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Build;

/// <summary>What to build.</summary>
/// <param name="Now">The build's clock: what is dated later is held back.</param>
/// <param name="BaseUrl">Replaces the <c>url</c> of <c>site.yaml</c> where it is given.</param>
public sealed record BuildOptions(SourceFolder Source, DateTimeOffset Now, Preview Preview, SiteAddress? BaseUrl = null)
{
    /// <summary>Where fonts for share cards are looked for, instead of the machine's own folders.</summary>
    public ImmutableArray<string>? FontFolders { get; init; }

    /// <summary>What earlier builds worked out, and where this one leaves it for the next.</summary>
    public CacheFolder Cache { get; init; } = CacheFolder.Of(Source);
}

/// <summary>Where to write the site, and when not to.</summary>
/// <param name="Folder">The output folder's absolute path.</param>
/// <param name="Strict">True where warnings keep the site from being written, as errors do.</param>
public sealed record OutputOptions(string Folder, bool Strict = false);
