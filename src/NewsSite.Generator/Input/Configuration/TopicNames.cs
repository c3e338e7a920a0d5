using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Finds topics or regions by their keys, or by their names in any language of the site, in capitals or not.</summary>
public sealed class TopicNames
{
    private readonly TopicFaults faults;
    private readonly Dictionary<string, Topic> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImmutableArray<Topic>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> unusable;

    public TopicNames(SiteConfiguration configuration)
        : this(configuration, configuration.Topics, configuration.TopicFaults) { }

    private TopicNames(SiteConfiguration configuration, ImmutableArray<Topic> topics, TopicFaults faults)
    {
        this.faults = faults;
        unusable = faults.Unusable.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var topic in topics)
        {
            foreach (var former in topic.Aliases)
            {
                byKey.TryAdd(former.Value, topic);
            }

            byKey[topic.Id] = topic;
            foreach (var language in configuration.Languages)
            {
                var name = Fold(topic.Name[language]);
                byName[name] = [.. byName.GetValueOrDefault(name, []), topic];
            }
        }
    }

    /// <summary>Returns the names of the regions.</summary>
    public static TopicNames OfRegions(SiteConfiguration configuration) =>
        new(configuration, configuration.Regions, configuration.RegionFaults);

    /// <summary>
    /// Returns the topics that a text means: mostly one, several if it is a list with commas, none if it is unknown.
    /// </summary>
    /// <param name="language">Language to prefer, if topics have the same name in different languages.</param>
    public ImmutableArray<Topic> Find(string text, Language? language = null)
    {
        if (FindOne(text, language) is { } topic)
        {
            return [topic];
        }

        var parts = text.Split(',').Select(part => FindOne(part, language)).ToImmutableArray();
        return parts.Contains(null) ? [] : [.. parts.OfType<Topic>()];
    }

    /// <summary>
    /// True if a text that means no topic is the consequence of an error in their file, which was reported.
    /// </summary>
    public bool IsExcused(string text) =>
        faults.IsUnreadable || text.Split(',').Append(text).Any(part => unusable.Contains(Fold(part)));

    /// <summary>Returns a clause with the nearest key or name, for the end of a message.</summary>
    public Message SuggestionFor(string text)
    {
        var parts = text.Split([',', ';', ' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var found = parts.Select(part => FindOne(part, null)).OfType<Topic>().ToList();
        return parts.Length > 1 && found.Count == parts.Length
            ? Suggestion.Of($"[{string.Join(", ", found.Select(topic => topic.Id))}]")
            : NearestTo(text);
    }

    private Message NearestTo(string text) =>
        Suggestion.For(text, byKey.Keys.Concat(byName.Keys).Distinct(StringComparer.OrdinalIgnoreCase));

    private Topic? FindOne(string text, Language? language)
    {
        var name = Fold(text);
        if (byKey.TryGetValue(name, out var topic))
        {
            return topic;
        }

        var named = byName.GetValueOrDefault(name, []);
        return language is null
            ? named.FirstOrDefault()
            : named.FirstOrDefault(one => Fold(one.Name[language]).Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? named.FirstOrDefault();
    }

    /// <summary>Returns the text with single ordinary spaces.</summary>
    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
