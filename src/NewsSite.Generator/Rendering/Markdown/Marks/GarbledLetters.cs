using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds letters that a program read in another encoding than they were written in: <c>Øêîëà</c>, <c>Ð¨ÐºÐ¾Ð»Ð°</c> and
/// <c>РЁРєРѕР»Р°</c> for «Школа».
/// </summary>
internal static partial class GarbledLetters
{
    private static readonly Encoding Cyrillic = Of(1251);
    private static readonly Encoding Latin = Of(1252);
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Letters of which garbled text has at least one.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "\uFFFDµѕЅ°±іІѓЃєЄїЇјЈ№" + string.Concat(Enumerable.Range('À', 'ÿ' - 'À' + 1).Select(letter => (char)letter))
    );

    public static readonly MarkPattern[] All =
    [
        new(MarkRules.Garbled, "\uFFFD", Lost(), _ => Advice.TypeAnew),
        new(MarkRules.Garbled, "ÐÑÒÓ", Utf8AsLatin(), match => Meant(match, Latin)),
        new(MarkRules.Garbled, "РСТУ", Utf8AsCyrillic(), match => Meant(match, Cyrillic)),
        new(MarkRules.Garbled, LatinLetters(), CyrillicAsLatin(), match => Advice.Write(FromLatin(match.Value))),
    ];

    /// <summary>True if a text may have garbled letters.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs);

    /// <summary>True if a text has garbled letters, so that its other marks mean nothing.</summary>
    public static bool AreIn(string text) => MayBeIn(text) && Array.Exists(All, pattern => pattern.In(text).Any());

    private static Encoding Of(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)
        ?? throw new InvalidOperationException($"no code page {codePage}");

    private static string LatinLetters() =>
        string.Concat(Enumerable.Range('À', 'ÿ' - 'À' + 1).Select(letter => (char)letter));

    /// <summary>Proposes the words whose bytes in UTF-8 were shown as letters of a code page.</summary>
    private static Message Meant(Match match, Encoding shownIn)
    {
        try
        {
            return Advice.Write(Strict.GetString(shownIn.GetBytes(match.Value)));
        }
        catch (DecoderFallbackException)
        {
            return Advice.TypeAnew;
        }
    }

    /// <summary>Returns the Cyrillic letters that stand at the places of Latin ones in the code pages of Windows.</summary>
    private static string FromLatin(string text) =>
        string.Concat(
            text.Select(letter => letter is >= '\u00A0' and <= 'ÿ' ? Cyrillic.GetString([(byte)letter])[0] : letter)
        );

    /// <summary>Matches what stands for bytes that are no letter in any way.</summary>
    [GeneratedRegex(@"[^\s\uFFFD]{0,20}\uFFFD[^\s]{0,20}")]
    private static partial Regex Lost();

    [GeneratedRegex(
        @"(?:(?:[ÐÑÒÓ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]){2,}(?:[\s,\d-]+(?=[ÐÑÒÓ]))?)+"
    )]
    private static partial Regex Utf8AsLatin();

    [GeneratedRegex(
        @"(?:(?:[РСТУ][\u00A0-\u00BFЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЄЇІіґёєјЅѕїЁ‚„…†‡€‰‹‘’“”•–—™›№]){3,}(?:[\s,\d-]+(?=[РСТУ]))?)+"
    )]
    private static partial Regex Utf8AsCyrillic();

    /// <summary>
    /// Matches words of Latin letters with signs above them only, and Cyrillic words with several of them. One in a
    /// Cyrillic word may show where the stress is.
    /// </summary>
    [GeneratedRegex(
        """
            (?<![\p{L}×÷])(?:
                (?=\S{0,3}[À-ÖØ-öø-ÿ]{2})[À-ÿ]{3,}(?!\p{L})(?:[\s,\d¹-]+[À-ÿ]+(?!\p{L}))*
              | (?=[À-ÿ]{0,40}[\u0400-\u04FF])(?=(?:[\u0400-\u04FF]{0,40}[À-ÿ-[áéíóúýÁÉÍÓÚÝ]]){2})[À-ÿ\u0400-\u04FF]{4,}(?!\p{L})
            )
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex CyrillicAsLatin();
}
