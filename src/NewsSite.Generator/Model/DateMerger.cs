using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>Merges the event and the deadlines of a story's versions and checks that they agree.</summary>
internal sealed class DateMerger(SiteConfiguration configuration, DiagnosticBag diagnostics)
{
    private readonly SharedFields shared = new(diagnostics);

    /// <param name="storyDate">When the story comes out.</param>
    public StoryDates Merge(ImmutableArray<Article> versions, DateTimeOffset storyDate)
    {
        var deadline = Time(versions, version => version.Deadline, "deadline");
        var expires = Time(versions, version => version.Expires, "expires");
        CheckIsAhead(deadline, "deadline", storyDate);
        CheckIsAhead(expires, "expires", storyDate);
        var announced = Event(versions);
        return announced is null && deadline is null && expires is null
            ? StoryDates.None
            : new StoryDates(announced, deadline?.Value, expires?.Value);
    }

    private Located<CalendarTime>? Time(
        ImmutableArray<Article> versions,
        Func<Article, Located<CalendarTime>?> of,
        string name
    ) =>
        shared
            .FirstOf(
                versions,
                version => of(version) is { } time ? ImmutableArray.Create(time) : [],
                (one, other) => one[0].Value == other[0].Value,
                list => list[0].Location,
                name
            )
            .FirstOrDefault();

    private void CheckIsAhead(Located<CalendarTime>? time, string name, DateTimeOffset storyDate)
    {
        if (time is not null && time.Value.Over <= storyDate)
        {
            diagnostics.Report(
                DateRules.OverBeforeStory,
                time.Location,
                name,
                time.Value,
                storyDate.ToString("yyyy-MM-dd")
            );
        }
    }

    private StoryEvent? Event(ImmutableArray<Article> versions)
    {
        var found = shared.FirstOf(
            versions,
            version => version.Event is { } one ? ImmutableArray.Create(one) : [],
            (one, other) => one[0].IsSameTime(other[0]) && HaveSamePlaces(one[0], other[0]),
            list => list[0].Start.Location,
            "event"
        );
        return found.IsEmpty ? null : found[0] with { Place = Places(versions) };
    }

    /// <summary>False if both have places by language and they differ. A version's one text is in its own language.</summary>
    private static bool HaveSamePlaces(StoryEvent one, StoryEvent other) =>
        one.Place is null
        || other.Place is null
        || !IsByLanguage(one.Place)
        || !IsByLanguage(other.Place)
        || one.Place.HasSameTexts(other.Place);

    private static bool IsByLanguage(TranslatedText place) =>
        place.Texts.All(text => text.LanguageCode != StoryEvent.AnyLanguage);

    /// <summary>Returns the place in the language of every version: from its own file, or else from another one.</summary>
    private TranslatedText? Places(ImmutableArray<Article> versions)
    {
        var written = versions
            .Select(version => version.Event)
            .OfType<StoryEvent>()
            .Where(one => one.Place is not null)
            .ToList();
        if (written.Count == 0)
        {
            return null;
        }

        foreach (var place in written.Select(one => one.Place!).Where(IsByLanguage))
        {
            CheckCodes(place);
        }

        var texts = ImmutableArray.CreateBuilder<Translation>();
        foreach (var version in versions)
        {
            var language = version.Language;
            var place =
                version.Event?.PlaceIn(language)
                ?? written.Select(one => one.Place!.In(language)).FirstOrDefault(text => text is not null)
                ?? written.Select(one => one.PlaceIn(language)).FirstOrDefault(text => text is not null);
            if (place is not null)
            {
                texts.Add(new Translation(language.Code, place));
            }
            else
            {
                diagnostics.Report(
                    ContentRules.NoteNotInLanguage,
                    written[0].Place!.Location,
                    "place",
                    language.Code,
                    language.Name
                );
            }
        }

        return new TranslatedText(written[0].Place!.Location, texts.DrainToImmutable());
    }

    private void CheckCodes(TranslatedText place)
    {
        foreach (
            var code in place
                .Texts.Select(text => text.LanguageCode)
                .Where(code => configuration.Languages.All(language => language.Code != code))
        )
        {
            diagnostics.Report(
                ContentRules.NoteInOtherLanguage,
                place.Location,
                code,
                string.Join(", ", configuration.Languages)
            );
        }
    }
}
