using System.Collections.Frozen;
using System.Text;

namespace NewsSite.Languages;

/// <summary>Cyrillic to Latin for addresses and heading ids: lower-case Latin letters, digits and single hyphens.</summary>
public sealed class Transliteration
{
    private readonly FrozenDictionary<char, string> letters;

    internal Transliteration(Dictionary<char, string> letters) => this.letters = letters.ToFrozenDictionary();

    /// <summary>«Жаңы окуу жылы» → <c>jangy-okuu-jyly</c>. Empty where the text has no letter or digit it knows.</summary>
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
