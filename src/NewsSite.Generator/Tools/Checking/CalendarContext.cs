using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Sees from the month beside a number that it is a day.</summary>
internal sealed class CalendarContext(NumberGrammar grammar)
{
    public bool IsDay(string text, FoundNumber number, Range first, Range second)
    {
        if (grammar.DayFillers.Contains(text.AsSpan(second)))
        {
            // «15th of March»
            (first, second) = (second, WordsBeside.After(text, second.End.Value).Word);
        }

        if (grammar.DayFillers.Contains(text.AsSpan(first)))
        {
            second = WordsBeside.After(text, first.End.Value).Word;
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
    public bool IsDayAfterMonth(string text, FoundNumber number, bool isAttached)
    {
        var word = WordsBeside.Before(text, number.Numeral.Start);
        if (grammar.MonthFillers.Contains(text.AsSpan(word)))
        {
            word = WordsBeside.Before(text, word.Start.Value);
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
}
