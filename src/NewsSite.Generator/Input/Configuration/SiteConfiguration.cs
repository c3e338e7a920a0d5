using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Settings of the site, from <c>content/site.yaml</c> and <c>content/topics.yaml</c>.</summary>
public sealed record SiteConfiguration
{
    public required SiteAddress Address { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Name of a folder in <c>themes/</c>; null if the configured one is missing, which is reported.</summary>
    public required string? Theme { get; init; }

    /// <summary>Languages of the site in the order of <c>site.yaml</c>. The first is the default.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    public required ByLanguage<string> Title { get; init; }

    public required ByLanguage<string> Description { get; init; }

    public required ByLanguage<string> Publisher { get; init; }

    public PressOffice? PressOffice { get; init; }

    /// <summary>Number of stories on the home page, on topic pages and in feeds.</summary>
    public required int Latest { get; init; }

    /// <summary>True if the search index is also written as one standard file for lunr.js.</summary>
    public bool WritesLunrIndex { get; init; }

    /// <summary>True if stories offer their photos to newsrooms unless they say otherwise.</summary>
    public bool PressKit { get; init; }

    /// <summary>True if pages have share cards for messengers and social networks.</summary>
    public bool ShareCards { get; init; } = true;

    /// <summary>
    /// Severities set by <c>checks:</c>. <see cref="ConfigurationLoader"/> applies them to the diagnostic bag.
    /// </summary>
    public SeveritySettings Checks { get; init; } = SeveritySettings.None;

    /// <summary>Topics in the order of <c>topics.yaml</c>.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    public Language DefaultLanguage => Languages[0];
}
