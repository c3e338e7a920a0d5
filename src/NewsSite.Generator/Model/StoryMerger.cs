using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Merges the versions of a story. One version may give a shared field for all. Versions that disagree are reported at
/// both locations.
/// </summary>
internal sealed class StoryMerger(SiteConfiguration configuration, DiagnosticBag diagnostics)
{
    private readonly TopicNames topics = new(configuration);
    private readonly TopicNames regions = TopicNames.OfRegions(configuration);
    private readonly SharedFields shared = new(diagnostics);
    private readonly AmendmentMerger amendments = new(configuration, diagnostics);
    private readonly DateMerger dates = new(configuration, diagnostics);

    /// <summary>
    /// Merges versions into a story. Also returns the withdrawal, which may be null or lie in the future.
    /// </summary>
    /// <param name="articles">Versions to publish; at least one.</param>
    public (Story Story, Withdrawal? Withdrawal) Merge(StorySource source, ImmutableArray<Article> articles)
    {
        var versions = articles.Sort((a, b) => Order(a).CompareTo(Order(b)));
        var topics = Merge(versions, this.topics, version => version.Topics, "topics", ContentRules.UnknownTopic);
        var inRegions = Merge(versions, regions, version => version.Regions, "regions", RegionRules.Unknown);
        var date = MergeDate(source, versions);
        var story = new Story
        {
            Key = source.Key,
            Date = date,
            Topics = topics,
            Regions = inRegions,
            IsPinned = versions.Any(version => version.IsPinned),
            HasPressKit = MergePressKit(versions),
            Folder = source.Folder,
            Versions = MergePhotos(source, versions),
            Contact = MergeContact(versions),
            Corrections = amendments.Corrections(versions, date),
            Dates = dates.Merge(versions, date),
        };
        return (story, amendments.Withdrawal(versions, date));
    }

    private int Order(Article article) => configuration.Languages.IndexOf(article.Language);

    /// <summary>
    /// Returns the earliest date. Versions that are to come out at different moments are reported, even on one day: the
    /// earlier one would break the embargo of the other.
    /// </summary>
    private DateTimeOffset MergeDate(StorySource source, ImmutableArray<Article> versions)
    {
        var dates = versions.Select(version => version.Date).OfType<Located<DateTimeOffset>>().ToList();
        foreach (var date in dates.Where(date => DayOf(date) != source.Day))
        {
            diagnostics.Report(ContentRules.DateNotFolder, date.Location, Iso(DayOf(date)), Iso(source.Day));
        }

        // A date that disagrees with the folder was reported, and is not compared with the others too.
        shared.FirstOf(
            versions,
            version => version.Date is { } date && DayOf(date) == source.Day ? ImmutableArray.Create(date) : [],
            (one, other) => one[0].Value == other[0].Value,
            list => list[0].Location,
            "date"
        );
        var earliest = dates.MinBy(date => date.Value);
        if (earliest is null && source.IsWhole)
        {
            diagnostics.Report(ContentRules.NoDate, new SourceLocation(versions[0].Path, 2, 1), Iso(source.Day));
        }

        return earliest?.Value ?? DateReader.Midnight(source.Day, configuration.TimeZone);
    }

    private bool MergePressKit(ImmutableArray<Article> versions)
    {
        var settings = shared.FirstOf(
            versions,
            version => version.PressKit is { } setting ? ImmutableArray.Create(setting) : [],
            (one, other) => one[0].Value == other[0].Value,
            list => list[0].Location,
            "pressKit"
        );
        if (settings is [{ Value: true } first, ..] && versions.All(version => version.Photos.IsEmpty))
        {
            diagnostics.Report(PressKitRules.NoPhotos, first.Location);
        }

        return settings.IsEmpty ? configuration.PressKit : settings[0].Value;
    }

