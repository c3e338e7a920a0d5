using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Editor.Desk;

/// <summary>Problem in a file as it is typed, with the edits that can end it. Edits return null if they do not fit.</summary>
internal sealed partial class RemedyPlace
{
    private readonly Lazy<string?> fieldPath;

    public RemedyPlace(Diagnostic problem, byte[] bytes)
    {
        (Problem, Bytes) = (problem, bytes);
        fieldPath = new(() => FieldLocator.Of(problem.Location.Path, bytes).FieldOf(problem));
    }

    public Diagnostic Problem { get; }

    public byte[] Bytes { get; }

    /// <summary>Path of the field that the problem stands at, or null.</summary>
    public string? Field => fieldPath.Value;

    /// <summary>Returns an argument of the message.</summary>
    public string Argument(int index) =>
        Problem.Arguments[index] is Message message ? message.En : Problem.Arguments[index].ToString()!;

    /// <summary>
    /// Returns what the message suggests to write, from «did you mean "…"?» or «write 2022-03-15»; or null.
    /// </summary>
    public string? Suggested =>
        Problem
            .Arguments.OfType<Message>()
            .Select(message => SuggestionClause().Match(message.En))
            .FirstOrDefault(match => match.Success)
            ?.Groups["word"]
            .Value;

    public byte[]? Set(string path, JsonNode? value) => FrontMatterEditor.Set(Bytes, path, value);

    /// <summary>Adds a text to a list of texts.</summary>
    public byte[]? Append(string list, string text) =>
        Set(list, new JsonArray([.. Items(list).Select(item => item?.DeepClone()), JsonValue.Create(text)]));

    /// <summary>Takes an item, and the list if it was the only one, out of the list that the problem stands in.</summary>
    public byte[]? RemoveItem()
    {
        if (Field is null || ItemPath().Match(Field) is not { Success: true } match)
        {
            return null;
        }

        var (list, index) = (match.Groups["list"].Value, int.Parse(match.Groups["index"].ValueSpan));
        var rest = Items(list).Where((_, i) => i != index).Select(item => item?.DeepClone()).ToArray();
        return Set(list, rest.Length == 0 ? null : new JsonArray(rest));
    }

    /// <summary>Replaces a piece of text where the problem stands, or else where it comes next on the line.</summary>
    public byte[]? Replace(string old, string replacement) =>
        InLine(
            (line, column) =>
            {
                var start = line.IndexOf(old, Math.Min(column, line.Length), StringComparison.Ordinal);
                start = start < 0 ? line.IndexOf(old, StringComparison.Ordinal) : start;
                return old.Length == 0 || start < 0 ? null : line[..start] + replacement + line[(start + old.Length)..];
            }
        );

    /// <summary>Changes the line that the problem stands in; all other bytes stay.</summary>
    /// <param name="edit">
    /// Receives the line without its end, and the column from 0; returns the new line, or null if it does not fit.
    /// </param>
    public byte[]? InLine(Func<string, int, string?> edit) =>
        Around(
            (before, line, end, after) =>
                edit(line, Problem.Location.Column - 1) is { } changed ? before + changed + end + after : null
        );

    /// <summary>Takes out the line that the problem stands in.</summary>
    public byte[]? RemoveLine() => Around((before, _, _, after) => before + after);

    private JsonArray Items(string list) => FrontMatterEditor.Fields(Bytes)[list] as JsonArray ?? [];

    private byte[]? Around(Func<string, string, string, string, string?> edit)
    {
        if (Problem.Location.Line == 0 || Utf8File.Decode(Bytes) is not { } text)
        {
            return null;
        }

        var start = 0;
        var (end, after) = LineEnds.LineAt(text, start);
        for (var number = 1; number < Problem.Location.Line; number++)
        {
            if (after == end)
            {
                // The text ends with this line.
                return null;
            }

            start = after;
            (end, after) = LineEnds.LineAt(text, start);
        }

        var line = text[start..end];
        // Places count composed letters. What is written otherwise is not touched.
        return
            ComposedText.Of(line) == line && edit(text[..start], line, text[end..after], text[after..]) is { } changed
            ? Utf8File.Encode(Bytes, changed)
            : null;
    }

    [GeneratedRegex(@"^(?<list>[a-zA-Z]+)\[(?<index>[0-9]+)\]")]
    private static partial Regex ItemPath();

    [GeneratedRegex(@"^; (?:did you mean ""(?<word>.+)""\?|write (?<word>[0-9T:-]+))$")]
    private static partial Regex SuggestionClause();
}
