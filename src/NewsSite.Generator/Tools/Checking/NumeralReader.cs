using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Reads a number that begins at some place of a text, as far as it goes.</summary>
internal sealed class NumeralReader(NumberGrammar grammar)
{
    /// <summary>Maximum number of digits. A longer number does not fit a decimal and is ignored.</summary>
    private const int MostDigits = 24;

    /// <summary>The last number read whose digits stand in groups.</summary>
    private (string Text, int First, int End, char Mark)? grouped;

    /// <summary>Reads the number at an index of a lower-case text. Returns null if none begins there.</summary>
    /// <param name="text">The text in lower case.</param>
    /// <param name="written">The text as written: «2K» has a scale, «2k» too.</param>
    public Numeral? Read(string text, string written, int start)
    {
        var (total, lastScale, factor) = (0m, decimal.MaxValue, 1m);
        decimal? current = null;
        var (lastWord, isCurrentDigits, hasDigits) = (decimal.MaxValue, false, false);
        var values = ImmutableArray<decimal>.Empty;
        var parts = ImmutableArray.CreateBuilder<decimal>();
        var (end, count) = (start, 0);
        for (var at = start; at < text.Length; at = SkipGap(text, end, parts.Count > 0 && current is null))
        {
            if (char.IsAsciiDigit(text[at]))
            {
                var (after, read) = ReadDigits(text, at);
                if (
                    current is not null
                    || read.IsEmpty
                    || (total > 0 && (read[0] >= lastScale || MayBeYear(text, at, after)))
                )
                {
                    break;
                }

                (current, isCurrentDigits, hasDigits, values, end) = (read[0], true, true, read, after);
                if (end < text.Length && grammar.ScaleOf(written[end]) is { } letter && IsAlone(written, end))
                {
                    parts.Add(read[0]);
                    (total, lastScale, factor, current, end) = (
                        total + read[0] * letter,
                        letter,
                        letter,
                        null,
                        end + 1
                    );
                }
            }
            else
            {
                var after = WordEnd(text, at);
                var word = text.AsSpan(at, after - at);
                if (current is not null && grammar.Joiners.Contains(word))
                {
                    // «два с половиной»
                    at = SkipGap(text, after, false);
                    after = WordEnd(text, at);
                    word = text.AsSpan(at, after - at);
                    if (grammar.ValueOf(word) is not 0.5m)
                    {
                        break;
                    }
                }

                if (grammar.ScaleOf(word) is { } scale && scale < lastScale)
                {
                    parts.Add((current ?? 1) * scale);
                    (total, lastScale, factor, current) = (total + (current ?? 1) * scale, scale, scale, null);
                }
                else if (grammar.ValueOf(word) is { } value && Add(value) is { } sum)
                {
                    parts.Add(value);
                    if (grammar.FractionOf(word) is { } part)
                    {
                        // «четверть» may be a quarter, or one of four.
                        parts.Add(part);
                    }

                    (current, lastWord) = (sum, value);
                }
                else if (grammar.FractionOf(word) is { } fraction && !isCurrentDigits && total == 0)
                {
                    parts.Add(current ?? 1);
                    (current, end, count) = ((current ?? 1) * fraction, after, count + 1);
                    break;
                }
                else
                {
                    break;
                }

                end = after;
            }

            count++;
        }

        if (count == 0)
        {
            return null;
        }

        if (current is { } last)
        {
            parts.Add(last);
        }

        var sumOfAll = Math.Round(total + (current ?? 0), 6);
        var isPlain = count == 1 && hasDigits && factor == 1;
        return new Numeral(start, end, isPlain ? values : [sumOfAll], parts.DrainToImmutable(), hasDigits)
        {
            IsPlain = isPlain,
            Scale = factor,
        };

        decimal? Add(decimal value)
        {
            if (current is not { } so)
            {
                return total == 0 || value < lastScale ? value : null;
            }

            return value switch
            {
                0.5m when so % 1 == 0 => so + value,
                _ when isCurrentDigits => null,
                100 when so is >= 2 and <= 9 => so * 100,
                _ when value < lastWord && so % 1 == 0 && value > 0 => so + value,
                _ => null,
            };
        }
    }