    private Contact? MergeContact(ImmutableArray<Article> versions)
    {
        var contact = shared
            .FirstOf(
                versions,
                version => version.Contact is { } contact ? ImmutableArray.Create(contact) : [],
                (one, other) => one[0].IsSame(other[0]),
                list => list[0].Name.Location,
                "contact"
            )
            .FirstOrDefault();
        if (contact?.Role is { } role)
        {
            amendments.CheckLanguages(role, "role", [.. versions.Select(version => version.Language)]);
        }

        return contact;
    }

    /// <summary>Merges the topics or the regions of the versions.</summary>
    /// <param name="unknown">Rule for a text that means none of them.</param>
    private ImmutableArray<Topic> Merge(
        ImmutableArray<Article> versions,
        TopicNames names,
        Func<Article, ImmutableArray<Located<string>>> written,
        string field,
        DiagnosticRule unknown
    )
    {
        var first = shared.FirstOf(versions, Named, SameTopics, list => list[0].Name.Location, field);
        return [.. first.SelectMany(named => named.Topics).Distinct()];

        ImmutableArray<(Located<string> Name, ImmutableArray<Topic> Topics)> Named(Article version) =>
            written(version).IsEmpty ? [] : TopicsOf(written(version), version.Language, names, unknown);
    }

    /// <summary>Returns what texts mean. Reports unknown ones.</summary>
    private ImmutableArray<(Located<string> Name, ImmutableArray<Topic> Topics)> TopicsOf(
        ImmutableArray<Located<string>> texts,
        Language language,
        TopicNames names,
        DiagnosticRule unknown
    )
    {
        var found = texts.Select(name => (name, names.Find(name.Value, language))).ToImmutableArray();
        foreach (var (name, none) in found)
        {
            if (none.IsEmpty && !names.IsExcused(name.Value))
            {
                diagnostics.Report(
                    unknown,
                    name.Location,
                    InvisibleCharacters.InName(name.Value),
                    names.SuggestionFor(name.Value)
                );
            }
        }

        return found;
    }

    /// <summary>
    /// Gives versions without photos the photos of another version, but not their texts, which are in another language.
    /// </summary>
    private ImmutableArray<Article> MergePhotos(StorySource source, ImmutableArray<Article> versions)
    {
        var photos = shared.FirstOf(
            versions,
            version => version.Photos,
            (one, other) => SameFiles(one, other) || one.Concat(other).Any(photo => !IsThere(source, photo)),
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

    /// <summary>True also if a topic is unknown, because that was reported.</summary>
    private static bool SameTopics(
        ImmutableArray<(Located<string> Name, ImmutableArray<Topic> Topics)> one,
        ImmutableArray<(Located<string> Name, ImmutableArray<Topic> Topics)> other
    ) =>
        HaveSameOrder(one, other)
        || one.Concat(other).Any(named => named.Topics.IsEmpty)
        || IdsOf(one).SetEquals(IdsOf(other));

    /// <summary>True for topics in the same order, as versions nearly always give them.</summary>
    private static bool HaveSameOrder(
        ImmutableArray<(Located<string> Name, ImmutableArray<Topic> Topics)> one,
        ImmutableArray<(Located<string> Name, ImmutableArray<Topic> Topics)> other
    )
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (!one[i].Topics.AsSpan().SequenceEqual(other[i].Topics.AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> IdsOf(ImmutableArray<(Located<string> Name, ImmutableArray<Topic> Topics)> named) =>
        [.. named.SelectMany(topic => topic.Topics).Select(topic => topic.Id)];

    /// <summary>False for a photo that is missing, which is reported where its file is looked for.</summary>
    private static bool IsThere(StorySource source, Photo photo) =>
        source.OtherFiles.Contains($"{source.Folder}/{photo.File.Value}");

    private static bool SameFiles(ImmutableArray<Photo> one, ImmutableArray<Photo> other) =>
        one.Select(photo => photo.File.Value).SequenceEqual(other.Select(photo => photo.File.Value));

    private static DateOnly DayOf(Located<DateTimeOffset> date) => DateOnly.FromDateTime(date.Value.DateTime);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd");
}
