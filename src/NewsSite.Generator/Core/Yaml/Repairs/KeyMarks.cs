using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>
/// Removes marks of a list, a quotation or emphasis from keys, and writes hyphens for other marks of lists:
/// <c>* title: …</c>, <c>**title:** …</c>, <c>1. title: …</c>, <c>• schools</c>. YAML reads some of them as something
/// else, without an error.
/// </summary>
internal static partial class KeyMarks
{
    /// <summary>Returns the repair of all marked keys at the left edge, or of all marked items of one list, or null.</summary>
    public static YamlFix? Remove(string yaml, DeclaredKeys declared)
    {
        if (declared.AreUnknown || !MayHaveMarks(yaml))
        {
            return null;
        }

        var lines = yaml.Split('\n').Select((text, number) => new YamlLine(number, text)).ToArray();
        return RemoveFromKeys(lines, declared) ?? RemoveFromItems(lines, declared);
    }

    /// <summary>True if a line begins with anything but a letter, a hyphen, a comment or a sign of quotation.</summary>
    private static bool MayHaveMarks(ReadOnlySpan<char> yaml)
    {
        foreach (var line in yaml.EnumerateLines())
        {
            var text = line.TrimStart(' ');
            if (
                !text.IsEmpty
                && (
                    text.Length == line.Length
                        ? Starts().IsMatch(text) || HasMarkBeforeColon(text)
                        : Bullet().IsMatch(text)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for <c>title**:</c> and <c>title:** …</c>.</summary>
    private static bool HasMarkBeforeColon(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 0 and var colon
        && (line[colon - 1] is '*' or '`' or '_' || (colon + 1 < line.Length && line[colon + 1] is '*' or '_'));

    private static YamlFix? RemoveFromKeys(YamlLine[] lines, DeclaredKeys declared)
    {
        var changed = new List<(int Line, string Text)>();
        var (column, mark) = (0, "");
        foreach (var line in lines)
        {
            var match = MarkedKey().Match(line.Text);
            var before = match.Groups["before"].Value.Trim();
            var after = match.Groups["after"].Value + match.Groups["end"].Value;
            if (match.Success && before + after != "" && declared.IsTop(match.Groups["key"].Value))
            {
                if (changed.Count == 0)
                {
                    (column, mark) = before != "" ? (0, before) : (match.Groups["key"].Length, after);
                }

                var value = match.Groups["value"].Value;
                changed.Add((line.Number, $"{match.Groups["key"].Value}: {value}".TrimEnd()));
            }
        }

        return changed is [var (first, corrected), ..]
            ? new YamlFix(first, column, YamlCauses.MarkedKey(mark), corrected, [.. changed])
            : null;
    }

    private static YamlFix? RemoveFromItems(YamlLine[] lines, DeclaredKeys declared)
    {
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i] is { Indent: 0, Value: "", Key: { } key } && declared.IsList(key))
            {
                var items = Items(lines, i + 1);
                if (!items.IsEmpty)
                {
                    var column = lines[i + 1].Indent;
                    return new YamlFix(i + 1, column, YamlCauses.ListMark, items[0].Text, items);
                }
            }
        }

        return null;
    }

    /// <summary>Returns the changed lines of the list that begins at a line; none if its first item has a hyphen.</summary>
    private static ImmutableArray<(int Line, string Text)> Items(YamlLine[] lines, int start)
    {
        var changed = ImmutableArray.CreateBuilder<(int, string)>();
        var indent = lines[start].Indent;
        for (var i = start; i < lines.Length && lines[i].Indent >= indent; i++)
        {
            if (lines[i].Indent > indent)
            {
                continue;
            }

            if (Bullet().Match(lines[i].Text[indent..]) is not { Success: true } match)
            {
                break;
            }

            // What stands below an item keeps its column.
            var hyphen = "-".PadRight(Math.Max(2, match.Length));
            changed.Add((i, lines[i].Text[..indent] + hyphen + lines[i].Text[(indent + match.Length)..]));
        }

        return changed.DrainToImmutable();
    }

    [GeneratedRegex(@"^(?:[*+•·–—>|&!@?$`_~]|\d{1,2}[.)])")]
    private static partial Regex Starts();

    [GeneratedRegex(
        @"^(?<before>(?:[*+•·–—>|&!@?$`_~]+\s*|\d{1,2}[.)]\s*)?)(?<key>[A-Za-z]+)(?<after>[*`_~]*)\s*:(?<end>[*`_~]*)(?=\s|$)\s*(?<value>.*?)\s*$"
    )]
    private static partial Regex MarkedKey();

    [GeneratedRegex(@"^(?:[*+•·–—]|\d{1,2}[.)])[ \u00A0]+(?=\S)")]
    private static partial Regex Bullet();
}
