using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Features.ShareCards;
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
    private readonly FolderState sources;
    private readonly bool isSettled;

    public UpToDateCheck(BuildOptions options, OutputOptions output)
    {
        this.options = options;
        this.output = output.Folder;
        file = Path.Combine(options.Cache.Builds, SnapshotStore.NameOf(output.Folder) + ".last");
        sources = StateOfSources();
        isSettled = FileClock.IsSettled(sources.Newest);
        optionsKey = string.Join(
            '\n',
            options.BaseUrl?.ToString(),
            options.Preview,
            output.Strict,
            CardFonts.StateOfFolders(options.FontFolders)
        );
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
            && record.Sources == sources.Hash
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
        if (StateOfSources() != sources)
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
            sources.Hash,
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

    private FolderState StateOfSources() => FolderState.Of(options.Source.Root, "content", "themes");

    /// <summary>True if all managed files are as the build wrote them. Unmanaged files do not matter.</summary>
    private bool IsOutputUnchanged(UInt128 checksum)
    {
        var snapshots = new SnapshotStore(output, options.Cache);
        return snapshots.Checksum == checksum && snapshots.Load()?.IsIn(output) == true;
    }
}

/// <summary>Record of a <see cref="FinishedBuild"/> and of everything it depends on.</summary>
/// <param name="OptionsKey">Options, and state of the font folders.</param>
/// <param name="Sources">Hash of the <see cref="FolderState"/> of the sources.</param>
/// <param name="From">Time of the build, in UTC ticks.</param>
/// <param name="Until">First moment at which the clock's answers differ, in UTC ticks.</param>
/// <param name="Output">Checksum of the output folder's snapshot.</param>
[MemoryPackable]
internal sealed partial record BuildRecord(
    string OptionsKey,
    UInt128 Sources,
    long From,
    long Until,
    UInt128 Output,
    FinishedBuild Build
);
