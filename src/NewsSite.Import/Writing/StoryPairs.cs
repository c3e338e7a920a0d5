using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Writing;

/// <summary>
/// Puts the versions of a story together: by the source's own mark, by an address or an id that differs in the language only, by
/// the same picture on the same day, and last by the same day with the same numbers, which a person must confirm.
/// </summary>
internal static partial class StoryPairs
{
    private const int FewestFacts = 3;

    /// <summary>Returns stories; each has at most one version in a language.</summary>
    public static ImmutableArray<ImmutableArray<ImportedVersion>> Of(IReadOnlyList<ImportedVersion> versions)
    {
        var stories = versions.Select(version => new List<ImportedVersion> { version }).ToList();
        stories = Joined(stories, story => story.Select(version => version.Item.Pair).OfType<string>(), null);
        stories = Joined(
            stories,
            story =>
                story.SelectMany(version =>
                    version.Item.Addresses.SelectMany(address => AddressKeys(address, version.Language.Code))
                ),
            null
        );
        stories = Joined(
            stories,
            story => story.SelectMany(version => AddressKeys(version.Item.Id, version.Language.Code)),
            null
        );
        stories = Joined(
            stories,
            story =>
                story.SelectMany(version =>
                    version.Item.Pictures.Select(picture => $"{version.Day} {FileName(picture.Address)}")
                ),
            null
        );
        stories = Joined(
            stories,
            story => story is [var only] && FactsOf(only) is { } facts ? [$"{only.Day} {facts}"] : [],
            DoubtKind.PairByFacts
        );
        return
        [
            .. stories.Select(story =>
                story.OrderBy(version => version.Language.Code, StringComparer.Ordinal).ToImmutableArray()
            ),
        ];
    }

    /// <summary>Joins stories that share a key with exactly one other and have no language in common.</summary>
    private static List<List<ImportedVersion>> Joined(
        List<List<ImportedVersion>> stories,
        Func<List<ImportedVersion>, IEnumerable<string>> keysOf,
        DoubtKind? doubt
    )
    {
        var byKey = stories
            .SelectMany(story => keysOf(story).Distinct().Select(key => (key, story)))
            .GroupBy(pair => pair.key, pair => pair.story, StringComparer.Ordinal);
        var gone = new HashSet<List<ImportedVersion>>();
        foreach (var sharing in byKey)
        {
            var group = sharing.Where(story => !gone.Contains(story)).Distinct().ToList();
            var languages = group.SelectMany(story => story.Select(version => version.Language.Code)).ToList();
            if (group.Count < 2 || languages.Distinct().Count() != languages.Count)
            {
                continue;
            }

            foreach (var other in group.Skip(1))
            {
                group[0].AddRange(other);
                gone.Add(other);
            }

            if (doubt is { } kind)
            {
                for (var i = 0; i < group[0].Count; i++)
                {
                    group[0][i] = group[0][i] with
                    {
                        Problems = group[0][i].Problems.Add(new Doubt(kind, sharing.Key)),
                    };
                }
            }
        }

        return [.. stories.Where(story => !gone.Contains(story))];
    }

    /// <summary>
    /// Returns an address without its part that names the language: with a sign in its place (<c>/ru/news/5</c>,
    /// <c>/news/5?lang=ru</c>), and without the part (<c>/news/5</c>, as sites write their first language).
    /// </summary>
    private static IEnumerable<string> AddressKeys(string address, string code)
    {
        yield return Regex.Replace(address, $@"(?<=[/=.\-_]|^){code}(?=[/&.\-_]|$)", "*", RegexOptions.IgnoreCase);
        yield return Regex.Replace(address, $@"(?<=/|^){code}/|[?&]lang={code}(?=&|$)", "", RegexOptions.IgnoreCase);
    }

    private static string FileName(string address) => address.Split('?', '#')[0].Split('/')[^1].ToLowerInvariant();

    /// <summary>Returns the numbers of a text, sorted, or null if they are too few to tell a story from others of its day.</summary>
    private static string? FactsOf(ImportedVersion version)
    {
        var text = Markup.MarkdownWriter.Write(version.Text.Blocks, _ => null);
        var numbers = Number().Matches(text).Select(number => number.Value).Order(StringComparer.Ordinal).ToList();
        return numbers.Count >= FewestFacts ? string.Join(' ', numbers) : null;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
