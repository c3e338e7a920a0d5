using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Core.Caching;

/// <summary>Identifies the program, so that it does not reuse the cache of another version.</summary>
internal static class ToolIdentity
{
    /// <summary>
    /// Module version ids of the generator and its libraries, and the version of .NET. Compilation is deterministic, so
    /// the same sources give the same ids.
    /// </summary>
    public static string Current { get; } =
        string.Join(
            ' ',
            new[]
            {
                typeof(ToolIdentity),
                typeof(SearchIndexBuilder),
                typeof(Language),
                typeof(Markdig.Markdown),
                typeof(Scriban.Template),
                typeof(YamlDotNet.Core.Parser),
                typeof(NetVips.Image),
                typeof(NUglify.Uglify),
            }
                .Select(type => type.Module.ModuleVersionId.ToString("N"))
                .Append(Environment.Version.ToString())
        );
}
