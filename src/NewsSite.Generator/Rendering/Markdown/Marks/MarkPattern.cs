using System.Buffers;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>One kind of marks that may be left in a text that readers see.</summary>
/// <param name="triggers">Characters without which the pattern cannot match.</param>
/// <param name="pattern">The marks. A group «name» names an HTML element or a command.</param>
/// <param name="advise">Returns what to write instead, or null if these are no marks after all.</param>
internal sealed class MarkPattern(DiagnosticRule rule, string triggers, Regex pattern, Func<Match, Message?> advise)
{
    private readonly SearchValues<char> triggers = SearchValues.Create(triggers);

    /// <summary>Returns the marks of this kind in a text.</summary>
    public IEnumerable<LeftMark> In(string text)
    {
        if (!text.AsSpan().ContainsAny(triggers))
        {
            yield break;
        }

        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Length > 0 && advise(match) is { } advice)
            {
                yield return new LeftMark(rule, match.Index, match.Length, advice, match.Groups["name"].Value);
            }
        }
    }
}

/// <summary>Marks left in a text.</summary>
/// <param name="Name">Name of the HTML element or command; empty for other marks.</param>
internal sealed record LeftMark(DiagnosticRule Rule, int Index, int Length, Message Advice, string Name)
{
    private const int LongestQuote = 60;

    public int End => Index + Length;

    /// <summary>Returns a piece of a text as a message quotes it: on one line, and not too long.</summary>
    public static string Quote(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace('\uFFFC', '…');
        if (words.Length <= LongestQuote)
        {
            return words;
        }

        var end = char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return words[..end] + "…";
    }
}
