using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>A story somebody is about to begin.</summary>
/// <param name="Date">As it will stand in the files: <c>2026-11-23</c>, or with an hour behind it.</param>
/// <param name="Slug">The part of the folder's name after the day.</param>
/// <param name="Titles">One a language, at least one of them a text; a null one is still to be translated.</param>
/// <param name="Topics">Keys of <c>topics.yaml</c>.</param>
public sealed record StoryPlan(
    string Date,
    string Slug,
    ImmutableArray<(Language Language, string? Title)> Titles,
    ImmutableArray<string> Topics
)
{
    /// <summary>Longer addresses are cut at a word.</summary>
    private const int LongestSlug = 60;

    /// <summary>Its path in the archive: <c>2026/11/23-jangy-mektep</c>.</summary>
    public string Key => $"{Date[..4]}/{Date[5..7]}/{Date[8..10]}-{Slug}";

    /// <summary>The folder, below the source folder.</summary>
    public string Folder => "content/news/" + Key;

    public string FirstTitle => Titles.Select(version => version.Title).First(title => title is not null)!;

    public static string FileName(Language language) => $"index.{language.Code}.md";

    /// <summary>The slug of a title; empty where it has no letter or digit an address can be made of.</summary>
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
}
