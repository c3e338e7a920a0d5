using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Sees from the words beside a number what it is: a percentage, a day, an hour, a decade.</summary>
internal sealed class NumberContext(NumberGrammar grammar)
{
    /// <summary>Maximum length of the ending attached to a number: «15инде», «3-го».</summary>
    private const int LongestEnding = 4;

    private readonly ClockContext clock = new(grammar);
    private readonly CalendarContext calendar = new(grammar);

    /// <param name="brackets">Brackets of the text.</param>
    public void Apply(string text, FoundNumber number, OpenBrackets brackets)
    {
        var (first, isAttached) = WordsBeside.After(text, number.Numeral.End);
        var second =
            isAttached && WordsBeside.Length(first) <= LongestEnding
                ? WordsBeside.After(text, first.End.Value).Word
                : default;
        if (IsListMark(text, number, brackets))
        {
            number.IsOptional = true;
        }
        else if (!IsPercentage(text, number, first, second))
        {
            _ =
                clock.IsTime(text, number, first, second)
                || calendar.IsDay(text, number, first, second)
                || calendar.IsDayAfterMonth(text, number, isAttached);
            SeeDecade(text, number, first, second);
            SeeShortYear(text, number);
            SeeDotted(text, number);
            SeeFraction(text, number);
            SeeName(text, number);
            SeeOne(text, number);
        }
    }

    private bool IsPercentage(string text, FoundNumber number, Range first, Range second)
    {
        var sign = TextSpaces.Skip(text, number.Numeral.End);
        if (sign < text.Length && text[sign] is '%' or '％')
        {
            (number.Unit, number.End) = (NumberUnit.Percent, sign + 1);
        }
        else if (number.Numeral.Start > 0 && text[number.Numeral.Start - 1] is '%' or '％')
        {
            number.Unit = NumberUnit.Percent;
        }
        else if (WordsBeside.Find(grammar.Percent, text, first, second) is { } word)
        {
            (number.Unit, number.End) = (NumberUnit.Percent, word.End.Value);
        }

        return number.Unit == NumberUnit.Percent;
    }

    /// <summary>«90-е годы» are those from 1990.</summary>
    private void SeeDecade(string text, FoundNumber number, Range first, Range second)
    {
        if (
            number.Numeral.IsWholeBetween(10, 90)
            && number.Value % 10 == 0
            && WordsBeside.Find(grammar.Years, text, first, second) is not null
        )
        {
            number.MayBeNumber(1900 + number.Value);
            number.MayBeNumber(2000 + number.Value);
        }
    }

    /// <summary>«2022/23» ends in 2023.</summary>
    private static void SeeShortYear(string text, FoundNumber number)
    {
        var start = number.Numeral.Start;
        if (
            number.Numeral.End - start == 2
            && start >= 5
            && text[start - 1] is '/' or '-' or '–' or '—'
            && int.TryParse(text.AsSpan(start - 5, 4), out var year)
            && (year + 1) % 100 == number.Value
        )
        {
            number.Main = new Reading(FactKind.Number, year + 1);
        }
    }

    /// <summary>«15.03» may be a date, «10.30» a time.</summary>
    private static void SeeDotted(string text, FoundNumber number)
    {
        var written = text.AsSpan(number.Numeral.Start..number.Numeral.End);
        if (number.Numeral.IsPlain && written is [.., '.', _, _] && written.Length is 4 or 5)
        {
            var (first, second) = (decimal.Truncate(number.Value), number.Value % 1 * 100);
            number.MayBe(new Reading(FactKind.Date, second * 100 + first));
            number.MayBeHour(isAfterNoon: false);
        }
    }

    /// <summary>The numbers of «2/3» are also this fraction.</summary>
    private static void SeeFraction(string text, FoundNumber number)
    {
        var (start, end) = (number.Numeral.Start, number.Numeral.End);
        if (end - start > 2 || !number.Numeral.IsPlain)
        {
            return;
        }

        if (end + 1 < text.Length && text[end] == '/' && char.IsAsciiDigit(text[end + 1]))
        {
            AddFraction(number.Value, Digit(text, end + 1));
        }
        else if (start > 1 && text[start - 1] == '/' && char.IsAsciiDigit(text[start - 2]))
        {
            AddFraction(Digit(text, start - 2), number.Value);
        }

        void AddFraction(decimal one, decimal other)
        {
            if (other > one)
            {
                number.MayBeNumber(Math.Round(one / other, 6));
            }
        }
    }

    private static decimal Digit(string text, int at) => text[at] - '0';

    /// <summary>A number inside a name, like 3D or COVID-19, has no counterpart where the name is translated.</summary>
    private static void SeeName(string text, FoundNumber number)
    {
        var (start, end) = (number.Numeral.Start, number.Numeral.End);
        var before = start > 0 ? text[start - 1] : ' ';
        var isAfterLetters =
            char.IsAsciiLetter(before)
            || (before is '-' && start > 1 && char.IsAsciiLetter(text[start - 2]) && end - start <= 2);
        var isBeforeLetter =
            number.Numeral.IsPlain
            && number.Main is null
            && number.Unit == NumberUnit.None
            && end < text.Length
            && char.IsAsciiLetter(text[end])
            && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
        number.IsOptional |= isAfterLetters || isBeforeLetter;
    }

    /// <summary>«1 спорт зал» is «спортзал»: one is often left out, but not from «№ 1» and «1-класс».</summary>
    private static void SeeOne(string text, FoundNumber number)
    {
        var (start, end) = (number.Numeral.Start, number.Numeral.End);
        number.IsOptional |=
            number.Numeral.IsWholeBetween(1, 1)
            && number.Unit == NumberUnit.None
            && end + 1 < text.Length
            && TextSpaces.IsSpace(text[end])
            && char.IsLetter(text[end + 1])
            && TextSpaces.SkipBack(text, start) is var before
            && (before == 0 || text[before - 1] is not ('№' or '-' or '–' or '.' or '/'));
    }

    /// <summary>True for «1)» before a point of a list.</summary>
    private static bool IsListMark(string text, FoundNumber number, OpenBrackets brackets)
    {
        var (start, end) = (number.Numeral.Start, number.Numeral.End);
        return number.Numeral.IsWholeBetween(1, 99)
            && end < text.Length
            && text[end] == ')'
            && (start == 0 || TextSpaces.IsSpace(text[start - 1]) || text[start - 1] is ':' or ';')
            && !brackets.Any(before: start);
    }
}
