using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Event that a story announces.</summary>
/// <param name="End">End, or last day; null if it is not known.</param>
/// <param name="Place">
/// Texts by language; one for all languages is under <see cref="AnyLanguage"/>. Null if it is not known.
/// </param>
[MemoryPackable]
public sealed partial record StoryEvent(Located<CalendarTime> Start, Located<CalendarTime>? End, TranslatedText? Place)
{
    /// <summary>Language code of a text that stands for all languages.</summary>
    public const string AnyLanguage = "";

    /// <summary>First moment after the event.</summary>
    public DateTimeOffset Over => (End ?? Start).Value.Over;

    /// <summary>Returns the place in a language, or else the text for all, or null.</summary>
    public string? PlaceIn(Language language) =>
        Place?.In(language) ?? Place?.Texts.FirstOrDefault(text => text.LanguageCode == AnyLanguage).Text;

    /// <summary>True if both are at the same time.</summary>
    public bool IsSameTime(StoryEvent other) => Start.Value == other.Start.Value && End?.Value == other.End?.Value;
}
