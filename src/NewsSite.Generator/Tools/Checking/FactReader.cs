using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Finds numbers, percentages, dates, times and telephone numbers in all the usual notations.</summary>
internal sealed class FactReader(NumberGrammar grammar)
{
    /// <summary>Number of words before digits that may belong to the number: «үч миллион 200 миң».</summary>
    private const int MostWordsBefore = 4;

    private readonly NumeralReader numerals = new(grammar);
    private readonly NumberContext context = new(grammar);
    private readonly SharedUnits sharedUnits = new(grammar);

    public IEnumerable<Fact> Read(PlacedText text)
    {
        foreach (var (index, length, value) in RomanNumeral.In(text.Text))
        {
            // «I» and «V» may be anything, so nobody has to repeat them.
            var reading = new Reading(FactKind.Number, value);
            yield return new Fact(FactKind.Number, text.Text.Substring(index, length), text, index, reading, [])
            {
                IsOptional = length == 1,
            };
        }

        // Most paragraphs have no digit.
        if (text.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            yield break;
        }

        var shapes = FactShapes.In(text).ToList();
        foreach (var fact in shapes.SelectMany(shape => shape.Facts))
        {
            yield return fact;
        }

        var numbers = Numbers(text, shapes.ConvertAll(shape => shape.Start..shape.End));
        sharedUnits.Apply(text.Lower, numbers);
        foreach (var number in numbers)
        {
            yield return FactOf(text, number);
        }
    }

    private List<FoundNumber> Numbers(PlacedText text, List<Range> taken)
    {
        var found = new List<FoundNumber>();
        var brackets = new OpenBrackets(text.Lower);
        var (at, next) = (0, 0);
        while (text.Text.AsSpan(at).IndexOfAnyInRange('0', '9') is >= 0 and var distance)
        {
            var digit = at + distance;
            while (next < taken.Count && taken[next].End.Value <= digit)
            {
                next++;
            }

            if (next < taken.Count && taken[next].Start.Value <= digit)
            {
                at = taken[next].End.Value;
                continue;
            }

            var numeral = Read(text, digit, found.Count > 0 ? found[^1].End : 0);
            at = Math.Max(numeral?.End ?? 0, digit + 1);
            if (numeral is not null)
            {
                var number = new FoundNumber(numeral);
                context.Apply(text.Lower, number, brackets);
                at = Math.Max(at, number.End);
                found.Add(number);
            }
            else
            {
                at =
                    digit + text.Text.AsSpan(digit).IndexOfAnyExceptInRange('0', '9') is var end && end > digit
                        ? end
                        : text.Text.Length;
            }
        }

        return found;
    }

    /// <summary>Reads the number at a digit, with the words before it if they are a part of it.</summary>
    private Numeral? Read(PlacedText text, int digit, int least)
    {
        var start = digit;
        for (var words = 0; words < MostWordsBefore; words++)
        {
            var end = TextSpaces.SkipBack(text.Lower, start);
            var word = end;
            while (word > least && char.IsLetter(text.Lower[word - 1]))
            {
                word--;
            }

            var before = text.Lower.AsSpan(word, end - word);
            if (end == start || before.IsEmpty || (grammar.ScaleOf(before) is null && grammar.ValueOf(before) is null))
            {
                break;
            }

            start = word;
        }

        if (start < digit && numerals.Read(text.Lower, text.Text, start) is { } whole && whole.End > digit)
        {
            return whole;
        }

        return numerals.Read(text.Lower, text.Text, digit);
    }

    private static Fact FactOf(PlacedText text, FoundNumber number)
    {
        var main = number.Main ?? new Reading(FactKind.Number, number.Value);
        var kind =
            number.Main is { } reading && reading.Kind != FactKind.Number ? reading.Kind
            : number.Unit == NumberUnit.Percent ? FactKind.Percentage
            : number.Unit == NumberUnit.Day ? FactKind.Date
            : number.Unit == NumberUnit.Hour ? FactKind.Time
            : FactKind.Number;
        var start = number.Numeral.Start;
        var written = text.Text[start..Math.Max(number.End, number.Numeral.End)].Trim();
        return new Fact(kind, written, text, start, main, number.Others(main)) { IsOptional = number.IsOptional };
    }
}
