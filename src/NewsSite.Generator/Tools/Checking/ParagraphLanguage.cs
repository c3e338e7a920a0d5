using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds paragraphs in another language than the article's, by short words, word endings and letters. Quotations may be
/// in any language.
/// </summary>
internal static class ParagraphLanguage
{
    private const int FewestWords = 5;
    private const int FewestSigns = 3;

    /// <summary>Minimum ratio between the signs of the other language and those of the article's own.</summary>
    private const int Margin = 3;

    private static readonly (Language Language, Proofreading Facts)[] Known =
    [
        .. Language
            .All.Select(language => (language, Proofreading.Find(language.Code)!))
            .Where(pair => pair.Item2 is not null),
    ];

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        if (!Array.Exists(Known, known => known.Language == version.Language))
        {
            return;
        }

        Check(version, version.Title, diagnostics);
        if (version.Summary is { } summary)
        {
            Check(version, summary, diagnostics);
        }

        foreach (var block in version.Outline.Blocks)
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading)
            {
                Check(version, block.Text, diagnostics);
            }
        }
    }

    private static void Check(CheckedArticle version, PlacedText text, DiagnosticBag diagnostics)
    {
        var signs = new int[Known.Length];
        var (words, latin) = (0, 0);
        var lower = text.Lower.AsSpan();
        foreach (var range in Words.In(lower))
        {
            var word = lower[range];
            words++;
            latin += char.IsAsciiLetterLower(word[0]) ? 1 : 0;
            for (var i = 0; i < Known.Length; i++)
            {
                signs[i] += SignsOf(Known[i].Language, Known[i].Facts, word);
            }
        }

        if (words >= FewestWords && Judge(version.Language, signs, words, latin) is { } other)
        {
            diagnostics.Report(WritingRules.OtherLanguage, text.Start, other, version.Language.Code);
        }
    }

    /// <summary>Returns the language a text seems to be in, or null if that is the article's own or unclear.</summary>
    private static string? Judge(Language language, int[] signs, int words, int latin)
    {
        if (latin > words * 3 / 4)
        {
            return "A–Z";
        }

        var own = signs[Array.FindIndex(Known, known => known.Language == language)];
        var most = Array.IndexOf(signs, signs.Max());
        return signs[most] >= FewestSigns && signs[most] >= Margin * Math.Max(own, 1)
            ? Known[most].Language.Code
            : null;
    }

    /// <summary>
    /// Counts the signs of a language in a word: a common short word, a typical ending, a letter of its own.
    /// </summary>
    private static int SignsOf(Language language, Proofreading facts, ReadOnlySpan<char> word)
    {
        var signs = facts.TypicalWords.Contains(word) ? 1 : 0;
        var endings = facts.TypicalEndings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= 4 && length < word.Length; length++)
        {
            if (endings.Contains(word[^length..]))
            {
                signs++;
                break;
            }
        }

        return word.IndexOfAny(OwnLetters(language)) >= 0 ? signs + 1 : signs;
    }

    private static ReadOnlySpan<char> OwnLetters(Language language) =>
        Array.Find(Letters, letters => letters.Language == language).Own;

    /// <summary>Letters that each language shares with no other.</summary>
    private static readonly (Language Language, string Own)[] Letters =
    [
        .. Language.All.Select(language =>
            (
                language,
                string.Concat(
                    language.Alphabet.Letters.Where(letter =>
                        !Language.All.Any(other => other != language && other.Alphabet.Letters.Contains(letter))
                    )
                )
            )
        ),
    ];
}
