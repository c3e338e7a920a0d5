using System.Collections.Immutable;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>A number in a text, in digits, in words or both: «12 миң 345».</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last digit or word.</param>
/// <param name="Values">Its possible values, the usual one first: «1,200» is 1.2 or 1200.</param>
/// <param name="Parts">Values of its parts, in case the other language counts them apart.</param>
/// <param name="HasDigits">False for a number in words.</param>
internal sealed record Numeral(
    int Start,
    int End,
    ImmutableArray<decimal> Values,
    ImmutableArray<decimal> Parts,
    bool HasDigits
)
{
    public decimal Value => Values[0];

    /// <summary>True if it is only digits, without a scale or words.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The last factor: a million in «9,5 млн».</summary>
    public decimal Scale { get; init; } = 1;

    public bool IsWholeBetween(int least, int most) => IsPlain && Value >= least && Value <= most && Value % 1 == 0;
}
