using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Cache folder of builds. A missing or damaged cache makes a build slower but never changes the site. The folder may
/// be deleted at any time.
/// </summary>
/// <param name="Root">Path of the folder, which need not exist.</param>
/// <param name="IsBypassed">True to ignore the results of earlier builds; new results are still written.</param>
public sealed record CacheFolder(string Root, bool IsBypassed = false)
{
    /// <summary>Path of the default cache folder, relative to the source folder; ignored by git.</summary>
    public const string Name = ".cache";

    /// <summary>Returns the cache folder beside the content.</summary>
    public static CacheFolder Of(SourceFolder source) => new(source.Absolute(Name));

    /// <summary>Path of the folder with generated images.</summary>
    public string Images => Path.Combine(Root, "images");

    /// <summary>Path of the folder with cached articles and pages.</summary>
    public string Builds => Path.Combine(Root, "builds");
}
