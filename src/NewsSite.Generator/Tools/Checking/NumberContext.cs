using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Sees from the words beside a number what it is: a percentage, a day, an hour, a decade.</summary>
internal sealed class NumberContext(NumberGrammar grammar)
{
    /// <summary>Maximum length of the ending attached to a number: «15инде», «3-го».</summary>
    private const int LongestEnding = 4;

    /// <summary>Number of words on each side in which «кечки» or «вечера» is looked for.</summary>
    private const int NearWords = 3;

    /// <param name="brackets">Brackets of the text.</param>
    public void Apply(string text, FoundNumber number, OpenBrackets brackets)
    {
        var (first, isAttached) = WordAfter(text, number.Numeral.End);
        var second = isAttached && Length(first) <= LongestEnding ? WordAfter(text, first.End.Value).Word : default;
        if (IsListMark(text, number, brackets))
        {
            number.IsOptional = true;
        }
        else if (!IsPercentage(text, number, first, second))
        {
            var isTime = IsOfClock(text, number, first) || IsHour(text, number, first, second);
            _ = isTime || IsDay(text, number, first, second) || IsDayAfterMonth(text, number, isAttached);
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
        else if (Find(grammar.Percent, text, first, second) is { } word)
        {
            (number.Unit, number.End) = (NumberUnit.Percent, word.End.Value);
        }

        return number.Unit == NumberUnit.Percent;
    }

    /// <summary>True for «5pm».</summary>
    private bool IsOfClock(string text, FoundNumber number, Range first)
    {
        // «5pmге» has an ending.
        var word = text.AsSpan(first);
        word = word[..(word.IndexOfAnyExceptInRange('a', 'z') is >= 0 and var end ? end : word.Length)];
        if (word.IsEmpty || !number.Numeral.IsWholeBetween(1, 12))
        {
            return false;
        }

        var isAfterNoon = grammar.AfterNoon.Contains(word);
        if (!isAfterNoon && !grammar.BeforeNoon.Contains(word))
        {
            return false;
        }

        var hour = number.Value % 12 + (isAfterNoon ? 12 : 0);
        (number.Main, number.Unit, number.End) = (
            new Reading(FactKind.Time, hour * 100),
            NumberUnit.Hour,
            first.End.Value
        );
        return true;
    }

    private bool IsHour(string text, FoundNumber number, Range first, Range second)
    {
        var after = Find(grammar.Hours, text, first, second);
        if (
            !number.Numeral.IsPlain
            || number.Value is < 0 or > 24
            || (after is null && !grammar.Hours.Contains(text.AsSpan(WordBefore(text, number.Numeral.Start))))
        )
        {
            return false;
        }

        number.Unit = NumberUnit.Hour;
        number.IsAfterNoon = HasNear(grammar.AfterNoon, text, number.Numeral);
        number.MayBeHour(number.IsAfterNoon);
        if (number.Value == 12 && HasNear(grammar.BeforeNoon, text, number.Numeral))
        {
            // «түнкү 12» is midnight.
            number.MayBe(new Reading(FactKind.Time, 0));
        }

        SeeMinutes(text, number, after ?? first);
        return true;
    }

    /// <summary>Adds the minutes of «17 ч 30 мин», «9 h 30» and «саат 10дон 30 мүнөт».</summary>
    private void SeeMinutes(string text, FoundNumber number, Range word)
    {
        var start = TextSpaces.Skip(text, Math.Max(word.End.Value, number.Numeral.End));
        if (start < text.Length && text[start] == '.')
        {
            start = TextSpaces.Skip(text, start + 1);
        }

        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end - start is < 1 or > 2 || number.Value % 1 != 0 || int.Parse(text.AsSpan(start, end - start)) >= 60)
        {
            return;
        }

        var minute = int.Parse(text.AsSpan(start, end - start));
        var after = WordAfter(text, end).Word;
        var isShort = Length(word) == 1 && word.Start.Value >= number.Numeral.End && end - start == 2;
        if (isShort || grammar.Minutes.Contains(text.AsSpan(after)))
        {
            number.Main = new Reading(FactKind.Time, number.Value * 100 + minute);
            number.End = grammar.Minutes.Contains(text.AsSpan(after)) ? after.End.Value : end;
            number.MayBeNumber(Math.Round(number.Value + minute / 60m, 2));
            number.MayBeNumber(minute);
        }
    }

