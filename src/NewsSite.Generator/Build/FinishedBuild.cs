using System.Collections.Immutable;
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
/// A build that is over and still holds: the files it read, its options, the program and the folder it wrote are as they
/// were then, and its clock would give the same answers. To build again would make the same site and say the same.
/// </summary>
public sealed record FinishedBuild(BuildSummary Summary, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Everything a build depends on but its clock, as it is before the build. A file that changes meanwhile is another one for
/// the next build.
/// </summary>
public sealed class BuildInputs
{
    private readonly BuildOptions options;
    private readonly string file;
    private readonly string output;
    private readonly string optionsKey;
    private readonly FolderState sources;
    private readonly bool isSettled;

    /// <param name="output">The absolute path of the folder the site is written to.</param>
    /// <param name="strict">Whether warnings keep the site from being written.</param>
    public BuildInputs(BuildOptions options, string output, bool strict)
    {
        this.options = options;
        this.output = output;
        file = Path.Combine(options.Cache.Builds, SnapshotStore.NameOf(output) + ".last");
        sources = StateOfSources();
        isSettled = FileClock.IsSettled(sources.Newest);
        optionsKey = string.Join(
            '\n',
            options.BaseUrl?.ToString(),
            options.Preview,
            strict,
            CardFonts.StateOfFolders(options.FontFolders)
        );
    }

    /// <summary>The last build of these inputs into this folder, or null where there is none that still holds.</summary>
    public FinishedBuild? Recall()
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
        return holds
            ? new FinishedBuild(record.Summary, [.. record.Diagnostics.Select(diagnostic => diagnostic.Restore())])
            : null;
    }

    /// <summary>
    /// Keeps for the next build that this one wrote the site. Where files changed meanwhile it says so and keeps nothing.
    /// </summary>
    public void Remember(SiteClock clock, BuildSummary summary, DiagnosticBag diagnostics)
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
            summary,
            [.. diagnostics.ToSorted().Select(StoredDiagnostic.Of)]
        );
        if (!StoredValue.TrySave(file, record))
        {
            diagnostics.Report(OutputRules.CacheNotWritten, new SourceLocation(CacheFolder.Name));
        }
    }

    private FolderState StateOfSources() => FolderState.Of(options.Source.Root, "content", "themes");

    /// <summary>True where every file of the site is as the build wrote it. Files of others do not matter.</summary>
    private bool IsStillThere(UInt128 checksum)
    {
        var memory = new SnapshotStore(output, options.Cache);
        return memory.Checksum == checksum && memory.Load()?.IsIn(output) == true;
    }
}

/// <summary>A <see cref="FinishedBuild"/> as the cache keeps it, with what it depends on.</summary>
/// <param name="OptionsKey">The options, and the fonts there were.</param>
/// <param name="From">The build's clock, in ticks of UTC.</param>
/// <param name="Until">When its clock first gives another answer, in ticks of UTC.</param>
[MemoryPackable]
internal sealed partial record BuildRecord(
    string OptionsKey,
    UInt128 Sources,
    long From,
    long Until,
    UInt128 Output,
    BuildSummary Summary,
    ImmutableArray<StoredDiagnostic> Diagnostics
);
