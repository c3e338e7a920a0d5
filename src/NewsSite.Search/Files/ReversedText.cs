using System.Text;

namespace NewsSite.Search.Files;

/// <summary>A text backwards, by characters, so that surrogate pairs stay pairs.</summary>
internal static class ReversedText
{
    public static string Of(string text)
    {
        var reversed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            reversed.Insert(0, rune.ToString());
        }

        return reversed.ToString();
    }
}