    private static bool HasNear(WordList words, string text, Numeral numeral)
    {
        var (start, end) = (numeral.Start, numeral.End);
        for (var i = 0; i < NearWords; i++)
        {
            var (before, after) = (WordBefore(text, start), WordAfter(text, end).Word);
            if (words.Contains(text.AsSpan(before)) || words.Contains(text.AsSpan(after)))
            {
                return true;
            }

            (start, end) = (before.Start.Value, after.End.Value);
        }

        return false;
    }

    private bool IsDay(string text, FoundNumber number, Range first, Range second)
    {
        if (grammar.DayFillers.Contains(text.AsSpan(second)))
        {
            // «15th of March»
            (first, second) = (second, WordAfter(text, second.End.Value).Word);
        }

        if (grammar.DayFillers.Contains(text.AsSpan(first)))
        {
            second = WordAfter(text, first.End.Value).Word;
        }

        var month = grammar.MonthOf(text.AsSpan(first));
        var word = month is null ? second : first;
        month ??= grammar.MonthOf(text.AsSpan(second));
        if (month is null || !number.Numeral.IsWholeBetween(1, 31))
        {
            return false;
        }

        SetDay(number, month.Value);
        number.End = word.End.Value;
        return true;
    }

    /// <summary>True for «март айынын 15инде». «В марте 15 школ» may be one, too.</summary>
    private bool IsDayAfterMonth(string text, FoundNumber number, bool isAttached)
    {
        var word = WordBefore(text, number.Numeral.Start);
        if (grammar.MonthFillers.Contains(text.AsSpan(word)))
        {
            word = WordBefore(text, word.Start.Value);
        }

        var before = TextSpaces.SkipBack(text, word.Start.Value);
        var isOfOther = before > 0 && (char.IsAsciiDigit(text[before - 1]) || text[before - 1] == '-');
        if (isOfOther || !number.Numeral.IsWholeBetween(1, 31) || grammar.MonthOf(text.AsSpan(word)) is not { } month)
        {
            return false;
        }

        if (grammar.IsDayAfterMonth || (isAttached && char.IsLetter(text[number.Numeral.End])))
        {
            SetDay(number, month);
        }
        else
        {
            // Days of a list, as in «марттын 21–23үндө», are made by the last one.
            number.MayBeDay(month);
        }

        return true;
    }

    private static void SetDay(FoundNumber number, int month)
    {
        (number.Unit, number.Month) = (NumberUnit.Day, month);
        number.Main = new Reading(FactKind.Date, month * 100 + number.Value);
    }

    /// <summary>«90-е годы» are those from 1990.</summary>
    private void SeeDecade(string text, FoundNumber number, Range first, Range second)
    {
        if (
            number.Numeral.IsWholeBetween(10, 90)
            && number.Value % 10 == 0
            && Find(grammar.Years, text, first, second) is not null
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

    private static Range? Find(WordList words, string text, Range first, Range second) =>
        words.Contains(text.AsSpan(first)) ? first
        : words.Contains(text.AsSpan(second)) ? second
        : null;

    /// <summary>Finds the word after a number, following a space or a hyphen or attached to it.</summary>
    private static (Range Word, bool IsAttached) WordAfter(string text, int end)
    {
        var start = TextSpaces.Skip(text, end);
        var isSpaced = start > end;
        if (!isSpaced && start < text.Length && text[start] is '-' or '‑')
        {
            start++;
        }

        var after = start;
        while (after < text.Length && char.IsLetter(text[after]))
        {
            after++;
        }

        return (start..after, !isSpaced && after > start);
    }

    private static Range WordBefore(string text, int start)
    {
        var end = TextSpaces.SkipBack(text, start);
        var before = end;
        while (end < start && before > 0 && char.IsLetter(text[before - 1]))
        {
            before--;
        }

        return before..end;
    }

    private static int Length(Range word) => word.End.Value - word.Start.Value;
}
