using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Repairs lists and maps in brackets on one line: <c>[{file: a.jpg, alt: Зал}]</c>.</summary>
internal static partial class FlowText
{
    /// <summary>Returns the line with its brackets closed, or null if they are.</summary>
    public static YamlFix? CloseBrackets(YamlLine line)
    {
        if (line.Value is not ['[' or '{', ..])
        {
            return null;
        }

        var open = new Stack<int>();
        var closed = new StringBuilder(line.Text[..line.ValueStart]);
        var firstUnclosed = -1;
        var text = line.Text;
        var end = line.ValueStart + line.Value.Length;
        for (var i = line.ValueStart; i < end; i++)
        {
            if (
                text[i] is '"' or '\''
                && QuotedText.ClosingIndex(text[i..end]) is > 0 and var length
                && IsTokenStart(text, i)
            )
            {
                closed.Append(text, i, length + 1);
                i += length;
                continue;
            }

            if (text[i] is '[' or '{')
            {
                open.Push(i);
            }
            else if (text[i] is ']' or '}')
            {
                // {file: a.jpg] lacks a brace before the bracket, if a bracket is open around it.
                while (
                    open.TryPeek(out var top)
                    && Closing(text[top]) != text[i]
                    && open.Any(at => Closing(text[at]) == text[i])
                )
                {
                    firstUnclosed = firstUnclosed < 0 ? top : firstUnclosed;
                    closed.Append(Closing(text[open.Pop()]));
                }

                if (!open.TryPop(out _))
                {
                    return null;
                }
            }

            closed.Append(text[i]);
        }

        foreach (var at in open)
        {
            firstUnclosed = at;
            closed.Append(Closing(text[at]));
        }

        return firstUnclosed < 0
            ? null
            : YamlFix.Of(line, firstUnclosed, YamlCauses.Unclosed(text[firstUnclosed]), closed.ToString());
    }

