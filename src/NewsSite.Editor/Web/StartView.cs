using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Editor.Desk;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Editor.Web;

/// <summary>Answer to the page when it opens.</summary>
/// <param name="Language">Language of messages.</param>
/// <param name="Languages">Languages of the site.</param>
/// <param name="Shared">Names of the fields that stand once a story.</param>
/// <param name="Git">True if stories can be published.</param>
/// <param name="Preview">Address of the preview.</param>
/// <param name="Now">Moment in the site's time zone, to the minute.</param>
/// <param name="Notices">Sentences to show once.</param>
internal sealed record StartView(
    int Version,
    string Language,
    ImmutableArray<LanguageChoice> Languages,
    ImmutableArray<FieldView> Fields,
    ImmutableArray<string> Shared,
    ImmutableArray<Choice> Topics,
    ImmutableArray<Choice> Regions,
    bool Git,
    string Preview,
    string Now,
    ImmutableArray<string> Notices
)
{
    public static StartView Of(WritingDesk desk, string preview, DateTimeOffset now)
    {
        var configuration = desk.Configuration;
        return new(
            desk.State.Version,
            MessageLanguages.CodeOf(desk.Messages),
            [.. configuration.Languages.Select(language => new LanguageChoice(language.Code, language.Name))],
            FieldView.All(desk.Messages),
            FieldView.Shared,
            Choices(configuration, configuration.Topics),
            Choices(configuration, configuration.Regions),
            GitRepository.Contains(desk.Source.Root),
            preview,
            TimeZoneInfo
                .ConvertTime(now, configuration.TimeZone)
                .ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
            desk.TakeNotices()
        );
    }

    private static ImmutableArray<Choice> Choices(SiteConfiguration configuration, ImmutableArray<Topic> topics) =>
        [
            .. topics.Select(topic => new Choice(
                topic.Id,
                configuration.Languages.ToImmutableSortedDictionary(
                    language => language.Code,
                    language => topic.Name[language],
                    StringComparer.Ordinal
                )
            )),
        ];
}

/// <summary>Language of the site.</summary>
internal sealed record LanguageChoice(string Code, string Name);

/// <summary>Topic or region.</summary>
internal sealed record Choice(string Key, ImmutableSortedDictionary<string, string> Names);
