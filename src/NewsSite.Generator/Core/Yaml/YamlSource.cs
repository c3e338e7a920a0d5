using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Text that a YAML document was read from, for messages that show a line.</summary>
/// <param name="LinesBefore">Number of lines in the file before the text.</param>
internal sealed record YamlSource(string Text, int LinesBefore)
{
    private string[] Lines => field ??= Text.Split('\n');

    /// <summary>Returns the line of a location in the document.</summary>
    public string LineAt(SourceLocation location) => Lines[LineIndexOf(location)];

    /// <summary>Returns the line of a location and those below it that begin at its column or further right.</summary>
    public string[] BlockAt(SourceLocation location)
    {
        var start = LineIndexOf(location);
        var below = Lines
            .Skip(start + 1)
            .TakeWhile(line => line.Length - line.TrimStart(' ').Length >= location.Column - 1);
        return [Lines[start], .. below.TakeWhile(line => line.Trim().Length > 0)];
    }

    /// <summary>Returns the index, from 0, of a location's line among the lines of the text.</summary>
    public int LineIndexOf(SourceLocation location) => Math.Clamp(location.Line - LinesBefore - 1, 0, Lines.Length - 1);
}
