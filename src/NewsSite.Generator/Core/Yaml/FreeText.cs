using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml.Repairs;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Finds texts of which YAML would lose a part, or would keep a mark that its author did not mean.</summary>
internal static class FreeText
{
    /// <summary>Reports a text without quotation marks that a comment cuts short, or that lacks its first mark.</summary>
    /// <param name="source">Text of the document, for the corrected line; null if it is not known.</param>
    /// <returns>The text that is meant.</returns>
    public static YamlScalar Check(YamlScalar text, YamlSource? source, DiagnosticBag diagnostics)
    {
        if (text.Comment is { } comment && source is not null)
        {
            var line = new YamlLine(0, source.LineAt(comment));
            var lost = line.Text[Math.Min(comment.Column - 1, line.Text.Length)..].TrimEnd();
            diagnostics.Report(YamlRules.CommentInText, comment, lost, YamlCauses.Write(Corrected(text, lost, source)));
            return text with { Value = $"{text.Value} {lost}".Trim() };
        }

        if (text.IsPlain && EndsWithLoneQuote(text.Value))
        {
            var (value, mark) = (text.Value[..^1], text.Value[^1]);
            var line = source is null ? null : new YamlLine(0, source.LineAt(text.Location));
            var write = line is null ? Message.Empty : YamlCauses.Write(line.WithValue(YamlText.Quoted(value)));
            diagnostics.Report(YamlRules.Invalid, text.Location, YamlCauses.Unopened(mark, mark), write);
        }

        return text;
    }

    /// <summary>
    /// Reports the same of an item of a list, and a missing bracket before it. A comment after a single word is
    /// allowed: keys and addresses are single words, so nothing is lost.
    /// </summary>
    /// <returns>The item that is meant.</returns>
    public static YamlScalar Item(YamlScalar item, YamlSource? source, DiagnosticBag diagnostics)
    {
        var isWord = !item.Value.Any(char.IsWhiteSpace);
        if (item.IsPlain && item.Value is [.., ']'] && !item.Value.Contains('[') && source is not null)
        {
            var fix = LineRepairs.OpenBracket(new YamlLine(0, source.LineAt(item.Location)));
            var write = fix is null ? Message.Empty : YamlCauses.Write(fix.Corrected);
            diagnostics.Report(YamlRules.Invalid, item.Location, YamlCauses.Unopened(']', '['), write);
            return item with { Value = item.Value[..^1] };
        }

        if (item.Comment is null || !isWord)
        {
            Check(item, source, diagnostics);
        }

        return item;
    }

    private static string Corrected(YamlScalar text, string lost, YamlSource source)
    {
        var line = new YamlLine(0, source.LineAt(text.Location));
        if (FlowText.QuoteValues(line) is { } fix)
        {
            return fix.Corrected;
        }

        var value = text.Value.Length == 0 ? lost : $"{text.Value} {lost}";
        return line.WithValue(YamlText.Quoted(value));
    }

    /// <summary>True for <c>Жыйын"</c>, but not for a size in inches: <c>10"</c>.</summary>
    private static bool EndsWithLoneQuote(string text) =>
        text is [.., not (>= '0' and <= '9'), '"'] && text.IndexOf('"') == text.Length - 1;
}
