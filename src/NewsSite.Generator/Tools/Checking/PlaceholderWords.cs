using System.Buffers;
using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>The words of a site's languages that stand where something is still to be written.</summary>
internal sealed class PlaceholderWords
{
    private readonly ImmutableArray<Proofreading> languages;
    private readonly string[] fillers;
    private readonly string[] phrases;
    private readonly SearchValues<string> phraseValues;
    private readonly SearchValues<string> firstWords;

    public PlaceholderWords(ImmutableArray<Proofreading> languages)
    {
        this.languages = languages;
        fillers = [.. languages.SelectMany(language => language.Fillers)];
        phrases =
        [
            .. fillers,
            .. languages.SelectMany(language => language.Instructions).OrderByDescending(phrase => phrase.Length),
        ];
        phraseValues = SearchValues.Create(phrases, StringComparison.Ordinal);
        firstWords = SearchValues.Create(
            [.. phrases.Select(phrase => phrase.Split(' ')[0] + ' ').Distinct()],
            StringComparison.Ordinal
        );
    }

    public bool HasSlot(string word) => languages.Any(language => language.Slots.Contains(word));

    public bool HasCountedNoun(string word) => languages.Any(language => language.CountedNouns.Contains(word));

    /// <summary>Returns the place of a filler or instruction, or null.</summary>
    public Range? Find(string lowerCase)
    {
        return
            lowerCase.AsSpan().IndexOfAny(firstWords) >= 0
            && lowerCase.AsSpan().IndexOfAny(phraseValues) is >= 0 and var index
            && IsPhrase(lowerCase, index, out var phrase)
            ? index..(index + phrase.Length)
            : null;
    }

    /// <summary>
    /// True for a text that only fills a page, and for an instruction at the beginning of a block or in brackets. «Here
    /// one can add a photo» is a sentence.
    /// </summary>
    private bool IsPhrase(string text, int index, out string phrase)
    {
        phrase = phrases.First(phrase => text.AsSpan(index).StartsWith(phrase, StringComparison.Ordinal));
        var before = text.AsSpan(0, index).TrimEnd();
        var end = index + phrase.Length;
        var isWhole = end == text.Length || !char.IsLetter(text[end]);
        return isWhole && (fillers.Contains(phrase) || before.IsEmpty || "([{<".Contains(before[^1]));
    }
}
