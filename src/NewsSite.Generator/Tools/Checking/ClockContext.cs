using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Sees from the words beside a number that it is an hour, and reads its minutes.</summary>
internal sealed class ClockContext(NumberGrammar grammar)
{
    /// <summary>Number of words on each side in which «кечки» or «вечера» is looked for.</summary>
    private const int NearWords = 3;

    public bool IsTime(string text, FoundNumber number, Range first, Range second) =>
        IsOfClock(text, number, first) || IsHour(text, number, first, second);

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
        var after = WordsBeside.Find(grammar.Hours, text, first, second);
        if (
            !number.Numeral.IsPlain
            || number.Value is < 0 or > 24
            || (after is null && !grammar.Hours.Contains(text.AsSpan(WordsBeside.Before(text, number.Numeral.Start))))
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
        var after = WordsBeside.After(text, end).Word;
        var isShort = WordsBeside.Length(word) == 1 && word.Start.Value >= number.Numeral.End && end - start == 2;
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
            var (before, after) = (WordsBeside.Before(text, start), WordsBeside.After(text, end).Word);
            if (words.Contains(text.AsSpan(before)) || words.Contains(text.AsSpan(after)))
            {
                return true;
            }

            (start, end) = (before.Start.Value, after.End.Value);
        }

        return false;
    }
}
