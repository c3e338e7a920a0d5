using System.Reflection;
using System.Text;

namespace NewsSite.Search;

/// <summary>
/// The browser's index reader as one ES module, for a single download: the modules of the Browser folder, concatenated
/// without their comments.
/// Pages import <c>createSearch(manifestUrl)</c> from the last one, search.js.
/// </summary>
public static class BrowserScript
{
    private static readonly string[] Modules =
    [
        "stemming",
        "analysis",
        "files",
        "shards",
        "terms",
        "vocabulary",
        "ranking",
        "attributes",
        "phrases",
        "query",
        "readings",
        "rewriting",
        "synonyms",
        "topics",
        "search",
    ];

    public static string Module { get; } = Join();

    private static string Join()
    {
        var text = new StringBuilder();
        foreach (var module in Modules)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{module}.js")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (IsComment(line.AsSpan().TrimStart()))
                {
                    continue;
                }

                if (!line.StartsWith("import ", StringComparison.Ordinal))
                {
                    text.Append(module == Modules[^1] ? line : WithoutExport(line)).Append('\n');
                }
                else if (!line.EndsWith(';'))
                {
                    throw new InvalidOperationException($"{module}.js: an import must fit on one line");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>True for a line that is only a comment: <c>//</c>, or of a <c>/** */</c> before a function.</summary>
    private static bool IsComment(ReadOnlySpan<char> line) =>
        line.StartsWith("//") || line.StartsWith("/**") || line.StartsWith("* ") || line is "*" or "*/";

    private static string WithoutExport(string line) =>
        line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line;
}
