using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Build;

/// <summary>
/// Reports what will break when scheduled content comes out. Without it, the site would build until that minute, and
/// then not at all.
/// </summary>
internal sealed class Forecast(BuildOptions options, BuildCaches caches, BuiltSite present)
{
    private readonly ImmutableArray<DueMoment> changes = present.Site.Schedule.RemoveAll(due => !due.ChangesContent);

    /// <summary>Composes the site as it will be. Errors it does not have yet are reported as warnings.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        // Templates report errors only when they run. Those of present pages are no news of the future.
        Run(present.OnePageOfEachKind);
        Report(new Preview(options.Preview.Drafts, Future: true) { IsForecast = true }, diagnostics);
        if (changes.Any(due => due.Kind == DueKind.Withdrawal))
        {
            Report(new Preview(options.Preview.Drafts, Future: true), diagnostics);
        }
    }

    private void Report(Preview preview, DiagnosticBag diagnostics)
    {
        var known = diagnostics.ToSorted().ToHashSet();
        var problems = new DiagnosticBag();
        if (
            SiteBuilder.ComposeForecast(options with { Preview = preview }, caches, present.Sources, problems) is
            { } future
        )
        {
            var there = present.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            Run(
                future
                    .Files.Where(file => file.MayReport && !there.Contains(file.Path))
                    .Concat(future.OnePageOfEachKind)
            );
        }

        diagnostics.AddSilent(problems);
        diagnostics.Add(problems.ToSorted().Where(problem => !known.Contains(problem)).Select(AtItsTime));
    }

    private static void Run(IEnumerable<OutputFile> pages) =>
        ParallelChunks.Of(pages).ForAll(page => page.WriteTo(Stream.Null));

    /// <summary>Returns an error as the warning that it is until its time; anything else as it is.</summary>
    private Diagnostic AtItsTime(Diagnostic problem) =>
        Verdict.Stops(problem)
            ? new Diagnostic(
                ScheduleRules.BreaksWhenDue,
                problem.Location,
                [
                    MomentOf(problem).ToString("yyyy-MM-dd HH:mm"),
                    new Message(
                        problem.Text(MessageLanguage.English),
                        problem.Text(MessageLanguage.Russian),
                        problem.Text(MessageLanguage.Kyrgyz)
                    ),
                    problem.Rule.Code,
                    .. problem.Related.Cast<object>(),
                ]
            )
            : problem;

    /// <summary>Returns the moment of the story that has the problem or is named by it, or else the first one.</summary>
    private DateTimeOffset MomentOf(Diagnostic problem)
    {
        var keys = problem.Related.Prepend(problem.Location).Select(place => StoryPaths.KeyOf(place.Path)).ToList();
        return (changes.FirstOrDefault(due => keys.Contains(due.Key)) ?? changes[0]).At;
    }
}
