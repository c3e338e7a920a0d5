using System.Collections.Frozen;
using System.Text;

namespace NewsSite.Languages;

/// <summary>
/// Transliterates Cyrillic for URLs and heading ids: lower-case Latin letters, digits and single hyphens.
/// </summary>
public sealed class Transliteration
{
    private readonly FrozenDictionary<char, string> letters;

    internal Transliteration(Dictionary<char, string> letters) => this.letters = letters.ToFrozenDictionary();

    /// <summary>
    /// Returns the slug of a text: «Жаңы окуу жылы» → <c>jangy-okuu-jyly</c>. Empty if the text has no known letter or
    /// digit.
    /// </summary>
    public string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var original in text)
        {
            var letter = char.ToLowerInvariant(original);
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (letters.TryGetValue(letter, out var latin))
            {
                slug.Append(latin);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
