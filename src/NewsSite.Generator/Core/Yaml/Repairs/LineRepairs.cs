using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Repairs of a single line. Each returns null for a line without its fault.</summary>
internal static partial class LineRepairs
{
    /// <summary>Repairs in the order in which they are preferred.</summary>
    /// <param name="declared">Keys of the document; empty if they are not known.</param>
    public static IEnumerable<Func<YamlLine, YamlFix?>> All(DeclaredKeys declared) =>
        [
            AddSpaceAfterColon,
            MakeComment,
            line => AddColon(line, declared),
            line => BracketList(line, declared),
            FlowText.EndAtBracket,
            line => FlowText.AddCommas(line, declared),
            line =>
                line.Value is ['[', ..] || declared.IsTexts(line.Key ?? "") ? null : FlowText.WriteMap(line, declared),
            line => line.HasDash || !declared.IsFreeText(line.Key ?? "") ? OpenBracket(line) : null,
            .. ForBrackets.Select(repair => Unless(declared.IsFreeText, repair)),
            QuoteAfterQuote,
            CloseQuote,
            QuoteEscape,
            Unless(declared.IsList, QuoteIndicator),
            QuoteColon,
        ];

    private static readonly Func<YamlLine, YamlFix?>[] ForBrackets = [FlowText.QuoteValues, FlowText.CloseBrackets];

    /// <summary>Returns a repair that leaves out lines with some keys: brackets in a text are no list.</summary>
    private static Func<YamlLine, YamlFix?> Unless(Func<string, bool> isExcluded, Func<YamlLine, YamlFix?> repair) =>
        line => line.Key is { } key && isExcluded(key) ? null : repair(line);

    /// <summary>Adds the space after a key's colon: <c>title:Жыйын</c>, also inside braces.</summary>
    public static YamlFix? AddSpaceAfterColon(YamlLine line)
    {
        var match = KeyWithoutSpace().Match(line.Text);
        if (!match.Success)
        {
            return null;
        }

        var isFlow = line.Text[match.Index..].TrimStart(' ', '-') is not [] && line.Value is ['{' or '[', ..];
        var colon = match.Groups["colon"].Index;
        if (isFlow)
        {
            var spaced = FlowKeyWithoutSpace().Replace(line.Text, "${before}: ");
            return YamlFix.Of(line, colon + 1, YamlCauses.NoSpaceAfterColon, spaced);
        }

        var key = line.Text[..colon].TrimEnd();
        var value = line.Text[(colon + 1)..].Trim();
        var needsQuotes =
            value is not ['"' or '\'' or '[' or '{', ..] && (ColonInText().IsMatch(value) || value.Contains(" #"));
        var corrected = $"{key}: {(needsQuotes ? YamlText.Quoted(value) : value)}";
        return line.Text[colon] == ':'
            ? YamlFix.Of(line, colon + 1, YamlCauses.NoSpaceAfterColon, corrected)
            : YamlFix.Of(line, colon, YamlCauses.NoColon, corrected);
    }

    /// <summary>Replaces the quotation marks of a value after whose end text goes on.</summary>
    public static YamlFix? QuoteAfterQuote(YamlLine line)
    {
        if (!QuotedText.Begins(line.Value) || QuotedText.ClosingIndex(line.Value) is not (> 0 and var closing))
        {
            return null;
        }

        var rest = line.Value[(closing + 1)..];
        if (rest.TrimStart() is [] or ['#', ..] || rest.TrimStart() is [':', ..] && line.Key is null)
        {
            return null;
        }

        var quoted = YamlText.Quoted(QuotedText.MeantBy(line.Value));
        return YamlFix.Of(line, line.ValueStart + closing + 1, YamlCauses.AfterQuote, line.WithValue(quoted));
    }

    /// <summary>Adds the opening bracket that a closing one lacks: <c>topics: schools]</c>.</summary>
    public static YamlFix? OpenBracket(YamlLine line)
    {
        if (line.Text.TrimEnd() is not [.., ']' or '}'])
        {
            return null;
        }

        var closing = line.Text.TrimEnd()[^1];
        var opening = closing == ']' ? '[' : '{';
        var start = line.HasDash ? line.ContentStart : line.ValueStart;
        var text = line.Text.TrimEnd()[start..];
        return text[0] is not ('[' or '{') && text.Count(c => c == closing) == text.Count(c => c == opening) + 1
            ? YamlFix.Of(
                line,
                start + text.Length - 1,
                YamlCauses.Unopened(closing, opening),
                line.Text.TrimEnd().Insert(start, opening.ToString())
            )
            : null;
    }

    /// <summary>Puts a value in quotation marks that begins with a character of YAML: <c>title: @edu</c>.</summary>
    public static YamlFix? QuoteIndicator(YamlLine line)
    {
        if (line.Value is not [var first, ..] || (line.Key is null && !line.HasDash))
        {
            return null;
        }

        var isIndicator = first switch
        {
            '@' or '`' or '%' or ',' or ']' or '}' or '&' or '*' or '!' or '[' or '{' => true,
            '|' or '>' => !BlockHeader().IsMatch(line.Value),
            '-' or '?' => line.Value.Length == 1 || line.Value[1] is ' ' or '\t',
            _ => false,
        };
        return isIndicator ? Quote(line, 0, YamlCauses.Indicator(first)) : null;
    }

