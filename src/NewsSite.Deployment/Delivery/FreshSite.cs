using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Deployment.Delivery;

/// <summary>
/// Site built to be published: from the present sources, without drafts, in a folder that nobody else writes. A folder of
/// the user's own could hold drafts that a preview built a moment ago.
/// </summary>
internal sealed class FreshSite : IDisposable
{
    private readonly FolderLock? folderLock;

    private FreshSite(FolderLock? folderLock, string folder, BuildResult? result, ImmutableArray<Diagnostic> problems)
    {
        this.folderLock = folderLock;
        (Folder, Result, Problems) = (folder, result, problems);
    }

    /// <summary>Folder of the site.</summary>
    public string Folder { get; }

    /// <summary>All problems of the sources.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Number of published addresses missing from the ledger.</summary>
    public int NotInLedger => Result?.Summary?.NotInLedger ?? 0;

    /// <summary>True if the site may be published: what <c>build</c> and <c>check</c> say, too.</summary>
    public bool MayPublish => Result is { Outcome: not BuildOutcome.NotWritten } && Verdict.MayPublish(Problems);

    private BuildResult? Result { get; }

    /// <summary>Builds the site. Until it is disposed, no other run builds this one.</summary>
    public static FreshSite Build(SourceFolder source, DateTimeOffset now, IBuildProgress progress)
    {
        var options = new BuildOptions(source, now, Preview.None);
        var folder = Path.Combine(options.Cache.Root, "publish", "site");
        var diagnostics = new DiagnosticBag();
        var folderLock = FolderLock.Acquire(Path.Combine(options.Cache.Root, "publish", "lock"), folder, diagnostics);
        if (folderLock is null)
        {
            return new FreshSite(null, folder, null, diagnostics.ToSorted());
        }

        try
        {
            var result = SiteBuilder.Build(options, new OutputOptions(folder), progress);
            return new FreshSite(folderLock, folder, result, result.Diagnostics);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    public void Dispose() => folderLock?.Dispose();
}
