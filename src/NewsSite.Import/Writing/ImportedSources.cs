using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Import.Writing;

/// <summary>
/// Stories of the archive by their <c>source:</c>. A story is found again wherever it was moved and however it was renamed,
/// and a story of another hand is never taken for an imported one.
/// </summary>
internal sealed partial class ImportedSources
{
    /// <summary>The field stands in the front matter, which is short.</summary>
    private const int MostLines = 400;

    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly string news;

    /// <param name="content">The folder <c>content</c>.</param>
    public ImportedSources(string content)
    {
        news = Path.Combine(content, "news");
        if (!Directory.Exists(news))
        {
            return;
        }

        foreach (
            var file in Directory
                .EnumerateFiles(news, "index.*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            if (SourceOf(file) is { } source)
            {
                keys.TryAdd(
                    Unquoted(source),
                    Path.GetRelativePath(news, Path.GetDirectoryName(file)!).Replace('\\', '/')
                );
            }
        }
    }

    /// <summary>Returns the value of <c>source:</c> for an item, as it is written.</summary>
    public static string FieldOf(string source, string id) =>
        YamlText.Scalar($"{source}:{Markup.InvisibleMarks.OneLine(id)}");

    /// <summary>Returns the path of the story that a source became, or null.</summary>
    /// <param name="field">As <see cref="FieldOf"/> writes it.</param>
    public string? KeyOf(string field) => keys.GetValueOrDefault(Unquoted(field));

    /// <summary>True if a story stands at a path.</summary>
    public bool IsTaken(string key) => Directory.Exists(Path.Combine(news, key));

    /// <summary>Returns a value without its quotation marks, which an editor may write otherwise.</summary>
    private static string Unquoted(string value) => value.Trim('"', '\'').Replace("\\\"", "\"");

    private static string? SourceOf(string file)
    {
        foreach (var line in File.ReadLines(file).Skip(1).Take(MostLines))
        {
            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                return null;
            }

            if (Field().Match(line) is { Success: true } field)
            {
                return field.Groups["value"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^source:\s*(?<value>.*?)\s*$")]
    private static partial Regex Field();
}
