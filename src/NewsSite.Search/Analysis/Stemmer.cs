using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsSite.Languages;

namespace NewsSite.Search.Analysis;

/// <summary>Strips suffixes by the rules of <see cref="StemmingRules"/>. Mirrors stemming.js.</summary>
internal sealed class Stemmer
{
    private readonly StemmingRules rules;
    private readonly FrozenDictionary<char, EndingSymbol> symbols;
    private readonly FrozenSet<string> whole;
    private readonly FrozenSet<string> roots;
    private readonly string[] regionPatterns;
    private readonly string[] prefixes;
    private readonly FrozenDictionary<string, string> exceptions;
    private readonly EndingStep[] steps;
    private readonly EndingStep[] further;
    private readonly EndingStep[] finish;

    public Stemmer(StemmingRules rules)
    {
        this.rules = rules;
        symbols = rules
            .Harmony.Select(pair => KeyValuePair.Create(pair.Key, new EndingSymbol(true, pair.Value)))
            .Concat(
                rules.Assimilation.Select(pair => KeyValuePair.Create(pair.Key, new EndingSymbol(false, pair.Value)))
            )
            .ToFrozenDictionary();
        whole = WordsOf(rules.Whole);
        roots = WordsOf(rules.Roots);
        var regions = rules.Regions.Keys.ToList();
        regionPatterns = [.. rules.Regions.Values];
        prefixes = (rules.Prefixes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        exceptions = (rules.Exceptions ?? []).ToFrozenDictionary(StringComparer.Ordinal);
        var shapes = (rules.Shapes ?? []).ToFrozenDictionary(
            shape => shape.Key,
            shape => new Regex(shape.Value, RegexOptions.CultureInvariant | RegexOptions.ECMAScript)
        );
        steps = Prepare(rules.Steps, regions, shapes);
        further = Prepare(rules.Further, regions, shapes);
        finish = Prepare(rules.Finish, regions, shapes);
    }

    /// <summary>Returns the two stems of a folded word.</summary>
    /// <param name="readings">Receives the word and all states between it and its stem.</param>
    public Stems Stem(string word, ICollection<string>? readings = null)
    {
        readings?.Add(word);
        if (exceptions.TryGetValue(word, out var exception))
        {
            return new Stems(exception, exception);
        }

        word = WithConsonants(word);
        Span<int> starts = stackalloc int[regionPatterns.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = RegionStart(word, regionPatterns[i]);
        }

        RunAll(steps, ref word, starts, whole, FrozenSet<string>.Empty, readings);
        word = rules.Irregular.GetValueOrDefault(word, word);
        var light = WithoutConsonants(word);
        RunAll(further, ref word, starts, whole, roots, readings);
        RunAll(finish, ref word, starts, FrozenSet<string>.Empty, FrozenSet<string>.Empty, readings);
        word = WithoutConsonants(word);
        return new Stems(light, rules.Irregular.GetValueOrDefault(word, word));
    }

    /// <summary>Writes the semivowels that are consonants in this word as capital letters.</summary>
    private string WithConsonants(string word)
    {
        if (rules.Semivowels is not { } semivowels || word.AsSpan().IndexOfAny(semivowels) < 0)
        {
            return word;
        }

        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (semivowels.Contains(letters[i]) && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }

    private string WithoutConsonants(string word)
    {
        foreach (var letter in rules.Semivowels ?? "")
        {
            word = word.Replace(char.ToUpperInvariant(letter), letter);
        }

        return word;
    }

    private void RunAll(
        EndingStep[] list,
        ref string word,
        ReadOnlySpan<int> starts,
        FrozenSet<string> final,
        FrozenSet<string> alsoFinal,
        ICollection<string>? readings
    )
    {
        foreach (var step in list)
        {
            if (final.Contains(word) || alsoFinal.Contains(word))
            {
                break;
            }

            var before = word;
            Run(step, ref word, starts);
            if (word != before)
            {
                readings?.Add(WithoutConsonants(word));
            }
        }
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

        if (step.Groups.Length > 0 && Strip(step, ref word, starts))
        {
            matched = true;
            foreach (var inner in step.Then)
            {
                Run(inner, ref word, starts);
            }
        }

        return matched;
    }

    private bool Strip(EndingStep step, ref string word, ReadOnlySpan<int> starts)
    {
        var (longest, isFound) = (step.LongestOnly ? -1 : 0, false);
        var stem = word;
        foreach (var group in step.Groups)
        {
            foreach (var (letters, kept) in group.Endings)
            {
                var start = word.Length - letters.Length;
                if (
                    start < 0
                    || letters.Length < longest
                    || (letters.Length == longest && (isFound || !step.LongestOnly))
                )
                {
                    continue;
                }

                var mayBe =
                    group.Conditions.Allow(start + kept, starts)
                    && (start == 0 || Follows(group.After, word[start - 1]));
                if ((!mayBe && !step.LongestOnly) || !Matches(word, start, letters))
                {
                    continue;
                }

                if (step.LongestOnly && letters.Length > longest)
                {
                    (longest, isFound, stem) = (letters.Length, false, word);
                }

                var left = string.Concat(word.AsSpan(0, start + kept), group.Replacement);
                if (
                    mayBe
                    && IsAllowed(group.Conditions.Region, left)
                    && group.Conditions.Allow(word.AsSpan(0, start + kept))
                )
                {
                    (longest, isFound, stem) = (letters.Length, true, left);
                }
            }
        }

        word = stem;
        return isFound;
    }

    /// <summary>True if a stem is of the kind that a group requires instead of a region.</summary>
    private bool IsAllowed(int region, string stem) =>
        region switch
        {
            EndingConditions.LeavesRoot => roots.Contains(stem),
            EndingConditions.LeavesAbbreviation => stem is [_, .., var last]
                && stem.Length > (IsVowel(last) ? 2 : 1)
                && !stem[..^1].Any(IsVowel),
            _ => true,
        };

    private bool Follows(string after, char letter) =>
        after switch
        {
            "" => true,
            "C" => !IsVowel(letter),
            ['V', ..] => IsVowel(letter) || after.Contains(letter),
            _ => after.Contains(letter),
        };

    private bool IsVowel(char letter) => rules.Vowels.Contains(letter);

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
            var pattern = patterns.AsSpan(range);
            var index = pattern.StartsWith("VC") ? PrefixLength(word) : 0;
            foreach (var kind in index > 0 ? pattern[2..] : pattern)
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

    /// <summary>Returns the length of a listed beginning of the word, or 0.</summary>
    private int PrefixLength(string word) =>
        prefixes.Length == 0
            ? 0
            : Array.Find(prefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal))?.Length ?? 0;

    private static EndingStep[] Prepare(
        StemmingStep[] steps,
        List<string> regions,
        FrozenDictionary<string, Regex> shapes
    ) => [.. steps.SelectMany(step => Enumerable.Repeat(EndingStep.Of(step, regions, shapes), step.Times ?? 1))];

    private static FrozenSet<string> WordsOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
