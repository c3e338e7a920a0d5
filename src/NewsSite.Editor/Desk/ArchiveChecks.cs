using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
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
        var configuration = built.Site.Configuration;
        var diagnostics = new DiagnosticBag();
        diagnostics.Configure(configuration.Checks);
        diagnostics.Silence(built.Content.Articles.SelectMany(article => article.Allowed));
        TextChecker.Check(built.Content, configuration, drafts: true, diagnostics);
        return diagnostics.ToSorted();
    }

    public void Dispose() => isEnded = true;

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

    /// <summary>Takes the wish away if no newer one came.</summary>
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
            // What was found before stays. A text that changed since is asked again after the next build. A text that
            // brings out a bug tells of it in its own story, when that is opened; the others must go on being checked.
        }
    }
}
