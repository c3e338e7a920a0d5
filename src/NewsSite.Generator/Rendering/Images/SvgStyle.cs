using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Reads the styles of drawings and writes what is left of them after all that is not in <see cref="SvgVocabulary"/> was
/// removed. Styles that ask another host for something, or could hide that they do, are refused.
/// </summary>
internal static partial class SvgStyle
{
    private const int MaxDepth = 4;

    /// <summary>The part of a style that is not allowed.</summary>
    public sealed class RefusedException(string part) : Exception(part)
    {
        public string Part { get; } = part;
    }

    /// <summary>Returns a style sheet with allowed rules only.</summary>
    public static string Sheet(string text)
    {
        var sheet = new StringBuilder();
        Rules(Comment().Replace(text, " ").Replace("<!--", " ").Replace("-->", " "), sheet, 0);
        return sheet.ToString();
    }

    /// <summary>Returns the allowed declarations of a <c>style</c> attribute or a rule.</summary>
    public static string Declarations(string text)
    {
        var kept = new StringBuilder();
        foreach (var declaration in Split(Comment().Replace(text, " "), ';'))
        {
            var colon = declaration.IndexOf(':');
            var name = colon < 0 ? "" : declaration[..colon].Trim().ToLowerInvariant();
            var value = Value(declaration[(colon + 1)..].Trim());
            if (SvgVocabulary.Properties.Contains(name) || CustomProperty().IsMatch(name))
            {
                kept.Append(kept.Length > 0 ? ";" : "").Append(name).Append(':').Append(value);
            }
        }

        return kept.ToString();
    }

    /// <summary>Returns a value in which every function is allowed and every reference stays in the drawing.</summary>
    public static string Value(string text)
    {
        // A backslash could write any of the names below in another way.
        var withoutTexts = Text().Replace(text, "");
        if (text.Contains('\\') || withoutTexts.AsSpan().IndexOfAny("@{}\"'") >= 0 || Address().IsMatch(withoutTexts))
        {
            throw new RefusedException(text);
        }

        if (text.Contains('('))
        {
            foreach (Match call in Call().Matches(withoutTexts))
            {
                var name = call.Groups["name"].Value.ToLowerInvariant();
                if (name.Length > 0 && name != "url" && !SvgVocabulary.Functions.Contains(name))
                {
                    throw new RefusedException(name + "(");
                }
            }

            if (Call().Matches(text).Count(IsUrl) != InsideLink().Count(text))
            {
                throw new RefusedException(text);
            }
        }

        return text;
    }

    private static void Rules(string text, StringBuilder sheet, int depth)
    {
        for (var rest = text.AsSpan().Trim(); !rest.IsEmpty; rest = rest.Trim())
        {
            var open = IndexOf(rest, '{');
            var end = IndexOf(rest, ';');
            var prelude = rest[..(open < 0 ? rest.Length : open)].Trim().ToString();
            if (open < 0 || (end >= 0 && end < open))
            {
                // Only at-rules end without a block. What an old @charset says is no longer true.
                prelude = rest[..(end < 0 ? rest.Length : end)].Trim().ToString();
                if (!prelude.StartsWith("@charset", StringComparison.OrdinalIgnoreCase))
                {
                    throw new RefusedException(prelude);
                }

                rest = end < 0 ? default : rest[(end + 1)..];
                continue;
            }

            var close = Closing(rest, open);
            var block = rest[(open + 1)..close].ToString();
            Rule(prelude, block, sheet, depth);
            rest = rest[Math.Min(rest.Length, close + 1)..];
        }
    }

    private static void Rule(string prelude, string block, StringBuilder sheet, int depth)
    {
        var group = prelude.StartsWith('@')
            ? prelude[1..].Split([' ', '\t', '\n', '('], 2)[0].ToLowerInvariant()
            : null;
        var isAllowed = group is null
            ? Selector().IsMatch(prelude)
            : SvgVocabulary.Groups.Contains(group) && Condition().IsMatch(prelude) && depth < MaxDepth;
        if (!isAllowed)
        {
            throw new RefusedException(prelude);
        }

        sheet.Append(prelude).Append('{');
        if (group is null)
        {
            sheet.Append(Declarations(block));
        }
        else
        {
            Rules(block, sheet, depth + 1);
        }

        sheet.Append('}');
    }

    private static IEnumerable<string> Split(string text, char separator)
    {
        while (text.Length > 0)
        {
            var end = IndexOf(text, separator);
            var part = end < 0 ? text : text[..end];
            text = end < 0 ? "" : text[(end + 1)..];
            if (!string.IsNullOrWhiteSpace(part))
            {
                yield return part;
            }
        }
    }

    /// <summary>Returns the index of a character outside quoted texts and parentheses, or -1.</summary>
    private static int IndexOf(ReadOnlySpan<char> text, char wanted)
    {
        var quote = '\0';
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter == wanted && depth == 0)
            {
                return i;
            }
            else
            {
                depth = Math.Max(
                    0,
                    depth
                        + (
                            letter == '(' ? 1
                            : letter == ')' ? -1
                            : 0
                        )
                );
            }
        }

        return -1;
    }

    /// <summary>Returns the index of the brace that closes a block, or the length of a text that ends before.</summary>
    private static int Closing(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth +=
                text[i] == '{' ? 1
                : text[i] == '}' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsUrl(Match call) =>
        call.Groups["name"].Value.Equals("url", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"[^\"\n]*\"|'[^'\n]*'")]
    private static partial Regex Text();

    /// <summary>Matches what begins an address; times have digits before their colons.</summary>
    [GeneratedRegex(@"[A-Za-z]\s*:|//")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<name>[-\w]*)\s*\(")]
    private static partial Regex Call();

    [GeneratedRegex("""\burl\(\s*(["']?)#[^\s"'()]+\1\s*\)""", RegexOptions.IgnoreCase)]
    private static partial Regex InsideLink();

    [GeneratedRegex(@"^--[a-z0-9-]+\z")]
    private static partial Regex CustomProperty();

    [GeneratedRegex("""^[-\w\s.#,*>+~:()\[\]="'%^$|]+\z""")]
    private static partial Regex Selector();

    [GeneratedRegex(@"^@[-\w\s:(),.%<>=/]+\z")]
    private static partial Regex Condition();
}
