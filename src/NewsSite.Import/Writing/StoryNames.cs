using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>
/// Names stories by day and title, each once. A story that an earlier import wrote keeps its name; a place where another
/// story stands is not taken.
/// </summary>
/// <param name="source">The name of the source.</param>
internal sealed class StoryNames(ImmutableArray<Language> languages, ImportedSources archive, string source)
{
    private const string Nameless = "item";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Returns a story's path in the archive: <c>2022/03/15-protokol</c>.</summary>
    public string Next(ImmutableArray<ImportedVersion> story)
    {
        var earlier = story
            .Select(version => archive.KeyOf(ImportedSources.FieldOf(source, version.Item.Id)))
            .FirstOrDefault(key => key is not null && taken.Add(key));
        if (earlier is not null)
        {
            return earlier;
        }

        var first = languages
            .Select(language => story.FirstOrDefault(version => version.Language == language))
            .OfType<ImportedVersion>()
            .First();
        var slug = StoryPlan.SlugOf(first.Item.Title, first.Language);
        var day = first.Day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var name = $"{day}-{(slug.Length > 0 ? slug : Nameless)}";
        var key = name;
        for (var number = 2; archive.IsTaken(key) || !taken.Add(key); number++)
        {
            key = $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return key;
    }
}
