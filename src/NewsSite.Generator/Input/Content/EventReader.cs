using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Texts;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads <c>event</c>, <c>deadline</c> and other times that readers put into calendars.</summary>
internal sealed class EventReader(TimeZoneInfo zone, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
{
    /// <summary>
    /// Reads <c>event: {start: …, end: …, place: …}</c>. Returns null if absent or, after reporting it, invalid.
    /// </summary>
    public StoryEvent? Event(MappingFields fields)
    {
        if (fields.Mapping("event") is not { } written)
        {
            return null;
        }

        var (start, end) = (Time(written, "start"), Time(written, "end"));
        var place = TextOrByLanguage(written, "place");
        if (start is null)
        {
            if (written.Text("start") is null)
            {
                diagnostics.Report(YamlRules.MissingKey, written.Location, "start");
            }

            return null;
        }

        return new StoryEvent(start, end is null || IsAfter(start, end) ? end : null, place);
    }

    /// <summary>Reads a day or moment. Returns null if absent or, after reporting it, invalid.</summary>
    public Located<CalendarTime>? Time(MappingFields fields, string key)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        if (CalendarTime.Read(text.Value, zone) is { } time)
        {
            return new Located<CalendarTime>(time, text.Location);
        }

        var shown = InvisibleCharacters.InName(text.Value);
        diagnostics.Report(ContentRules.BadDate, text.Location, shown, DateAdvice.For(text.Value, null, languages));
        return null;
    }

    /// <summary>Reports an end that is not after its start, or of which only one has a time.</summary>
    public bool IsAfter(Located<CalendarTime> start, Located<CalendarTime> end)
    {
        if (start.Value.IsDay != end.Value.IsDay)
        {
            diagnostics.Report(DateRules.HalfTimed, end.Location, start.Value, end.Value);
            return false;
        }

        if (end.Value.Over <= start.Value.At)
        {
            diagnostics.Report(DateRules.EndsBeforeStart, end.Location, end.Value, start.Value);
            return false;
        }

        return true;
    }

    /// <summary>Reads a text for all languages, or a map of texts.</summary>
    public TranslatedText? TextOrByLanguage(MappingFields fields, string key)
    {
        switch (fields.Node(key))
        {
            case null:
                return null;
            case YamlScalar text:
                var shown = ShownText.Read(text.Value, text.Location, diagnostics).Trim();
                return shown.Length == 0
                    ? null
                    : new TranslatedText(text.Location, [new Translation(StoryEvent.AnyLanguage, shown)]);
            case var map:
                return TranslatedTextReader.Read(map, diagnostics);
        }
    }
}
