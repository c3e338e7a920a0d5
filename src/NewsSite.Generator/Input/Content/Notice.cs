using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Input.Content;

/// <summary>Urgent notice above all pages, from <c>content/notice.yaml</c>.</summary>
/// <param name="Link">Where it leads, by language or for all; null if nowhere.</param>
/// <param name="From">When it appears; null for at once.</param>
/// <param name="To">When it is gone.</param>
public sealed record Notice(ByLanguage<string> Text, TranslatedText? Link, CalendarTime? From, CalendarTime To);
