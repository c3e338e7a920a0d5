using System.Collections.Frozen;
using NewsSite.Languages;

namespace NewsSite.Search.Analysis;

/// <summary>Strips suffixes by the rules of <see cref="StemmingRules"/>. Mirrors stemming.js.</summary>
internal sealed class Stemmer
{
    private readonly StemmingRules rules;
    private readonly FrozenDictionary<char, EndingSymbol> symbols;
    private readonly string[] regionPatterns;
    private readonly EndingStep[] steps;

    public Stemmer(StemmingRules rules)
    {
        this.rules = rules;
        symbols = rules
            .Harmony.Select(pair => KeyValuePair.Create(pair.Key, new EndingSymbol(true, pair.Value)))
            .Concat(
                rules.Assimilation.Select(pair => KeyValuePair.Create(pair.Key, new EndingSymbol(false, pair.Value)))
            )
            .ToFrozenDictionary();
        var regions = rules.Regions.Keys.ToList();
        regionPatterns = [.. rules.Regions.Values];
        steps = [.. rules.Steps.Select(step => EndingStep.Of(step, regions))];
    }

    /// <summary>Returns the stem of a folded word.</summary>
    public string Stem(string word)
    {
        Span<int> starts = stackalloc int[regionPatterns.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = RegionStart(word, regionPatterns[i]);
        }

        foreach (var step in steps)
        {
            Run(step, ref word, starts);
        }

        return rules.Irregular.GetValueOrDefault(word, word);
    }

    /// <summary>Runs one step. Returns true if something matched.</summary>
    private bool Run(EndingStep step, ref string word, ReadOnlySpan<int> starts)
    {
        var matched = false;
        foreach (var inner in step.Inner)
        {
            matched |= Run(inner, ref word, starts);
            if (matched && step.FirstOnly)
            {
                return true;
            }
        }

        if (step.Groups.Length > 0 && Strip(step.Groups, ref word, starts))
        {
            matched = true;
            foreach (var inner in step.Then)
            {
                Run(inner, ref word, starts);
            }
        }

        return matched;
    }

    private bool Strip(EndingGroup[] groups, ref string word, ReadOnlySpan<int> starts)
    {
        var longest = 0;
        var stem = word;
        foreach (var group in groups)
        {
            foreach (var (letters, kept) in group.Endings)
            {
                var start = word.Length - letters.Length;
                if (
                    letters.Length > longest
                    && start >= 0
                    && start + kept >= starts[group.Region]
                    && (start == 0 || Follows(group.After, word[start - 1]))
                    && Matches(word, start, letters)
                )
                {
                    longest = letters.Length;
                    stem = string.Concat(word.AsSpan(0, start + kept), group.Replacement);
                }
            }
        }

        word = stem;
        return longest > 0;
    }

    private bool Follows(string after, char letter) =>
        after switch
        {
            "" => true,
            "V" => rules.Vowels.Contains(letter),
            "C" => !rules.Vowels.Contains(letter),
            _ => after.Contains(letter),
        };

    /// <summary>
    /// True if the suffix matches at an index. Letters match themselves; a symbol matches any form allowed after the
    /// letters to its left.
    /// </summary>
    private bool Matches(string word, int start, string suffix)
    {
        for (var i = suffix.Length - 1; i >= 0; i--)
        {
            var letter = word[start + i];
            if (letter == suffix[i])
            {
                continue;
            }

            if (!symbols.TryGetValue(suffix[i], out var symbol) || !symbol.Forms.TryGetValue(letter, out var allowed))
            {
                return false;
            }

            var left = symbol.IsHarmony ? LastVowel(word, start + i) : LetterBefore(word, start + i);
            // No form is ruled out if the word has no known letter on the left, as in foreign words.
            if (symbol.Known.Contains(left) && !allowed.Contains(left))
            {
                return false;
            }
        }

        return true;
    }

    private static char LetterBefore(string word, int end) => end > 0 ? word[end - 1] : '\0';

    private char LastVowel(string word, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (rules.Vowels.Contains(word[i]))
            {
                return word[i];
            }
        }

        return '\0';
    }

    /// <summary>Returns the index where a region starts: see <see cref="StemmingRules.Regions"/>.</summary>
    private int RegionStart(string word, string patterns)
    {
        var start = 0;
        foreach (var range in patterns.AsSpan().Split(' '))
        {
            var index = 0;
            foreach (var kind in patterns.AsSpan(range))
            {
                while (index < word.Length && kind != '.' && rules.Vowels.Contains(word[index]) != (kind == 'V'))
                {
                    index++;
                }

                index++;
            }

            start = Math.Max(start, Math.Min(index, word.Length));
        }

        return start;
    }
}
