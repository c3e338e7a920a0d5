using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Core.Caching;

/// <summary>Which program this is: what another one remembered may be wrong for this one.</summary>
internal static class ToolIdentity
{
    /// <summary>
    /// Changes with every change of the generator, of what it works with, and of .NET. The ids are those compilers give to
    /// modules, which for the same sources are the same.
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
