using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Settings of the site, from <c>site.yaml</c>, <c>topics.yaml</c> and <c>regions.yaml</c>.</summary>
public sealed record SiteConfiguration
{
    public required SiteAddress Address { get; init; }

    /// <summary>
    /// All addresses that mean this site: that of <c>site.yaml</c> and, for a preview, the one in its place.
    /// </summary>
    public required ImmutableArray<SiteAddress> OwnAddresses { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Name of a folder in <c>themes/</c>; null if the configured one is missing, which is reported.</summary>
    public required string? Theme { get; init; }

    /// <summary>Languages of the site in the order of <c>site.yaml</c>. The first is the default.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    public required ByLanguage<string> Title { get; init; }

    public required ByLanguage<string> Description { get; init; }

    public required ByLanguage<string> Publisher { get; init; }

    public PressOffice? PressOffice { get; init; }

    /// <summary>Texts of <c>site.yaml</c> and <c>topics.yaml</c> that readers see.</summary>
    public ImmutableArray<Located<string>> VisibleTexts { get; init; } = [];

    /// <summary>Channels of the publisher elsewhere, in the order that readers see.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>Number of stories on the home page, on topic pages and in feeds.</summary>
    public required int Latest { get; init; }

    /// <summary>True if the search index is also written as one standard file for lunr.js.</summary>
    public bool WritesLunrIndex { get; init; }

    /// <summary>True if stories offer their photos to newsrooms unless they say otherwise.</summary>
    public bool PressKit { get; init; }

    /// <summary>True if pages have share cards for messengers and social networks.</summary>
    public bool ShareCards { get; init; } = true;

    /// <summary>True if texts also lie compressed beside themselves, for web servers.</summary>
    public bool Precompress { get; init; }

    /// <summary>
    /// Severities set by <c>checks:</c>. <see cref="ConfigurationLoader"/> applies them to the diagnostic bag.
    /// </summary>
    public SeveritySettings Checks { get; init; } = SeveritySettings.None;

    /// <summary>
    /// Hosts of other sites that are one address: each host in another language, and the one it is compared as.
    /// </summary>
    public ImmutableDictionary<string, string> SameHosts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Topics in the order of <c>topics.yaml</c>.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>False if <c>topics.yaml</c> has errors, so that topics may be missing.</summary>
    public bool HasAllTopics { get; init; } = true;

    public TopicFaults TopicFaults { get; init; } = TopicFaults.None;

    /// <summary>Groups of synonyms in the order of <c>synonyms.yaml</c>.</summary>
    public ImmutableArray<SynonymGroup> Synonyms { get; init; } = [];

    /// <summary>Regions in the order of <c>regions.yaml</c>.</summary>
    public ImmutableArray<Topic> Regions { get; init; } = [];

    public TopicFaults RegionFaults { get; init; } = TopicFaults.None;

    public Language DefaultLanguage => Languages[0];

    /// <summary>The ids of the languages in their order: what was made with other data of a language is made anew.</summary>
    public string LanguageIds => string.Join(' ', Languages.Select(language => language.Id));
}
