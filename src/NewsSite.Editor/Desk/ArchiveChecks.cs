using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Tools.Checking;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Checks the texts of the whole archive in the background, for the counts in the list of stories. Checking all takes
/// seconds, so open stories are checked by themselves with each build.
/// </summary>
/// <param name="pause">Time without a request after which the checks begin.</param>
/// <param name="check">Finds the problems of a site's texts.</param>
internal sealed class ArchiveChecks(TimeSpan pause, Func<BuiltSite, ImmutableArray<Diagnostic>> check) : IDisposable
{
    private readonly Lock gate = new();
    private volatile bool isEnded;
    private BuiltSite? wanted;
    private bool isRunning;

    /// <summary>Findings of the last checks; empty before the first.</summary>
    public ImmutableArray<Diagnostic> Found { get; private set; } = [];

    /// <summary>Checks a site soon. A newer one takes the place of one that waits.</summary>
    public void Request(BuiltSite built)
    {
        lock (gate)
        {
            wanted = built;
            if (!isRunning)
            {
                isRunning = true;
                _ = RunAsync();
            }
        }
    }

    /// <summary>Returns the problems of all texts of a site, drafts among them.</summary>
    public static ImmutableArray<Diagnostic> ProblemsOfTexts(BuiltSite built)
    {
        var (content, configuration) = (built.Content, built.Site.Configuration);
        var links = new Lazy<SiteLinks>(() => TextChecker.LinksOf(content, configuration));
        return ProblemsOf(
            built,
            found => TextChecker.Check(content, configuration, drafts: true, found),
            (story, found) => TextChecker.CheckStories(content, links.Value, ImmutableHashSet.Create(story.Key), found)
        );
    }

    /// <summary>
    /// Runs a check of all stories. If a text brings out a bug of it, checks each story by itself, and reports the bug in
    /// those that do. Pages, which the list of stories does not show, are left out then.
    /// </summary>
    internal static ImmutableArray<Diagnostic> ProblemsOf(
        BuiltSite built,
        Action<DiagnosticBag> checkAll,
        Action<StorySource, DiagnosticBag> checkOne
    )
    {
        try
        {
            return Collect(built.Content.Articles, checkAll);
        }
        catch (Exception e) when (!IsChangeOnDisk(e))
        {
            return
            [
                .. built
                    .Content.Stories.Where(story => !story.Articles.IsEmpty)
                    .SelectMany(story => ProblemsOfStory(story))
                    // Without the other stories it is not known what a silence drops.
                    .Where(problem => problem.Rule != SettingRules.SilencesNothing)
                    .Order(),
            ];
        }

        ImmutableArray<Diagnostic> ProblemsOfStory(StorySource story)
        {
            try
            {
                return Collect(story.Articles, found => checkOne(story, found));
            }
            catch (Exception e) when (!IsChangeOnDisk(e))
            {
                var place = new SourceLocation(story.Articles[0].Path);
                return Collect([], found => found.Report(MachineRules.Failed, place, e.GetBaseException().Message));
            }
        }

        ImmutableArray<Diagnostic> Collect(IEnumerable<Article> articles, Action<DiagnosticBag> check)
        {
            var diagnostics = new DiagnosticBag();
            diagnostics.Configure(built.Site.Configuration.Checks);
            diagnostics.Silence(articles.SelectMany(article => article.Allowed));
            check(diagnostics);
            return diagnostics.ToSorted();
        }
    }

    public void Dispose() => isEnded = true;

    private static bool IsChangeOnDisk(Exception e) => e.GetBaseException() is SourceChangedException;

    private async Task RunAsync()
    {
        while (Waiting() is { } built)
        {
            await Task.Delay(pause);
            if (isEnded)
            {
                return;
            }

            if (IsNewest(built))
            {
                await Task.Run(() => Check(built), CancellationToken.None);
            }
        }
    }

    private BuiltSite? Waiting()
    {
        lock (gate)
        {
            isRunning = wanted is not null;
            return wanted;
        }
    }

    /// <summary>Clears the request unless a newer one replaced it.</summary>
    private bool IsNewest(BuiltSite built)
    {
        lock (gate)
        {
            var isNewest = wanted == built;
            wanted = isNewest ? null : wanted;
            return isNewest;
        }
    }

    private void Check(BuiltSite built)
    {
        try
        {
            Found = check(built);
        }
        catch (Exception)
        {
            // A file changed on disk meanwhile, which leads to another build, and that asks again. What was found before
            // stays until then. Bugs of the checks do not come here: ProblemsOf reports them.
        }
    }
}