    /// <summary>Returns the line without what stands after its last bracket: <c>[schools],</c>, <c>{ky: А}}</c>.</summary>
    public static YamlFix? EndAtBracket(YamlLine line)
    {
        if (line.Value is not ['[' or '{', ..])
        {
            return null;
        }

        var depth = 0;
        for (var i = 0; i < line.Value.Length; i++)
        {
            depth += line.Value[i] switch
            {
                '[' or '{' => 1,
                ']' or '}' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                var rest = line.Value[(i + 1)..];
                return rest.Length > 0 && rest.All(character => ",;.]} ".Contains(character))
                    ? YamlFix.Of(
                        line,
                        line.ValueStart + i + 1,
                        YamlCauses.AfterBracket,
                        line.WithValue(line.Value[..(i + 1)])
                    )
                    : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the line with its value written as a map in braces, if it has at least two of the map's keys: <c>schools:
    /// ky: Мектептер, ru: Школы</c>, <c>{ky Мектептер; ru: Школы}</c>.
    /// </summary>
    public static YamlFix? WriteMap(YamlLine line, DeclaredKeys declared)
    {
        if (line.Key is not { } key || line.HasDash)
        {
            return null;
        }

        var names = declared.InnerOf(key).ToHashSet(StringComparer.Ordinal);
        var keys = LooseKeys().Matches(line.Value).Where(match => names.Contains(match.Groups["key"].Value)).ToList();
        var isRight = line.Value is ['{', ..] && keys.TrueForAll(IsKeyInBraces);
        if (isRight || keys.Count < 2 || keys.DistinctBy(match => match.Groups["key"].Value).Count() < keys.Count)
        {
            return null;
        }

        var pairs = keys.Select(
                (match, i) =>
                {
                    var start = match.Index + match.Length;
                    var next = i + 1 < keys.Count ? keys[i + 1].Index : line.Value.Length;
                    var value = line.Value[start..next].Trim(' ', ',', ';', '(', ')', '{', '}', '[', ']', '"');
                    return (Key: match.Groups["key"].Value, Value: value);
                }
            )
            .ToList();
        var map = $"{{{string.Join(", ", Written(key, pairs, declared))}}}";
        return map == line.Value ? null : YamlFix.Of(line, line.ValueStart, YamlCauses.BadMap, line.WithValue(map));
    }

    /// <summary>Returns the line with commas before those keys of maps in braces that lack one: <c>{file: a.jpg alt: Зал}</c>.</summary>
    public static YamlFix? AddCommas(YamlLine line, DeclaredKeys declared)
    {
        if (!line.Value.Contains('{', StringComparison.Ordinal) || line.Value is not ['{' or '[', ..])
        {
            return null;
        }

        var missing = KeysWithoutComma()
            .Matches(line.Text, line.ValueStart)
            .Where(match => declared.Contains(match.Groups["key"].Value) && !IsQuoted(line, match.Index))
            .ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder(line.Text);
        for (var i = missing.Count - 1; i >= 0; i--)
        {
            text.Insert(missing[i].Index, ',');
        }

        return YamlFix.Of(line, missing[0].Groups["key"].Index, YamlCauses.NoComma, text.ToString());
    }

    private static bool IsQuoted(YamlLine line, int index) =>
        line.Text.AsSpan(line.ValueStart, index - line.ValueStart).Count('"') % 2 == 1;

    /// <summary>Returns keys with their values; those of a map inside the map in braces of their own.</summary>
    private static IEnumerable<string> Written(
        string owner,
        List<(string Key, string Value)> pairs,
        DeclaredKeys declared
    )
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            var inner = pairs[i].Value.Length > 0 ? [] : declared.InnerOf(owner, pairs[i].Key).ToHashSet();
            var nested = pairs.Skip(i + 1).TakeWhile(pair => inner.Contains(pair.Key)).ToList();
            var values = string.Join(", ", nested.Select(pair => $"{pair.Key}: {InFlow(pair.Value)}"));
            yield return $"{pairs[i].Key}: {(nested.Count > 0 ? $"{{{values}}}" : InFlow(pairs[i].Value))}";
            i += nested.Count;
        }
    }

    /// <summary>True for a key after a brace or a comma, with a colon after it.</summary>
    private static bool IsKeyInBraces(Match match) =>
        match.Groups["comma"].Success && match.Value.TrimEnd().EndsWith(':');

    private static string InFlow(string value) =>
        Fault(value) is null && value.Length > 0 ? value : YamlText.Quoted(value);

    /// <summary>
    /// Returns the line with quotation marks around those values of maps in braces that need them, or null.
    /// </summary>
    public static YamlFix? QuoteValues(YamlLine line)
    {
        var open = line.Text.IndexOf('{');
        if (open < 0)
        {
            return null;
        }

        var keys = Keys().Matches(line.Text, open).ToList();
        var quoted = new StringBuilder();
        var (done, column, cause) = (0, -1, Message.Empty);
        for (var i = 0; i < keys.Count; i++)
        {
            var start = keys[i].Index + keys[i].Length;
            var next = i + 1 < keys.Count ? keys[i + 1].Index : line.ValueStart + line.Value.Length;
            var value = Value(line.Text[start..Math.Max(start, next)]);
            if (Fault(value) is not { } fault)
            {
                continue;
            }

            quoted.Append(line.Text, done, start - done).Append(YamlText.Quoted(QuotedText.MeantBy(value)));
            done = start + value.Length;
            if (column < 0)
            {
                (column, cause) = (start + fault.Index, fault.Cause);
            }
        }

        return column < 0
            ? null
            : YamlFix.Of(line, column, cause, quoted.Append(line.Text, done, line.Text.Length - done).ToString());
    }

    /// <summary>Returns a value without the commas and brackets after it that are not its own.</summary>
    private static string Value(string text)
    {
        var end = text.Length;
        while (end > 0)
        {
            var last = text[end - 1];
            var isStructure =
                char.IsWhiteSpace(last)
                || last is ',' or '{' or '['
                || (
                    last is '}' or ']' && text[..end].Count(c => c == last) > text[..end].Count(c => Closing(c) == last)
                );
            if (!isStructure)
            {
                break;
            }

            end--;
        }

        return text[..end];
    }

    private static (int Index, Message Cause)? Fault(string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (value[0] is '[' or '{')
        {
            var text = value.LastIndexOf(Closing(value[0])) is > 0 and var end && end < value.Length - 1;
            return text ? (0, YamlCauses.Indicator(value[0])) : null;
        }

        if (QuotedText.Begins(value))
        {
            var closing = QuotedText.ClosingIndex(value);
            return closing == value.Length - 1 ? null
                : closing < 0 ? (0, YamlCauses.Unclosed(value[0]))
                : (closing + 1, YamlCauses.AfterQuote);
        }

        var match = Special().Match(value);
        if (!match.Success)
        {
            return null;
        }

        var character = match.Value.TrimStart()[0];
        return (
            match.Index + match.Value.IndexOf(character),
            character switch
            {
                ':' => YamlCauses.Colon,
                ',' => YamlCauses.Comma,
                '#' => YamlCauses.Hash,
                _ => YamlCauses.Indicator(character),
            }
        );
    }

    private static bool IsTokenStart(string text, int index) =>
        text.AsSpan(0, index).TrimEnd() is [.., '[' or '{' or ',' or ':'];

    private static char Closing(char opening) =>
        opening switch
        {
            '[' => ']',
            '{' => '}',
            _ => '\0',
        };

    [GeneratedRegex(@"(?<=[{,]\s*)[A-Za-z][\w-]*:\s+")]
    private static partial Regex Keys();

    [GeneratedRegex(@"(?<=[^\s,{\[(:;])\s+(?<key>[A-Za-z][\w-]*):(?=\s)")]
    private static partial Regex KeysWithoutComma();

    [GeneratedRegex(@"(?:^|(?<comma>[{,]\s*)|[\s;(\[])(?<key>[A-Za-z][\w-]*)\s*[:=：]?(?=\s)")]
    private static partial Regex LooseKeys();

    [GeneratedRegex(@"^[@`%&*!|>#-](?!\w)|^[@`%&*!|>]|:(?=\s|$)|,| \#|[\[\]{}]")]
    private static partial Regex Special();
}
