using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
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

    private readonly FrozenDictionary<char, char> folding;

    private StoryIndex(ImmutableArray<Entry> entries, FrozenDictionary<char, char> folding)
    {
        (this.entries, this.folding) = (entries, folding);
        years = [.. entries.Select(entry => entry.Year).Distinct().OrderDescending()];
    }

    /// <param name="SearchText">Titles and name, folded.</param>
    private sealed record Entry(StoryLine Line, int Year, DateTimeOffset Date, string SearchText);

    public static StoryIndex Of(BuiltSite built, ILookup<string, Diagnostic> problems, DateTimeOffset now)
    {
        var configuration = built.Site.Configuration;
        var folding = FoldingOf(configuration.Languages);
        return new(
            [
                .. built
                    .Content.Stories.AsParallel()
                    .Select(story => EntryOf(story, configuration, folding, problems, now))
                    .OrderByDescending(entry => entry.Date)
                    .ThenBy(entry => entry.Line.Story, StringComparer.Ordinal),
            ],
            folding
        );
    }

    public StoryPage Find(StoryQuery query)
    {
        var words = Fold(query.Query, folding).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
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
        SiteConfiguration configuration,
        FrozenDictionary<char, char> folding,
        ILookup<string, Diagnostic> problems,
        DateTimeOffset now
    )
    {
        var date =
            story.Articles.Select(article => article.Date?.Value).Min()
            ?? DateReader.Midnight(story.Day, configuration.TimeZone);
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
            VersionStates.Of(story, configuration.Languages, now),
            story.Articles.ToImmutableSortedDictionary(
                article => article.Language.Code,
                article => StoryName.BelowContent(article.Path),
                StringComparer.Ordinal
            ),
            counts[Severity.Error].Count(),
            counts[Severity.Warning].Count()
        );
        return new(line, story.Day.Year, date, Fold($"{story.Key} {string.Join(' ', titles.Values)}", folding));
    }

    /// <summary>Returns letters that are typed in place of others, as the site's search takes them.</summary>
    private static FrozenDictionary<char, char> FoldingOf(ImmutableArray<Language> languages) =>
        languages
            .SelectMany(language => language.Search?.Folding ?? [])
            .DistinctBy(letter => letter.Key)
            .ToFrozenDictionary();

    private static string Fold(string text, FrozenDictionary<char, char> folding) =>
        string.Create(
            text.Length,
            (text, folding),
            static (folded, source) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    var small = char.ToLowerInvariant(source.text[i]);
                    folded[i] = source.folding.GetValueOrDefault(small, small);
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
