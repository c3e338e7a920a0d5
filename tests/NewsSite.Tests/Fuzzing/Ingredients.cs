using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Pieces for soups of any kind, and ways to combine them.</summary>
internal static partial class Ingredients
{
    /// <summary>Characters that often break programs.</summary>
    public static readonly Gen<string> OddLetters = Gen.Elements(
        "\0",
        "\a",
        "\b",
        "\t",
        "\v",
        "\f",
        "\r",
        "\r\n",
        "\e",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u00AD",
        "\u0130",
        "\u0131",
        "\u0301",
        "\u200B",
        "\u200D",
        "\u200E",
        "\u202E",
        "\u2028",
        "\u2029",
        "\u2066",
        "\u3000",
        "\uD83C",
        "\uDFEB",
        "\uFDD0",
        "\uFEFF",
        "\uFFFD",
        "\uFFFE",
        "\uFFFF",
        "🏫",
        "👨‍👩‍👧",
        "é",
        "и\u0306",
        "ө",
        "Ң",
        "ß",
        "ﬁ",
        "𝔘",
        "ا",
        "中"
    );

    /// <summary>Numbers and dates at and beyond the limits of their types.</summary>
    public static readonly Gen<string> OddNumbers = Gen.Elements(
        "0",
        "-0",
        "-1",
        "00",
        "1e999",
        "0x7fffffff",
        "0o17",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "18446744073709551616",
        "99999999999999999999999999999999999999999",
        ".inf",
        ".nan",
        "1_000",
        "1:30",
        "0001-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59-12:00",
        "2024-02-30",
        "2024-05-07T24:00",
        "2024-05-07T10:30+99:99",
        "-2024-05-07",
        "02024-05-07"
    );

    public static readonly Gen<string> Bytes = Gen.Choose(0, byte.MaxValue).Select(Soup.Raw);

    public static readonly Gen<string> AnyLetter = Gen.Choose(1, char.MaxValue).Select(code => $"{(char)code}");

    private static readonly Gen<string> Odd = Gen.Frequency((4, OddLetters), (2, OddNumbers), (1, AnyLetter));

    /// <summary>
    /// Generates soups of these pieces, sometimes with odd ones, and rarely with one piece a thousand times.
    /// </summary>
    public static Gen<Soup> Soups(Gen<string> pieces) =>
        Gen.Frequency((90, pieces), (8, Odd), (1, Repeated(pieces))).ListOf().Select(list => new Soup([.. list]));

    /// <summary>Generates correct texts with a few changes: a part removed, duplicated, moved or replaced.</summary>
    public static Gen<Soup> Changed(Gen<string> right, Gen<string> other) =>
        from text in right
        from times in Gen.Choose(1, 4)
        from changes in Change(Gen.Frequency((6, other), (2, Odd), (1, Repeated(other)))).ListOf(times)
        select new Soup(changes.Aggregate(Parts(text), (parts, change) => change(parts)));

    public static Gen<string> Repeated(Gen<string> pieces) =>
        from piece in pieces
        from times in Gen.Elements(20, 200, 1500)
        select string.Concat(Enumerable.Repeat(piece, times));

    private static Gen<Func<ImmutableArray<string>, ImmutableArray<string>>> Change(Gen<string> others) =>
        from kind in Gen.Choose(0, 5)
        from at in Gen.Choose(0, int.MaxValue)
        from to in Gen.Choose(0, int.MaxValue)
        from other in others
        select (Func<ImmutableArray<string>, ImmutableArray<string>>)(
            parts =>
                parts.IsEmpty
                    ? [other]
                    : Changed(parts, kind, (int)((long)at % parts.Length), (int)((long)to % parts.Length), other)
        );

    private static ImmutableArray<string> Changed(
        ImmutableArray<string> parts,
        int kind,
        int at,
        int to,
        string other
    ) =>
        kind switch
        {
            0 => parts.RemoveAt(at),
            1 => parts.Insert(to, parts[at]),
            2 => parts.SetItem(at, parts[to]),
            3 => parts[..at],
            4 => parts.Insert(at, other),
            _ => parts.SetItem(at, other),
        };

    private static ImmutableArray<string> Parts(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\w+|\s|[^\w\s]")]
    private static partial Regex Word();
}