    /// <summary>Reads digits with their groups and decimals. Returns no value for digits that do not fit.</summary>
    private (int End, ImmutableArray<decimal> Values) ReadDigits(string text, int start)
    {
        var first = DigitsEnd(text, start);
        var isInList =
            start > 1 && grammar.DecimalMarks.Contains(text[start - 1]) && char.IsAsciiDigit(text[start - 2]);
        var (end, groups, mark) = isInList || first - start > 3 ? (first, 0, '\0') : ReadGroups(text, first);
        var whole = end;
        if (
            !isInList
            && end - start <= MostDigits
            && end + 1 < text.Length
            && grammar.DecimalMarks.Contains(text[end])
            && text[end] != mark
            && char.IsAsciiDigit(text[end + 1])
        )
        {
            var decimals = DigitsEnd(text, end + 1);
            var isList =
                decimals + 1 < text.Length
                && grammar.DecimalMarks.Contains(text[decimals])
                && char.IsAsciiDigit(text[decimals + 1]);
            end = isList || text[(end - 1)..decimals].Length > MostDigits ? end : decimals;
        }
        else if (
            groups > 0
            && mark != ' '
            && end + 1 < text.Length
            && text[end] == mark
            && char.IsAsciiDigit(text[end + 1])
        )
        {
            // No groups: «1.200.5» lists numbers.
            (end, whole, groups) = (first, first, 0);
        }

        if (end - start > MostDigits)
        {
            return (end, []);
        }

        var value = Value(text.AsSpan(start, whole - start), text.AsSpan(whole, end - whole));
        if (groups == 0 && end - whole == 2 && Value(text.AsSpan(whole + 1, 1), []) is var second && second > value)
        {
            // «5,6 классы» may be two numbers.
            return (end, [value, decimal.Truncate(value), second]);
        }

        var isAmbiguous = groups == 1 && end == whole && grammar.DecimalMarks.Contains(mark);
        if (!isAmbiguous)
        {
            return (end, [value]);
        }

        var other = Value(text.AsSpan(start, first - start), text.AsSpan(first, end - first));
        return (end, mark == grammar.DecimalMarks[0] ? [other, value] : [value, other]);
    }

    /// <summary>Reads the groups of three digits after the first digits of a number.</summary>
    private (int End, int Groups, char Mark) ReadGroups(string text, int first)
    {
        // A list like «100 101 102» is too long for a number: each of its numbers is tried, the list is read once.
        if (
            grouped is { } last
            && ReferenceEquals(text, last.Text)
            && first > last.First
            && first < last.End
            && (first - last.First) % 4 == 0
        )
        {
            return (last.End, (last.End - first) / 4, last.Mark);
        }

        var (end, groups, mark) = (first, 0, '\0');
        while (
            end + 3 < text.Length
            && grammar.GroupMarks.Contains(Plain(text[end]))
            && (groups == 0 || Plain(text[end]) == mark)
            && DigitsEnd(text, end + 1) == end + 4
        )
        {
            (mark, end, groups) = (Plain(text[end]), end + 4, groups + 1);
        }

        grouped = (text, first, end, mark);
        return (end, groups, mark);
    }

    private static decimal Value(ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals)
    {
        Span<char> digits = stackalloc char[whole.Length + decimals.Length];
        var count = 0;
        foreach (var character in whole)
        {
            if (char.IsAsciiDigit(character))
            {
                digits[count++] = character;
            }
        }

        if (!decimals.IsEmpty)
        {
            digits[count++] = '.';
            decimals[1..].CopyTo(digits[count..]);
            count += decimals.Length - 1;
        }

        return decimal.Parse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Skips what may stand between the parts of a number: spaces, a hyphen, the ending of an ordinal («3-х») and the
    /// point of an abbreviation («тыс.»).
    /// </summary>
    private static int SkipGap(string text, int end, bool isAfterScale)
    {
        var at = end;
        if (isAfterScale && at < text.Length && text[at] == '.')
        {
            at++;
        }

        if (at < text.Length && text[at] is '-' or '‑')
        {
            var ending = WordEnd(text, at + 1);
            return ending - at <= 3 && ending < text.Length && TextSpaces.IsSpace(text[ending]) && !isAfterScale
                ? TextSpaces.Skip(text, ending)
                : at + 1;
        }

        return TextSpaces.Skip(text, at) is var next && next > at ? next : text.Length;
    }

    /// <summary>True for «2024», which begins something else: «5 млн 2024-жылы».</summary>
    private static bool MayBeYear(string text, int start, int end) =>
        end - start == 4 && (text.AsSpan(start, 2) is "19" or "20");

    private static bool IsAlone(string text, int letter) =>
        letter + 1 == text.Length || !char.IsLetter(text[letter + 1]);

    private static char Plain(char mark) => TextSpaces.IsSpace(mark) ? ' ' : mark;

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }
}
