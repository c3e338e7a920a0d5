using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Features.ShareCards;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Build;

/// <summary>
/// Decides whether the build can be skipped. The constructor reads the state of all inputs before the build, so a file
/// that changes during the build counts as new for the next one.
/// </summary>
internal sealed class UpToDateCheck
{
    private readonly BuildOptions options;
    private readonly string file;
    private readonly string output;
    private readonly string optionsKey;
    private readonly SourceSurvey sources;
    private readonly bool isSettled;

    public UpToDateCheck(BuildOptions options, OutputOptions output)
    {
        this.options = options;
        this.output = OutputFolder.Resolve(output.Folder);
        file = Path.Combine(options.Cache.Builds, SnapshotStore.NameOf(this.output) + ".last");
        sources = SourceSurvey.Of(options.Source);
        if (FileClock.WaitUntilSettled(sources.State.Changed))
        {
            sources = SourceSurvey.Of(options.Source);
        }

        isSettled = sources.State.IsSettled;
        optionsKey = string.Join(
            '\n',
            options.BaseUrl?.ToString(),
            options.Preview,
            output.Strict,
            CardFonts.StateOfFolders(options.FontFolders),
            LedgerOrigins(options)
        );
    }

    /// <summary>The sources as they were before the build.</summary>
    public SourceFolder Sources => sources.Surveyed;

    /// <summary>Reports what must not be read, and an output folder among it. False if there is anything.</summary>
    public bool CheckSources(DiagnosticBag diagnostics)
    {
        string[] folders = ["content", "themes"];
        var place = RealPath.Of(output);
        foreach (var folder in folders)
        {
            if (
                RealPath.Of(options.Source.Absolute(folder)) is { } real
                && place is not null
                && RealPath.IsInside(place, real)
            )
            {
                diagnostics.Report(OutputRules.InsideSources, new SourceLocation(output), folder + "/");
            }
        }

        return sources.Report(diagnostics) && !diagnostics.HasErrors;
    }

    /// <summary>Returns the last build of these sources into this folder, or null if it is no longer valid.</summary>
    public FinishedBuild? FindFinished()
    {
        if (options.Cache.IsBypassed || !isSettled || StoredValue.Load<BuildRecord>(file) is not { } record)
        {
            return null;
        }

        var isValid =
            record.OptionsKey == optionsKey
            && record.Sources == sources.State.Hash
            && TimeZoneKey.IsCurrent(record.TimeZone)
            && record.From <= options.Now.UtcTicks
            && options.Now.UtcTicks < record.Until
            && IsOutputUnchanged(record.Output);
        return isValid ? record.Build : null;
    }

    /// <summary>
    /// Records the finished build for the next check. Reports sources that changed during the build and then records
    /// nothing.
    /// </summary>
    public void Save(SiteClock clock, BuildSummary summary, DiagnosticBag diagnostics)
    {
        if (!sources.IsStillTrue())
        {
            diagnostics.Report(OutputRules.SourcesChanged, new SourceLocation("content"));
            return;
        }

        if (!isSettled)
        {
            return;
        }

        var record = new BuildRecord(
            optionsKey,
            sources.State.Hash,
            TimeZoneKey.Of(clock.Zone),
            options.Now.UtcTicks,
            clock.ValidUntil.UtcTicks,
            new SnapshotStore(output, options.Cache).Checksum,
            new FinishedBuild(summary, diagnostics.ToSorted())
        );
        if (!StoredValue.TrySave(file, record))
        {
            diagnostics.Report(OutputRules.CacheNotWritten, new SourceLocation(CacheFolder.Name));
        }
    }

    /// <summary>Returns the commits that the ledger is compared with, whose lines must not be missing.</summary>
    private static string LedgerOrigins(BuildOptions options)
    {
        try
        {
            return GitRepository.Contains(options.Source.Root)
                ? string.Join(' ', GitRepository.Origins(options.Source.Root, options.LedgerSince))
                : "";
        }
        catch (GitException e)
        {
            // The ledger's check reports it. A build that could not ask git is not one that could.
            return e.Message;
        }
    }

    /// <summary>True if all managed files are as the build wrote them. Unmanaged files do not matter.</summary>
    private bool IsOutputUnchanged(UInt128 checksum)
    {
        var snapshots = new SnapshotStore(output, options.Cache);
        return snapshots.Checksum == checksum && snapshots.Load()?.IsIn(output) == true;
    }
}

/// <summary>Record of a <see cref="FinishedBuild"/> and of everything it depends on.</summary>
/// <param name="OptionsKey">Options, state of the font folders, and commits that the ledger is compared with.</param>
/// <param name="Sources">Hash of the <see cref="FolderState"/> of the sources.</param>
/// <param name="From">Time of the build, in UTC ticks.</param>
/// <param name="Until">First moment at which the clock's answers differ, in UTC ticks.</param>
/// <param name="Output">Checksum of the output folder's snapshot.</param>
[MemoryPackable]
internal sealed partial record BuildRecord(
    string OptionsKey,
    UInt128 Sources,
    string TimeZone,
    long From,
    long Until,
    UInt128 Output,
    FinishedBuild Build
);
