using System.Collections.Frozen;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Editor.Desk;

/// <summary>Finds the field of a front matter that a problem stands at: <c>title</c>, <c>photos[1].alt</c>.</summary>
internal sealed class FieldLocator
{
    /// <summary>Rules that miss a field: the place is that of something else.</summary>
    private static readonly FrozenDictionary<string, string> Missing = new Dictionary<string, string>
    {
        [ContentRules.NoTitle.Code] = "title",
        [ContentRules.NoDate.Code] = "date",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Rules that miss a part of a map, beside the part that they stand at.</summary>
    private static readonly FrozenDictionary<string, string> MissingBeside = new Dictionary<string, string>
    {
        [ContentRules.NoAlternativeText.Code] = "alt",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly YamlMapping? mapping;

    private FieldLocator(YamlMapping? mapping, int linesBeforeText) =>
        (this.mapping, LinesBeforeText) = (mapping, linesBeforeText);

    /// <summary>Number of lines before the text; 0 if there is no front matter.</summary>
    public int LinesBeforeText { get; }

    public static FieldLocator Of(string path, ReadOnlySpan<byte> bytes)
    {
        var problems = new DiagnosticBag();
        if (
            SourceReader.DecodeAny(path, bytes, problems) is not { } file
            || FrontMatter.Split(file.Text) is not { } parts
        )
        {
            return new(null, 0);
        }

        return new(YamlReader.ReadMapping(parts.Yaml, path, 1, problems, ArticleFields.All), parts.LinesBeforeBody);
    }

    /// <summary>Returns the field that a problem of the file stands at; null for the text or the whole file.</summary>
    public string? FieldOf(Diagnostic problem)
    {
        if (Missing.TryGetValue(problem.Rule.Code, out var missing))
        {
            return missing;
        }

        var line = problem.Location.Line;
        if (mapping is null || line == 0 || line > LinesBeforeText)
        {
            return null;
        }

        var found = Inside(mapping, problem.Location, "");
        return found is not null && MissingBeside.TryGetValue(problem.Rule.Code, out var part) && found.Contains('.')
            ? found[..(found.LastIndexOf('.') + 1)] + part
            : found;
    }

    private static string? Inside(YamlMapping map, SourceLocation place, string above)
    {
        var entry = map.Entries.LastOrDefault(entry => IsBefore(entry.Key.Location, place));
        if (entry.Key is null)
        {
            return null;
        }

        var path = above + entry.Key.Value;
        return entry.Value switch
        {
            YamlMapping inner => Inside(inner, place, path + ".") ?? path,
            YamlSequence list => InList(list, place, path),
            _ => path,
        };
    }

    private static string InList(YamlSequence list, SourceLocation place, string path)
    {
        for (var i = list.Items.Length - 1; i >= 0; i--)
        {
            if (IsBefore(list.Items[i].Location, place))
            {
                var item = $"{path}[{i}]";
                return list.Items[i] is YamlMapping map ? Inside(map, place, item + ".") ?? item : item;
            }
        }

        return path;
    }

    private static bool IsBefore(SourceLocation one, SourceLocation other) =>
        (one.Line, one.Column).CompareTo((other.Line, other.Column)) <= 0;
}
