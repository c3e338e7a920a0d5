using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Change of some lines that removes a fault. Lines and columns count from 0.</summary>
/// <param name="Line">Line of the fault.</param>
/// <param name="Column">Column of the fault.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Corrected">Line that the author is told to write.</param>
/// <param name="Changes">Changed lines. No line is added or removed, so that later lines keep their numbers.</param>
internal sealed record YamlFix(
    int Line,
    int Column,
    Message Cause,
    string Corrected,
    ImmutableArray<(int Line, string Text)> Changes
)
{
    /// <summary>Number of lines to keep, if the rest is no YAML; otherwise null.</summary>
    public int? Kept { get; init; }

    /// <summary>Makes a fix that changes one line, that of the fault.</summary>
    public static YamlFix Of(YamlLine line, int column, Message cause, string corrected) =>
        new(line.Number, column, cause, corrected, [(line.Number, corrected)]);

    public string ApplyTo(string[] lines)
    {
        var changed = lines.ToArray();
        foreach (var (line, text) in Changes)
        {
            changed[line] = text;
        }

        return string.Join('\n', changed.Take(Kept ?? changed.Length));
    }
}
