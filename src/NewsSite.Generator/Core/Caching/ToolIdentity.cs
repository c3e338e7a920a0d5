using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Core.Caching;

/// <summary>Identifies the program, so that it does not reuse the cache of another version.</summary>
internal static class ToolIdentity
{
    /// <summary>
    /// Module version ids of the projects that make a site, and the version of .NET. Compilation is deterministic, so the
    /// same sources and packages give the same ids: the generator contains the versions of all packages.
    /// </summary>
    public static string Current { get; } =
        string.Join(
            ' ',
            new[] { typeof(ToolIdentity), typeof(SearchIndexBuilder), typeof(Language) }
                .Select(type => type.Module.ModuleVersionId.ToString("N"))
                .Append(Environment.Version.ToString())
        );
}
