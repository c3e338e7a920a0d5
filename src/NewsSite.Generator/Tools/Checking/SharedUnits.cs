using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Gives the numbers of a list what stands after the last one only: «10, 5 и 3 тысячи», «12 жана 14-июнда», «10–15 %».
/// </summary>
internal sealed class SharedUnits(NumberGrammar grammar)
{
    /// <summary>Maximum difference between the ends of a range whose other days or classes are counted as named.</summary>
    private const int LongestRange = 31;
    private const int LongestEnding = 4;

    public void Apply(string text, IReadOnlyList<FoundNumber> numbers)
    {
        for (var i = numbers.Count - 2; i >= 0; i--)
        {
            var (number, next) = (numbers[i], numbers[i + 1]);
            if (GapBetween(text, number, next) is not { } isRange)
            {
                continue;
            }

            if (number.Unit == NumberUnit.None)
            {
                Share(number, next);
            }

            // «5-марттан 7-мартка чейин»: nothing between two days but their words.
            if (isRange || (number.Unit == NumberUnit.Day && number.End > number.Numeral.End))
            {
                FillRange(number, next);
            }
        }

        // The hour is named before the first: «саат 10дон 12ге чейин».
        for (var i = 1; i < numbers.Count; i++)
        {
            var (before, number) = (numbers[i - 1], numbers[i]);
            if (
                before.Unit == NumberUnit.Hour
                && number.Unit == NumberUnit.None
                && number.Numeral.IsPlain
                && number.Value is >= 0 and <= 24
                && GapBetween(text, before, number) is not null
            )
            {
                number.Unit = NumberUnit.Hour;
                number.MayBeHour(before.IsAfterNoon);
            }
        }
    }

    private static void Share(FoundNumber number, FoundNumber next)
    {
        if (next.Scale > 1 && number.Scale == 1)
        {
            number.Scale = next.Scale;
            number.MayBeNumber(number.Value * next.Scale);
        }

        switch (next.Unit)
        {
            case NumberUnit.Percent:
                number.Unit = NumberUnit.Percent;
                break;
            case NumberUnit.Day when number.Numeral.IsWholeBetween(1, 31):
                (number.Unit, number.Month) = (NumberUnit.Day, next.Month);
                number.MayBeDay(next.Month);
                break;
            case NumberUnit.Hour when number.Numeral.IsPlain && number.Value is >= 0 and <= 24:
                (number.Unit, number.IsAfterNoon) = (NumberUnit.Hour, next.IsAfterNoon);
                number.MayBeHour(next.IsAfterNoon);
                break;
        }
    }

    /// <summary>Lets a range name what lies between its ends.</summary>
    private static void FillRange(FoundNumber number, FoundNumber next)
    {
        if (!number.Numeral.IsPlain || !next.Numeral.IsPlain || next.Value - number.Value is < 2 or > LongestRange)
        {
            return;
        }

        for (var value = number.Value + 1; value < next.Value; value++)
        {
            number.MayBeNumber(value);
            if (number.Unit == NumberUnit.Day)
            {
                number.MayBe(new Reading(FactKind.Date, number.Month * 100 + value));
            }
        }
    }

    /// <summary>
    /// Returns whether two numbers are the ends of a range, or neighbours in a list. Returns null if neither.
    /// </summary>
    private bool? GapBetween(string text, FoundNumber one, FoundNumber other)
    {
        var at = one.Unit == NumberUnit.Day ? Math.Max(one.End, one.Numeral.End) : one.Numeral.End;
        var ending = at;
        while (ending < other.Numeral.Start && char.IsLetter(text[ending]))
        {
            ending++;
        }

        var isRange = ending > at && ending - at <= LongestEnding;
        at = TextSpaces.Skip(text, isRange ? ending : at);
        if (at < other.Numeral.Start && text[at] is ',' or ';' or '-' or '–' or '—' or '‑' or '/')
        {
            isRange = text[at] is not (',' or ';' or '/');
            at = TextSpaces.Skip(text, at + 1);
        }

        var word = at;
        while (word < other.Numeral.Start && char.IsLetter(text[word]))
        {
            word++;
        }

        if (word > at)
        {
            var between = text.AsSpan(at, word - at);
            isRange = grammar.Ranges.Contains(between);
            if (!isRange && !grammar.Lists.Contains(between))
            {
                return null;
            }

            at = TextSpaces.Skip(text, word);
        }

        // «№ 14 жана № 27»
        if (at < other.Numeral.Start && text[at] == '№')
        {
            at = TextSpaces.Skip(text, at + 1);
        }

        return at == other.Numeral.Start ? isRange : null;
    }
}
