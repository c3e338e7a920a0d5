using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Editor.Conversion;

/// <summary>Mark before a list's item in Word: a bullet, a number, or something that Markdown has no list for.</summary>
/// <param name="Number">The number of an item like <c>3.</c> or <c>3)</c>; null for others.</param>
/// <param name="Text">What must stand as text, like <c>б)</c> or <c>1.2.</c>; empty for bullets and numbers.</param>
internal sealed partial record ListMarker(int? Number, string Text)
{
    public static readonly ListMarker Bullet = new(null, "");

    /// <summary>Returns the marker that is written so.</summary>
    public static ListMarker Of(string written)
    {
        var text = TextCleaner.Clean(written).Trim();
        if (Numeral().Match(text) is { Success: true } numeral)
        {
            return new(int.Parse(numeral.Groups["number"].Value, CultureInfo.InvariantCulture), "");
        }

        // "o" is the hollow bullet of the font Courier, "§" and "v" are squares and ticks of the font Wingdings.
        var isBullet =
            !text.Any(char.IsLetterOrDigit) || text is "o" or "§" or "v" or "n" or "q" or "l" or "u" or "ü" or "Ø";
        return isBullet ? Bullet : new(null, text);
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,6})[.)]?\z")]
    private static partial Regex Numeral();
}
