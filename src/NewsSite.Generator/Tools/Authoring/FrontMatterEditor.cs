using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Tools.Authoring.Fields;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>
/// Reads and changes an article's file, one field or the text at a time. All other bytes stay: byte order mark, line
/// endings, comments, order, quotation marks, trailing spaces.
/// </summary>
public static class FrontMatterEditor
{
    /// <summary>
    /// Returns the fields of a file, each as JSON of its declared shape. Empty fields are left out; what the content
    /// stage cannot read is, too.
    /// </summary>
    public static JsonObject Fields(byte[] file)
    {
        var text = Utf8File.Of(file);
        return FrontMatterSpan.Of(text) is { } front ? FieldsOf(text[front.Start..front.End], out _) ?? [] : [];
    }

    /// <summary>
    /// Returns the Markdown of a file with line feeds as its line endings; the whole file if it has no front matter.
    /// </summary>
    public static string Text(byte[] file)
    {
        var text = Utf8File.Of(file);
        return LineEnds.WithLineFeeds(text[TextStart(text)..]);
    }

    /// <summary>
    /// Returns the file with one value changed; the same bytes if it has that value already; null if it cannot be done
    /// without changing something else.
    /// </summary>
    /// <param name="field">A field or a part of one: <c>title</c>, <c>contact.role.ky</c>, <c>photos[1].alt</c>.</param>
    /// <param name="value">JSON of the declared shape; null removes.</param>
    public static byte[]? Set(byte[] file, string field, JsonNode? value)
    {
        if (FieldPath.Parse(field) is not { } path || Utf8File.Decode(file) is not { } text)
        {
            return null;
        }

        if (FrontMatterSpan.Of(text) is not { } front)
        {
            return null;
        }

        var yaml = text[front.Start..front.End];
        if (FieldsOf(yaml, out var problems) is not { } before || problems > 0)
        {
            return null;
        }

        var shape = FieldValues.Inside(FieldValues.All, path.Field);
        if (!path.TryReplace(before[path.Field], value, out var wanted))
        {
            return null;
        }

        try
        {
            wanted = FieldValues.Normal(wanted, shape);
        }
        catch (InvalidOperationException)
        {
            // JSON may hold half of a surrogate pair, which is no text.
            return null;
        }

        if (JsonNode.DeepEquals(before[path.Field], wanted))
        {
            return file;
        }

        if (shape is null && !before.ContainsKey(path.Field))
        {
            return null;
        }

        return Changed(yaml, path.Field, wanted, before, front.LineEnd) is { } changed
            ? Utf8File.Encode(file, text[..front.Start] + changed + text[front.End..])
            : null;
    }

    /// <summary>
    /// Returns the file with another Markdown text; the same bytes if it has that text already; null if the text would
    /// be read otherwise. Lines that stay keep their line endings, new ones get that of the file.
    /// </summary>
    public static byte[]? SetText(byte[] file, string text)
    {
        if (Utf8File.Decode(file) is not { } old)
        {
            return null;
        }

        var start = TextStart(old);
        var wanted = LineEnds.WithLineFeeds(text);
        if (LineEnds.WithLineFeeds(old[start..]) == wanted)
        {
            return file;
        }

        var isFenceOpen = start > 0 && old[start - 1] is not ('\r' or '\n');
        var fenceEnd = FrontMatterSpan.Of(old)?.LineEnd;
        var body = LineBreaks.Rewrite(old[start..], wanted, fenceEnd);
        var changed = old[..start] + (isFenceOpen && body.Length > 0 ? fenceEnd : "") + body;
        return
            Utf8File.Encode(file, changed) is { } bytes
            && Text(bytes) == wanted
            && TextStart(changed) == (isFenceOpen && body.Length > 0 ? start + fenceEnd!.Length : start)
            ? bytes
            : null;
    }

    private static string? Changed(string yaml, string field, JsonNode? wanted, JsonObject before, string lineEnd)
    {
        if (SpannedYamlReader.Read(yaml) is not { } root)
        {
            return null;
        }

        var expected = (JsonObject)before.DeepClone();
        if (wanted is null)
        {
            expected.Remove(field);
        }
        else
        {
            expected[field] = wanted.DeepClone();
        }

        var change = new FieldChange(yaml, lineEnd);
        foreach (var isWhole in (bool[])[false, true])
        {
            if (
                change.Apply(root, field, wanted, isWhole) is { } changed
                && JsonNode.DeepEquals(FieldsOf(changed, out var problems), expected)
                && problems == 0
            )
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>Returns the fields as the content stage reads them; null if it cannot.</summary>
    /// <param name="problems">Number of problems with the YAML itself.</param>
    private static JsonObject? FieldsOf(string yaml, out int problems)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(LineEnds.WithLineFeeds(yaml), "", 1, diagnostics, ArticleFields.All);
        problems = diagnostics.ToSorted().Length;
        return mapping is null ? null : (JsonObject?)FieldValues.Of(mapping, FieldValues.All);
    }

    /// <summary>Returns the offset of the Markdown.</summary>
    private static int TextStart(string text)
    {
        if (FrontMatterSpan.Of(text) is not { } front)
        {
            return 0;
        }

        return new SourceLines(text).NextAfter(front.End);
    }
}
