using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds numbers, days and years written in words in the texts of one version. Used only if the other version has digits:
/// «2 класса» and «эки класс» agree, but no text has to write numbers in words. The texts are read once, however many
/// facts are looked for.
/// </summary>
internal sealed class NumberWords(NumberGrammar grammar, ImmutableArray<PlacedText> texts)
{
    private readonly Dictionary<WordList, bool> found = new(ReferenceEqualityComparer.Instance);

    /// <summary>The numbers in words, and the parts of longer ones.</summary>
    private HashSet<decimal> Numbers => field ??= Read();

    /// <summary>True if the texts name the number of a fact in words, or a part of a longer number is one.</summary>
    public bool Name(Fact fact) => Numbers.Count > 0 && Numbers.Overlaps(ValuesOf(fact));

    /// <summary>True if the texts have a word of the list.</summary>
    public bool Has(WordList words)
    {
        if (!found.TryGetValue(words, out var has))
        {
            found[words] = has = texts.Any(text => Has(text.Lower, words));
        }

        return has;
    }

    private static bool Has(string text, WordList words)
    {
        foreach (var range in Words.In(text))
        {
            if (words.Contains(text.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<decimal> Read()
    {
        var numerals = new NumeralReader(grammar);
        var numbers = new HashSet<decimal>();
        foreach (var text in texts)
        {
            Read(text, numerals, numbers);
        }

        return numbers;
    }

    private static void Read(PlacedText text, NumeralReader numerals, HashSet<decimal> numbers)
    {
        var end = 0;
        foreach (var range in Words.In(text.Lower))
        {
            var start = range.Start.Value;
            if (
                start >= end
                && !char.IsAsciiDigit(text.Lower[start])
                && numerals.Read(text.Lower, text.Text, start) is { HasDigits: false } numeral
            )
            {
                end = numeral.End;
                numbers.Add(numeral.Value);
                numbers.UnionWith(numeral.Parts);
            }
        }
    }

    /// <summary>Returns the numbers whose words state a fact.</summary>
    private static IEnumerable<decimal> ValuesOf(Fact fact)
    {
        var values = fact
            .Others.Append(fact.Main)
            .Where(reading => reading.Kind == FactKind.Number)
            .Select(r => r.Value);
        var main = fact.Main.Value;
        var (hour, minute) = (decimal.Truncate(main / 100), main % 100);
        IEnumerable<decimal> more = fact switch
        {
            { Kind: FactKind.Percentage } => [Math.Round(main / 100, 6)],
            { Main.Kind: FactKind.Date } => [minute],
            { Main.Kind: FactKind.Time } => [hour + (minute / 60), hour - 12 + (minute / 60)],
            _ => [],
        };
        return values.Concat(more);
    }
}
