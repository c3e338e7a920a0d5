using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>What the site is: everything in <c>content/site.yaml</c> and <c>content/topics.yaml</c>.</summary>
public sealed record SiteConfiguration
{
    public required SiteAddress Address { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The name of a folder in <c>themes/</c>, or null where there is none of that name: it was reported.</summary>
    public required string? Theme { get; init; }

    /// <summary>The site's languages in the order of <c>site.yaml</c>; the first is the default.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    public required ByLanguage<string> Title { get; init; }

    public required ByLanguage<string> Description { get; init; }

    public required ByLanguage<string> Publisher { get; init; }

    public PressOffice? PressOffice { get; init; }

    /// <summary>How many stories the home page, a topic's page and the feeds hold.</summary>
    public required int Latest { get; init; }

    /// <summary>Whether the search index is also written as one standard file for lunr.js.</summary>
    public bool WritesLunrIndex { get; init; }

    /// <summary>Whether stories that do not say otherwise offer their photos to newsrooms.</summary>
    public bool PressKit { get; init; }

    /// <summary>Whether pages have cards for messengers and social networks.</summary>
    public bool ShareCards { get; init; } = true;

    /// <summary>The severities <c>checks:</c> sets; <see cref="ConfigurationLoader"/> has given them to the bag.</summary>
    public SeveritySettings Checks { get; init; } = SeveritySettings.None;

    /// <summary>In the order of <c>topics.yaml</c>.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    public Language DefaultLanguage => Languages[0];
}