    /// <summary>Puts the whole value in quotation marks.</summary>
    public static YamlFix Quote(YamlLine line, int index, Message cause) =>
        YamlFix.Of(line, line.ValueStart + index, cause, line.WithValue(YamlText.Quoted(line.Value)));

    private static YamlFix? AddColon(YamlLine line, DeclaredKeys declared)
    {
        var match = KeyWithoutColon().Match(line.Text);
        if (!match.Success || line.Key is not null)
        {
            return null;
        }

        var isMap = declared.IsTop(match.Groups["key"].Value) && match.Groups["value"].Value is ['{', .., '}'];
        if (!isMap && !declared.Contains(match.Groups["key"].Value))
        {
            return null;
        }

        var key = match.Groups["key"];
        var value = match.Groups["value"].Value.Trim();
        var quoted = !isMap && ColonInText().IsMatch(value) ? YamlText.Quoted(value) : value;
        var end = key.Index + key.Length;
        return YamlFix.Of(line, end, YamlCauses.NoColon, $"{line.Text[..end]}: {quoted}".TrimEnd());
    }

    /// <summary>Makes a comment of a line that is one in another language: <c>// азырынча</c>.</summary>
    private static YamlFix? MakeComment(YamlLine line)
    {
        var match = OtherComment().Match(line.Text);
        return match.Success
            ? YamlFix.Of(line, line.Indent, YamlCauses.Comment, $"# {match.Groups["text"].Value}".TrimEnd())
            : null;
    }

    /// <summary>Writes a list as it should be: <c>topics: - schools</c>, <c>topics: "a", "b"</c>.</summary>
    public static YamlFix? BracketList(YamlLine line, DeclaredKeys declared)
    {
        if (line.Key is not { } key || !declared.IsList(key))
        {
            return null;
        }

        var value = line.Value;
        var hasBrackets = value is ['[' or '{', .., ']' or '}'];
        var isList =
            value.StartsWith("- ", StringComparison.Ordinal)
            || (
                QuotedText.Begins(value)
                && QuotedText.ClosingIndex(value) is > 0 and var end
                && value[(end + 1)..].TrimStart() is [',', ..]
            );
        if (!isList && !(hasBrackets && declared.IsTexts(key)))
        {
            return null;
        }

        var items = value
            .Trim('[', ']', '{', '}')
            .Split(value[0] == '-' ? ["- "] : [","], Parts)
            .Select(item => ListItem(item, declared.ItemKeyOf(key)));
        var corrected = line.WithValue($"[{string.Join(", ", items)}]");
        return YamlFix.Of(line, line.ValueStart, isList ? YamlCauses.NoBrackets : YamlCauses.BadList, corrected);
    }

    /// <summary>Returns an item for a list on one line.</summary>
    /// <param name="key">First key of the maps in the list; null for a list of texts.</param>
    private static string ListItem(string item, string? key) =>
        key is null ? YamlText.Scalar(item.Trim('"', '\'', ' '))
        : item.StartsWith(key + ":", StringComparison.Ordinal) ? $"{{{item}}}"
        : $"{{{key}: {YamlText.Scalar(item.Trim('"', '\'', ' '))}}}";

    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static YamlFix? CloseQuote(YamlLine line)
    {
        if (!QuotedText.Begins(line.Value) || QuotedText.ClosingIndex(line.Value) >= 0)
        {
            return null;
        }

        var quoted = YamlText.Quoted(line.Value[1..].TrimEnd());
        return YamlFix.Of(line, line.ValueStart, YamlCauses.Unclosed(line.Value[0]), line.WithValue(quoted));
    }

    private static YamlFix? QuoteEscape(YamlLine line)
    {
        var index = QuotedText.BadEscapeIndex(line.Value);
        var closing = index < 0 ? -1 : QuotedText.ClosingIndex(line.Value);
        return closing == line.Value.Length - 1 && closing > 0
            ? YamlFix.Of(
                line,
                line.ValueStart + index,
                YamlCauses.Escape,
                line.WithValue(YamlText.Quoted(line.Value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)))
            )
            : null;
    }

    private static YamlFix? QuoteColon(YamlLine line)
    {
        var match = ColonInText().Match(line.Value);
        return match.Success && line.HasPlainValue && line.Key is not null
            ? Quote(line, match.Index, YamlCauses.Colon)
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?:-\s+)*(?:[\[{]+\s*)?[A-Za-z][\w-]*(?<colon>[:：])(?=[^\s/])|(?<=[{,]\s*)[A-Za-z][\w-]*(?<colon>:)(?=[^\s/,}])"
    )]
    private static partial Regex KeyWithoutSpace();

    [GeneratedRegex(@"(?<before>(?<=[{,]\s*)[A-Za-z][\w-]*):(?=[^\s/])")]
    private static partial Regex FlowKeyWithoutSpace();

    [GeneratedRegex(@"^\s*(?:-\s+)*(?<key>[A-Za-z]+)(?:\s*[=：]>?\s*|\s+[-–—]+>?\s+|\s+)(?<value>.*)$")]
    private static partial Regex KeyWithoutColon();

    [GeneratedRegex(@":(?=\s|$)")]
    public static partial Regex ColonInText();

    [GeneratedRegex(@"^\s*(?://+|/\*+|<!--+|%+|;+|--\s)\s*(?<text>.*?)\s*(?:\*+/|--+>)?\s*$")]
    private static partial Regex OtherComment();

    [GeneratedRegex(@"^[|>][+-]?[0-9]?[+-]?(?:\s+#.*)?$")]
    private static partial Regex BlockHeader();
}
