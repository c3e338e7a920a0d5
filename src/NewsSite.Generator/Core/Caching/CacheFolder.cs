using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Where builds keep what they worked out. Nothing in the site depends on it: without it, or with a damaged one, the same
/// site is made, only later. It may be deleted at any time.
/// </summary>
/// <param name="Root">The folder, which need not exist.</param>
/// <param name="IsBypassed">True to take nothing that earlier builds left in it; what is made is kept as always.</param>
public sealed record CacheFolder(string Root, bool IsBypassed = false)
{
    /// <summary>Relative to the source folder; ignored by git.</summary>
    public const string Name = ".cache";

    /// <summary>The one beside the content.</summary>
    public static CacheFolder Of(SourceFolder source) => new(source.Absolute(Name));

    /// <summary>Pictures made for the site.</summary>
    public string Images => Path.Combine(Root, "images");

    /// <summary>What builds remember of articles and pages.</summary>
    public string Builds => Path.Combine(Root, "builds");
}
