using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Finds what the notice above all pages leads to.</summary>
internal static class NoticeLinks
{
    /// <summary>
    /// Returns the notice with its links. One that leads nowhere is reported and left out: the notice is urgent, and a
    /// link must not keep it back.
    /// </summary>
    public static SiteNotice Of(
        Notice notice,
        SiteConfiguration configuration,
        ImmutableArray<ArchiveEntry> entries,
        UrlRegistry urls,
        DiagnosticBag diagnostics
    ) =>
        new(
            notice.Text,
            new ByLanguage<string?>(
                configuration.Languages,
                language => Target(notice, language, configuration, entries, urls, diagnostics)
            )
        );

    private static string? Target(
        Notice notice,
        Language language,
        SiteConfiguration configuration,
        ImmutableArray<ArchiveEntry> entries,
        UrlRegistry urls,
        DiagnosticBag diagnostics
    )
    {
        if (notice.Link is not { } link)
        {
            return null;
        }

        var written =
            link.In(language) ?? link.Texts.FirstOrDefault(text => text.LanguageCode == StoryEvent.AnyLanguage).Text;
        if (written is null)
        {
            return null;
        }

        if (WebAddress.Parse(written) is not null)
        {
            return written;
        }

        var key = written.Trim('/');
        if (entries.Any(entry => entry.Key == key))
        {
            return Permalinks.Story(language, key);
        }

        if (urls.Paths.Contains(written))
        {
            return written;
        }

        diagnostics.Report(
            DateRules.NoticeLink,
            link.Location,
            written,
            Suggestion.For(written, written.StartsWith('/') ? urls.Paths : entries.Select(entry => entry.Key))
        );
        return null;
    }
}
