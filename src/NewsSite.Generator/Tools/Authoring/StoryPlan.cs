using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>A story about to be created.</summary>
/// <param name="Date">The front matter's date: <c>2026-11-23</c>, optionally followed by a time.</param>
/// <param name="Slug">The part of the folder's name after the day.</param>
/// <param name="Titles">Titles by language, at least one not null. Null means not translated yet.</param>
/// <param name="Topics">Keys of <c>topics.yaml</c>.</param>
public sealed partial record StoryPlan(
    string Date,
    string Slug,
    ImmutableArray<(Language Language, string? Title)> Titles,
    ImmutableArray<string> Topics
)
{
    /// <summary>Maximum slug length in characters. Longer slugs are cut at a word boundary.</summary>
    private const int LongestSlug = 60;

    /// <summary>The story's path in the archive: <c>2026/11/23-jangy-mektep</c>.</summary>
    public string Key => $"{Date[..4]}/{Date[5..7]}/{Date[8..10]}-{Slug}";

    /// <summary>The story's folder, relative to the source folder.</summary>
    public string Folder => "content/news/" + Key;

    public string FirstTitle => Titles.Select(version => version.Title).First(title => title is not null)!;

    /// <summary>True for a slug that an address can hold: small Latin letters, digits and hyphens.</summary>
    public static bool IsSlug(string slug) => SlugForm().IsMatch(slug);

    public static string FileName(Language language) => $"index.{language.Code}.md";

    /// <summary>
    /// Returns the slug of a title, or an empty string if the title has no letter or digit that a URL can hold.
    /// </summary>
    public static string SlugOf(string title, Language language)
    {
        var slug = language.Transliteration.Slug(title);
        if (slug.Length <= LongestSlug)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', LongestSlug);
        return slug[..(end > 0 ? end : LongestSlug)];
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,99}\z")]
    private static partial Regex SlugForm();
}
