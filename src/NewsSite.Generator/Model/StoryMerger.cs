using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>
/// Merges the versions of a story. One version may give a shared field for all. Versions that disagree are reported at
/// both locations.
/// </summary>
internal sealed class StoryMerger(SiteConfiguration configuration, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Topic> topics = configuration.Topics.ToDictionary(topic => topic.Id);
    private readonly SharedFields shared = new(diagnostics);
    private readonly AmendmentMerger amendments = new(configuration, diagnostics);

    /// <summary>
    /// Merges versions into a story. Also returns the withdrawal, which may be null or lie in the future.
    /// </summary>
    /// <param name="articles">Versions to publish; at least one.</param>
    public (Story Story, Withdrawal? Withdrawal) Merge(StorySource source, ImmutableArray<Article> articles)
    {
        var versions = articles.Sort((a, b) => Order(a).CompareTo(Order(b)));
        var topics = MergeTopics(versions);
        var date = MergeDate(source, versions);
        var story = new Story
        {
            Key = source.Key,
            Date = date,
            Topics = topics,
            IsPinned = versions.Any(version => version.IsPinned),
            HasPressKit = MergePressKit(versions),
            Folder = source.Folder,
            Versions = MergePhotos(versions),
            Corrections = amendments.Corrections(versions, date),
        };
        return (story, amendments.Withdrawal(versions));
    }

    private int Order(Article article) => configuration.Languages.IndexOf(article.Language);

    /// <summary>Returns the earliest date; versions may be published at different hours of the story's day.</summary>
    private DateTimeOffset MergeDate(StorySource source, ImmutableArray<Article> versions)
    {
        Located<DateTimeOffset>? first = null;
        Located<DateTimeOffset>? earliest = null;
        foreach (var date in versions.Select(version => version.Date).OfType<Located<DateTimeOffset>>())
        {
            if (DayOf(date) != source.Day)
            {
                diagnostics.Report(ContentRules.DateNotFolder, date.Location, Iso(DayOf(date)), Iso(source.Day));
            }

            first ??= date;
            if (DayOf(first) != DayOf(date))
            {
                shared.ReportConflict("date", first.Location, date.Location);
            }

            earliest = earliest is null || date.Value < earliest.Value ? date : earliest;
        }

        if (earliest is null)
        {
            diagnostics.Report(ContentRules.NoDate, new SourceLocation(versions[0].Path, 2, 1), Iso(source.Day));
        }

        return earliest?.Value ?? DateReader.Midnight(source.Day, configuration.TimeZone);
    }

    private bool MergePressKit(ImmutableArray<Article> versions)
    {
        var settings = versions.Select(version => version.PressKit).OfType<Located<bool>>().ToList();
        foreach (var other in settings.Skip(1).Where(other => other.Value != settings[0].Value))
        {
            shared.ReportConflict("pressKit", settings[0].Location, other.Location);
        }

        if (settings is [{ Value: true } first, ..] && versions.All(version => version.Photos.IsEmpty))
        {
            diagnostics.Report(PressKitRules.NoPhotos, first.Location);
        }

        return settings.Count == 0 ? configuration.PressKit : settings[0].Value;
    }

    private ImmutableArray<Topic> MergeTopics(ImmutableArray<Article> versions)
    {
        foreach (var name in versions.SelectMany(version => version.Topics))
        {
            if (!topics.ContainsKey(name.Value))
            {
                var suggestion = Suggestion.For(name.Value, topics.Keys);
                diagnostics.Report(ContentRules.UnknownTopic, name.Location, name.Value, suggestion);
            }
        }

        var first = shared.FirstOf(versions, version => version.Topics, SameTopics, list => list[0].Location, "topics");
        return [.. first.Select(name => topics.GetValueOrDefault(name.Value)).OfType<Topic>().Distinct()];
    }

    /// <summary>
    /// Gives versions without photos the photos of another version, but not their texts, which are in another language.
    /// </summary>
    private ImmutableArray<Article> MergePhotos(ImmutableArray<Article> versions)
    {
        var photos = shared.FirstOf(
            versions,
            version => version.Photos,
            SameFiles,
            list => list[0].File.Location,
            "photos"
        );
        return photos.IsEmpty
            ? versions
            :
            [
                .. versions.Select(version =>
                    version.Photos.IsEmpty
                        ? version with
                        {
                            Photos = [.. photos.Select(photo => new Photo(photo.File, null, null, null))],
                        }
                        : version
                ),
            ];
    }

    private static bool SameTopics(ImmutableArray<Located<string>> one, ImmutableArray<Located<string>> other) =>
        one.Select(topic => topic.Value).ToHashSet().SetEquals(other.Select(topic => topic.Value));

    private static bool SameFiles(ImmutableArray<Photo> one, ImmutableArray<Photo> other) =>
        one.Select(photo => photo.File.Value).SequenceEqual(other.Select(photo => photo.File.Value));

    private static DateOnly DayOf(Located<DateTimeOffset> date) => DateOnly.FromDateTime(date.Value.DateTime);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd");
}
