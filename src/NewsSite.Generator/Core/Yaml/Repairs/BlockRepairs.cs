using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Repairs of lines that depend on the lines around them. Line numbers count from 0.</summary>
internal static class BlockRepairs
{
    /// <summary>
    /// Puts a text of several lines in quotation marks on one line, if a later line of it contains what ends it.
    /// </summary>
    /// <param name="at">Line of the error.</param>
    public static YamlFix? JoinText(YamlLine[] lines, int at)
    {
        var first = at;
        while (
            first > 0
            && (
                lines[first].Key is null
                || !lines[first].HasPlainValue
                || lines[first].Indent > 0 && IsInside(lines, first)
            )
        )
        {
            first--;
        }

        var key = lines[first];
        var last = first + 1;
        while (
            last < lines.Length
            && (lines[last].Indent > key.ContentStart)
            && !lines[last].HasDash
            && !lines[last].IsBlank
        )
        {
            last++;
        }

        if (key.Key is null || !key.HasPlainValue || last == first + 1 || at >= last)
        {
            return null;
        }

        var parts = lines[first..last];
        var fault = parts.FirstOrDefault(part => IndexOfEnd(part, part == key) >= 0);
        return fault is null ? null : Joined(parts, fault.Number, IndexOfEnd(fault, fault == key));
    }

    /// <summary>
    /// Joins a text in quotation marks whose later lines begin at the left edge: <c>summary: "Биринчи</c> and then
    /// <c>экинчи"</c>.
    /// </summary>
    /// <param name="at">Line of the error.</param>
    public static YamlFix? JoinQuoted(YamlLine[] lines, int at)
    {
        var first = Array.FindLastIndex(
            lines,
            Math.Min(at, lines.Length - 1),
            line => QuotedText.Begins(line.Value) && QuotedText.ClosingIndex(line.Value) < 0
        );
        if (first < 0)
        {
            return null;
        }

        var key = lines[first];
        var last = Array.FindIndex(lines, first + 1, line => line.Text.TrimEnd().EndsWith(key.Value[0]));
        if (last < 0 || lines[(first + 1)..(last + 1)].Any(line => line.Key is not null || line.HasDash))
        {
            return null;
        }

        YamlLine[] parts = lines[first..(last + 1)];
        var unindented = parts[1..].FirstOrDefault(part => part is { IsBlank: false } && part.Indent <= key.Indent);
        var text = string.Join(' ', parts.Select(part => part == key ? key.Value : part.Text.Trim()))
            .Trim(key.Value[0]);
        return unindented is null
            ? null
            : Joined(parts, unindented.Number, 0, YamlText.Quoted(text)) with
            {
                Cause = YamlCauses.Continuation,
            };
    }

    /// <summary>Indents lines without a key that follow a text: <c>summary: Биринчи сап</c> and a second line.</summary>
    public static YamlFix? IndentContinuation(YamlLine[] lines, int at, DeclaredKeys declared)
    {
        if (at >= lines.Length || !IsText(lines[at], declared))
        {
            return null;
        }

        var first = at;
        while (first > 0 && IsText(lines[first - 1], declared))
        {
            first--;
        }

        var last = at + 1;
        while (last < lines.Length && IsText(lines[last], declared))
        {
            last++;
        }

        if (
            first == 0
            || lines[first - 1] is not { Key: not null } key
            || key.Indent < lines[at].Indent
            || (!key.HasPlainValue && key.Value is not ([] or ['|' or '>', ..]))
        )
        {
            return null;
        }

        YamlLine[] parts = [key, .. lines[first..last]];
        if (key.HasPlainValue && parts.Any(part => IndexOfEnd(part, part == key) >= 0))
        {
            return Joined(parts, first, 0) with { Cause = YamlCauses.Continuation };
        }

        var indented = lines[first..last]
            .Select(line => (line.Number, line.WithIndent(key.ContentStart + 2)))
            .ToImmutableArray();
        return new YamlFix(first, 0, YamlCauses.Continuation, indented[0].Item2, indented);
    }

