using System.Buffers;
using System.Text.RegularExpressions;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Leaves out of a text what is no language: addresses, file names, markup and percent escapes. Their digits are no
/// facts and their words no sentences.
/// </summary>
internal static partial class Prose
{
    /// <summary>Characters of which every address and every mark has one. Most texts have none but the point.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("@<{&%#/\\_[");

    /// <summary>Returns the text with <see cref="OutlineText.NotText"/> for all else, of the same length.</summary>
    public static PlacedText Of(PlacedText text)
    {
        if (text.Text.AsSpan().IndexOfAny(Marks) < 0 && !HasPointInWord(text.Text))
        {
            return text;
        }

        var prose = NoLanguage().Replace(text.Text, match => new string(OutlineText.NotText, match.Length));
        return prose == text.Text ? text : new PlacedText(prose, text.At);
    }

    /// <summary>Returns the addresses in a text that are written out.</summary>
    public static IEnumerable<string> AddressesIn(string text) =>
        text.AsSpan().IndexOfAny(Marks) < 0 && !HasPointInWord(text)
            ? []
            : NoLanguage().Matches(text).Where(match => match.Groups["address"].Success).Select(match => match.Value);

    /// <summary>True if a letter A–Z follows a point, as in «edu.kg».</summary>
    private static bool HasPointInWord(ReadOnlySpan<char> text)
    {
        for (var start = 0; text[start..].IndexOf('.') is >= 0 and var point; start += point + 1)
        {
            if (start + point + 1 < text.Length && char.IsAsciiLetter(text[start + point + 1]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        """
            (?<address>
                (?:https?|ftp)://[^\s«»"“”„<>]*[^\s«»"“”„<>.,;:!?)…]
                | (?<![\w.+-])(?>[\w.+-]+)@(?>[\w-]+)(?:\.[\w-]+)+
                | (?<![\w@]|[A-Za-z0-9]-|[A-Za-z]\.)(?:www\.)?(?:[A-Za-z0-9](?:(?=[0-9-]*[A-Za-z])(?>[A-Za-z0-9-]+)|(?<=[A-Za-z]))\.)+[A-Za-z]{2,}(?![\w-])(?:[/?][^\s«»"“”„<>]*[^\s«»"“”„<>.,;:!?)…])?
            )
            | (?<![\w-])(?>[\w-]+)\.(?i:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|webp|svg|zip|rar|mp[34]|txt|csv|odt|rtf|heic|avi|mov)(?!\w)
            | (?<!\w)[@\#](?=\w*\p{L})[\w.]*\w
            | (?<![\p{L}\p{N}])(?>[\p{L}\p{N}]+)(?:_+[\p{L}\p{N}]+)+
            | <!--.*?-->
            | </?[A-Za-z][^<>]*>
            | \{\{.*?\}\} | \{%.*?%\} | \{[^{}]*[A-Za-z=\#][^{}]*\}
            | \[/?[A-Za-z]+(?:\ [^\]]*)?\]
            | &(?:[A-Za-z]+|\#[0-9]+|\#x[0-9A-Fa-f]+);
            | (?<![\w./-])(?>[\w./-]*)(?:%[0-9A-Fa-f]{2}){2,}[\w./%-]*
            | (?<![\w./-])(?=[\w./-]*?[A-Za-z])(?>[\w./-]*)%[0-9A-Fa-f]{2}[\w./%-]*
            | (?<!\w)/(?:[\w.-]+/)+[\w.-]*
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.Singleline
    )]
    private static partial Regex NoLanguage();
}
