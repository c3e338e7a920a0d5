using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>Line of the list of stories. Languages are codes.</summary>
/// <param name="Date">Day or moment as the archive orders it: <c>2026-11-23T10:30</c>.</param>
/// <param name="Paths">Paths of the versions that exist, below <c>content/</c>.</param>
internal sealed record StoryLine(
    string Story,
    string Date,
    ImmutableSortedDictionary<string, string> Titles,
    ImmutableSortedDictionary<string, string> States,
    ImmutableSortedDictionary<string, string> Paths,
    int Errors,
    int Warnings
);

/// <summary>Part of the list of stories.</summary>
/// <param name="Total">Number of stories that were asked for.</param>
/// <param name="Years">Years of all stories, newest first.</param>
internal sealed record StoryPage(int Total, ImmutableArray<int> Years, ImmutableArray<StoryLine> Stories);

/// <summary>Question to the list of stories.</summary>
/// <param name="Query">Words that titles and name must hold, each anywhere.</param>
/// <param name="State">A state of a version, <c>problems</c>, or <c>missing-</c> and a language.</param>
internal sealed record StoryQuery(string Query, int? Year, string State, int From, int Count);

/// <summary>All stories of one state of the site, newest first, as the list shows them.</summary>
internal sealed class StoryIndex
{
    private const string MissingIn = "missing-";

    private readonly ImmutableArray<Entry> entries;
    private readonly ImmutableArray<int> years;

    private StoryIndex(ImmutableArray<Entry> entries)
    {
        this.entries = entries;
        years = [.. entries.Select(entry => entry.Year).Distinct().OrderDescending()];
    }

    /// <param name="SearchText">Titles and name, folded.</param>
    private sealed record Entry(StoryLine Line, int Year, DateTimeOffset Date, string SearchText);

    public static StoryIndex Of(BuiltSite built, ILookup<string, Diagnostic> problems, DateTimeOffset now)
    {
        var configuration = built.Site.Configuration;
        return new([
            .. built
                .Content.Stories.AsParallel()
                .Select(story => EntryOf(story, configuration.Languages, configuration.TimeZone, problems, now))
                .OrderByDescending(entry => entry.Date)
                .ThenBy(entry => entry.Line.Story, StringComparer.Ordinal),
        ]);
    }

    public StoryPage Find(StoryQuery query)
    {
        var words = Fold(query.Query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = entries
            .Where(entry =>
                (query.Year is not { } year || entry.Year == year)
                && HasState(entry.Line, query.State)
                && Array.TrueForAll(words, word => entry.SearchText.Contains(word, StringComparison.Ordinal))
            )
            .ToList();
        return new(found.Count, years, [.. found.Skip(query.From).Take(query.Count).Select(entry => entry.Line)]);
    }

    private static bool HasState(StoryLine line, string state) =>
        state switch
        {
            "" => true,
            "problems" => line.Errors + line.Warnings > 0,
            _ when state.StartsWith(MissingIn, StringComparison.Ordinal) => line.States.GetValueOrDefault(
                state[MissingIn.Length..]
            ) == VersionStates.Missing,
            _ => line.States.ContainsValue(state),
        };

    private static Entry EntryOf(
        StorySource story,
        ImmutableArray<Language> languages,
        TimeZoneInfo zone,
        ILookup<string, Diagnostic> problems,
        DateTimeOffset now
    )
    {
        var date = story.Articles.Select(article => article.Date?.Value).Min() ?? DateReader.Midnight(story.Day, zone);
        var titles = story.Articles.ToImmutableSortedDictionary(
            article => article.Language.Code,
            article => article.Title.Value,
            StringComparer.Ordinal
        );
        var counts = problems[story.Key].ToLookup(problem => problem.Severity);
        var line = new StoryLine(
            "news/" + story.Key,
            date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm"),
            titles,
            VersionStates.Of(story, languages, now),
            story.Articles.ToImmutableSortedDictionary(
                article => article.Language.Code,
                article => StoryName.BelowContent(article.Path),
                StringComparer.Ordinal
            ),
            counts[Severity.Error].Count(),
            counts[Severity.Warning].Count()
        );
        return new(line, story.Day.Year, date, Fold($"{story.Key} {string.Join(' ', titles.Values)}"));
    }

    /// <summary>Letters that are often typed in place of others, on keyboards that lack these.</summary>
    private static readonly FrozenDictionary<char, char> Plain = new Dictionary<char, char>
    {
        ['ё'] = 'е',
        ['ң'] = 'н',
        ['ө'] = 'о',
        ['ү'] = 'у',
    }.ToFrozenDictionary();

    private static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, text) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    var small = char.ToLowerInvariant(text[i]);
                    folded[i] = Plain.GetValueOrDefault(small, small);
                }
            }
        );
}

/// <summary>Words for how far a version of a story is.</summary>
internal static class VersionStates
{
    public const string Missing = "missing";

    /// <summary>Returns the state of every language of the site.</summary>
    public static ImmutableSortedDictionary<string, string> Of(
        StorySource? story,
        ImmutableArray<Language> languages,
        DateTimeOffset now
    )
    {
        var articles = story?.Articles ?? [];
        var isWithdrawn = articles.Any(article => article.Withdrawn?.Date.Value <= now);
        var date = articles.Select(article => article.Date?.Value).Min();
        return languages.ToImmutableSortedDictionary(
            language => language.Code,
            language =>
                articles.FirstOrDefault(article => article.Language == language) switch
                {
                    null => Missing,
                    _ when isWithdrawn => "withdrawn",
                    { IsDraft: true } => "draft",
                    var article when (article.Date?.Value ?? date) > now => "scheduled",
                    _ => "published",
                },
            StringComparer.Ordinal
        );
    }
}
