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
/// Tells whether anything is new since the last build. Everything a build depends on but its clock is looked at before the
/// build; a file that changes meanwhile is new to the next one.
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

    /// <summary>The last build of these sources into this folder, or null where there is none that still holds.</summary>
    public FinishedBuild? FindFinished()
    {
        if (options.Cache.IsBypassed || !isSettled || StoredValue.Load<BuildRecord>(file) is not { } record)
        {
            return null;
        }

        var holds =
            record.OptionsKey == optionsKey
            && record.Sources == sources.Hash
            && record.From <= options.Now.UtcTicks
            && options.Now.UtcTicks < record.Until
            && IsStillThere(record.Output);
        return holds ? record.Build : null;
    }

    /// <summary>
    /// Keeps for the next build that this one wrote the site. Where files changed meanwhile it reports so and keeps nothing.
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

    /// <summary>True where every file of the site is as the build wrote it. Unmanaged files do not matter.</summary>
    private bool IsStillThere(UInt128 checksum)
    {
        var snapshots = new SnapshotStore(output, options.Cache);
        return snapshots.Checksum == checksum && snapshots.Load()?.IsIn(output) == true;
    }
}

/// <summary>A <see cref="FinishedBuild"/> with what it depends on.</summary>
/// <param name="OptionsKey">The options, and the fonts there were.</param>
/// <param name="Sources">The hash of the <see cref="FolderState"/> of the sources.</param>
/// <param name="From">The build's clock, in ticks of UTC.</param>
/// <param name="Until">When its clock first gives another answer, in ticks of UTC.</param>
/// <param name="Output">The checksum of the output folder's snapshot.</param>
[MemoryPackable]
internal sealed partial record BuildRecord(
    string OptionsKey,
    UInt128 Sources,
    long From,
    long Until,
    UInt128 Output,
    FinishedBuild Build
);