    /// <summary>Moves a line to the column of a line near it.</summary>
    public static IEnumerable<YamlFix> Align(YamlLine[] lines, int at, DeclaredKeys declared)
    {
        if (at < 0 || at >= lines.Length || lines[at] is not { IsBlank: false, IsComment: false } line)
        {
            return [];
        }

        if (line.Key is null && !line.HasDash)
        {
            return [];
        }

        var isTop = line.Key is { } key && declared.IsTop(key) && !line.HasDash;
        if (isTop && line.Indent == 0)
        {
            return [];
        }

        var sibling = lines[..at]
            .LastOrDefault(other =>
                other.HasDash || (other.Key is { } name && declared.Contains(name) && !declared.IsTop(name))
            );
        var likely = isTop || line.HasDash || sibling is null ? 0 : sibling.ContentStart;
        return lines[Math.Max(0, at - 3)..Math.Min(lines.Length, at + 3)]
            .Where(other => other != line && !other.IsBlank && !other.IsComment)
            .SelectMany(other => new[] { other.Indent, other.ContentStart, other.Indent + 2 })
            .Append(0)
            .Distinct()
            .Where(indent => indent != line.Indent)
            .OrderBy(indent => indent == likely && !line.HasDash ? -1 : Math.Abs(indent - line.Indent))
            .Select(indent => YamlFix.Of(line, line.Indent, YamlCauses.Indentation, line.WithIndent(indent)));
    }

    /// <summary>Ends the front matter before the first line of a text that follows it.</summary>
    /// <param name="isSure">True to do so only if an empty line shows that the text does not continue a field.</param>
    public static YamlFix? CloseFrontMatter(YamlLine[] lines, DeclaredKeys declared, bool isSure)
    {
        var lastKey = Array.FindLastIndex(lines, line => line is { Indent: 0, Key: { } key } && declared.IsTop(key));
        var text = Array.FindIndex(
            lines,
            lastKey + 1,
            line => line.Indent == 0 && line.Key is null && !line.IsBlank && !line.HasDash && !line.IsComment
        );
        if (declared.AreUnknown || lastKey < 0 || text < 0)
        {
            return null;
        }

        // A heading or a list above the first paragraph belongs to the text, if an empty line is before it.
        var blank = Array.FindIndex(lines, lastKey + 1, text - lastKey - 1, line => line.IsBlank);
        var first = blank < 0 ? text : Array.FindIndex(lines, blank, line => !line.IsBlank);
        if (
            isSure
            && !lines[text..]
                .Concat(lines[(lastKey + 1)..text])
                .Any(line => line.IsBlank && line.Number < lines.Length - 1)
        )
        {
            return null;
        }

        return new YamlFix(first, 0, YamlCauses.TextBegins, "---", []) { Kept = first };
    }

    private static YamlFix Joined(YamlLine[] parts, int line, int column)
    {
        var text = string.Join(' ', parts.Select(part => part == parts[0] ? part.Value : part.Text.Trim()));
        return Joined(parts, line, column, YamlText.Quoted(text));
    }

    /// <summary>Replaces the lines of a text by one.</summary>
    private static YamlFix Joined(YamlLine[] parts, int line, int column, string value)
    {
        var corrected = parts[0].WithValue(value);
        var cause = Array.Exists(parts, part => part.Text.Contains(" #")) ? YamlCauses.Hash : YamlCauses.Colon;
        return new YamlFix(
            line,
            column,
            cause,
            corrected,
            [(parts[0].Number, corrected), .. parts[1..].Select(part => (part.Number, ""))]
        );
    }

    /// <summary>Returns the column of a colon or # that ends a plain text, or -1.</summary>
    private static int IndexOfEnd(YamlLine line, bool isFirst)
    {
        var start = isFirst ? line.ValueStart : line.Indent;
        var text = line.Text[start..];
        var colon = LineRepairs.ColonInText().Match(text) is { Success: true } match ? match.Index : -1;
        var hash = text.IndexOf(" #", StringComparison.Ordinal);
        return colon >= 0 ? start + colon
            : hash >= 0 ? start + hash + 1
            : -1;
    }

    private static bool IsInside(YamlLine[] lines, int at) =>
        at > 0 && lines[at - 1].HasPlainValue && lines[at - 1].ContentStart < lines[at].Indent;

    /// <summary>True for a line that is no key, no list, no comment and not empty.</summary>
    private static bool IsText(YamlLine line, DeclaredKeys declared) =>
        line is { HasDash: false, IsBlank: false, IsComment: false }
        && (line.Key is null || (!declared.AreUnknown && !declared.Contains(line.Key) && !char.IsAscii(line.Key[0])));
}
