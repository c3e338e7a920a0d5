using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>
/// Finds the site's topics for the words of a source: by the map that <c>import.yaml</c> gives, by key, or by name in any
/// language of the site. A word that means no topic is remembered for the report; no topic is made up.
/// </summary>
internal sealed class TopicMap
{
    private readonly TopicNames names;
    private readonly Dictionary<string, string?> map;
    private readonly Dictionary<string, int> unknown = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="map">Topics by word; empty ones mean none.</param>
    public TopicMap(SiteConfiguration configuration, IReadOnlyDictionary<string, string?> map)
    {
        names = new TopicNames(configuration);
        this.map = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, topics) in map)
        {
            this.map[word.Trim()] = topics;
        }

        BadTargets =
        [
            .. this
                .map.Values.OfType<string>()
                .Where(topics => topics.Trim().Length > 0 && names.Find(topics).IsEmpty)
                .Distinct(),
        ];
    }

    /// <summary>Topics that the map leads to and the site does not have.</summary>
    public ImmutableArray<string> BadTargets { get; }

    /// <summary>Words that mean no topic, most frequent first.</summary>
    public ImmutableArray<(string Word, int Count)> Unknown =>
        [
            .. unknown
                .OrderByDescending(entry => entry.Value)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => (entry.Key, entry.Value)),
        ];

    /// <summary>Returns the keys of the topics that words mean, each once.</summary>
    public ImmutableArray<string> Find(IEnumerable<string> words, Language language)
    {
        var keys = new List<string>();
        foreach (var word in words.Select(word => word.Trim()).Where(word => word.Length > 0))
        {
            var isMapped = map.TryGetValue(word, out var target);
            var found = names.Find(target ?? word, language);
            if (!isMapped && found.IsEmpty)
            {
                unknown[word] = unknown.GetValueOrDefault(word) + 1;
            }

            keys.AddRange(isMapped && string.IsNullOrWhiteSpace(target) ? [] : found.Select(topic => topic.Id));
        }

        return [.. keys.Distinct()];
    }
}
