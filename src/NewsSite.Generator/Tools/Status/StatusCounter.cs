using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Status;

/// <summary>Counts finished and unfinished work in the archive.</summary>
public static partial class StatusCounter
{
    /// <param name="site">The site, including drafts and scheduled stories.</param>
    /// <param name="now">The clock: stories dated later are scheduled.</param>
    /// <param name="problems">Diagnostics from a check of the same content.</param>
    public static ArchiveStatus Count(Site site, DateTimeOffset now, ImmutableArray<Diagnostic> problems)
    {
        var languages = site.Configuration.Languages;
        ImmutableArray<ArchiveEntry> all = [.. site.Stories, .. site.Withdrawn];
        var byYear = problems.ToLookup(YearOf);
        var years = all.GroupBy(story => story.Day.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => new YearStatus(year.Key, Counts([.. year], languages, now, byYear[year.Key])));
        return new ArchiveStatus(
            [.. years],
            Counts(all, languages, now, problems),
            byYear[null].Count(IsWarningOrError),
            [
                .. site
                    .Stories.Where(story => !IsDraft(story) && Finished(story).Count() < languages.Length)
                    .OrderBy(story => story.Date)
                    .ThenBy(story => story.Key, StringComparer.Ordinal)
                    .Select(story => Untranslated(story, languages, now)),
            ],
            Sources(site)
        );
    }

    private static ImmutableArray<SourceStatus> Sources(Site site) =>
        [
            .. site
                .Stories.Select(story =>
                    (
                        Story: story,
                        Source: story
                            .Versions.Select(version => version.Source)
                            .FirstOrDefault(source => source is not null)
                    )
                )
                .Where(one => one.Source is not null)
                .GroupBy(one => one.Source!.Split(':')[0].Trim(), StringComparer.Ordinal)
                .OrderBy(source => source.Key, StringComparer.Ordinal)
                .Select(source => new SourceStatus(
                    source.Key,
                    source.Count(),
                    source.Count(one => IsDraft(one.Story))
                )),
        ];

    private static StoryCounts Counts(
        ImmutableArray<ArchiveEntry> stories,
        ImmutableArray<Language> languages,
        DateTimeOffset now,
        IEnumerable<Diagnostic> problems
    )
    {
        var all = problems.ToList();
        return new StoryCounts(
            stories.Length,
            stories.Count(story => Finished(story).Count() == languages.Length),
            languages.ToImmutableSortedDictionary(
                language => language.Code,
                language => stories.Count(story => languages.Length > 1 && IsOnlyIn(story, language)),
                StringComparer.Ordinal
            ),
            stories.Count(IsDraft),
            stories.Count(story => !IsDraft(story) && Finished(story).All(version => version.Date > now)),
            all.Count(problem => problem.Rule.Code == ContentRules.NoAlternativeText.Code),
            all.Count(IsWarningOrError)
        );
    }

    private static UntranslatedStory Untranslated(Story story, ImmutableArray<Language> languages, DateTimeOffset now)
    {
        var missing = languages
            .Where(language => Finished(story).All(version => version.Language != language))
            .ToList();
        var first = Finished(story).First();
        return new UntranslatedStory(
            story.Key,
            story.Date,
            (int)Math.Floor((now - story.Date).TotalDays),
            [.. missing.Select(language => language.Code)],
            [.. missing.Where(language => story.In(language) is not null).Select(language => language.Code)],
            first.Language.Code,
            first.Title
        );
    }

    private static IEnumerable<VersionHeading> Finished(ArchiveEntry story) =>
        story.Headings.Where(version => !version.IsDraft);

    private static bool IsDraft(ArchiveEntry story) => !Finished(story).Any();

    private static bool IsOnlyIn(ArchiveEntry story, Language language) =>
        Finished(story).Select(version => version.Language).SequenceEqual([language]);

    private static bool IsWarningOrError(Diagnostic problem) => problem.Severity >= Severity.Warning;

    private static int? YearOf(Diagnostic problem)
    {
        var match = StoryPath().Match(problem.Location.Path);
        return match.Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex("^content/news/(?<year>[0-9]{4})/")]
    private static partial Regex StoryPath();
}
