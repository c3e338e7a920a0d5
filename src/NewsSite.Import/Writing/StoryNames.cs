using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>
/// Names stories by day and title, each once. The same items in the same order get the same names, so that importing again
/// finds what it wrote.
/// </summary>
internal sealed class StoryNames(ImmutableArray<Language> languages)
{
    private const string Nameless = "item";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Returns a story's path in the archive: <c>2022/03/15-protokol</c>.</summary>
    public string Next(ImmutableArray<ImportedVersion> story)
    {
        var first = languages
            .Select(language => story.FirstOrDefault(version => version.Language == language))
            .OfType<ImportedVersion>()
            .First();
        var slug = StoryPlan.SlugOf(first.Item.Title, first.Language);
        var day = first.Day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var name = $"{day}-{(slug.Length > 0 ? slug : Nameless)}";
        var key = name;
        for (var number = 2; !taken.Add(key); number++)
        {
            key = $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return key;
    }
}
