using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using Spectre.Console;

namespace NewsSite.Reporting;

/// <summary>Writes a command's messages to the terminal.</summary>
internal sealed record Report(Terminal Terminal, MessageLanguage Language, bool Timings, bool Quiet)
{
    /// <summary>Writes each diagnostic on a line of the error stream, in colour on a terminal.</summary>
    public void Problems(ImmutableArray<Diagnostic> diagnostics)
    {
        var console = Terminal.IsInteractive && !diagnostics.IsEmpty ? Terminal.ConsoleOn(Terminal.Error) : null;
        foreach (var diagnostic in diagnostics)
        {
            var line = diagnostic.Format(Language);
            if (console is null)
            {
                Terminal.Error.WriteLine(line);
            }
            else
            {
                console.Write(new Text(line + "\n", new Style(ColourOf(diagnostic.Severity))));
            }
        }
    }

    private static Color ColourOf(Severity severity) =>
        severity switch
        {
            Severity.Error => Color.Red,
            Severity.Warning => Color.Yellow,
            _ => Color.Blue,
        };

    /// <summary>Writes a message of <see cref="Texts"/>.</summary>
    public void Say(Message message, params ReadOnlySpan<object> arguments) =>
        Terminal.Out.WriteLine(message.In(Language, arguments));

    /// <summary>Writes a message of <see cref="Texts"/> to the error stream.</summary>
    public void WriteError(Message message, params ReadOnlySpan<object> arguments) =>
        Terminal.Error.WriteLine(message.In(Language, arguments));

    /// <summary>Reports Ctrl+C. Shows the cursor again, which a progress bar may have hidden.</summary>
    /// <param name="message">Text about the state that the command leaves; that of a build by default.</param>
    public void Interrupted(Message? message = null)
    {
        if (Terminal.IsInteractive)
        {
            Terminal.ConsoleOn(Terminal.Error).Cursor.Show(true);
        }

        Terminal.Error.WriteLine((message ?? Texts.Interrupted).In(Language));
    }

    /// <summary>
    /// Writes the build's summary: articles by language, pages, files, time, unpublished stories and problems. Adds the
    /// stages if timings were requested.
    /// </summary>
    /// <param name="outputPath">Absolute path of the output folder, for the last line.</param>
    public void Summary(BuildResult result, string outputPath)
    {
        if (result.Images is { All: > 0 } images && !Quiet)
        {
            Line(Texts.Images, Texts.ImageCounts.In(Language, images.Made, images.All - images.Made));
        }

        if (Timings)
        {
            WriteTimings(result.Timer, outputPath, result.SearchIndex);
        }

        if (Quiet)
        {
            return;
        }

        var summary = result.Summary;
        if (summary is not null)
        {
            Line(
                Texts.Articles,
                string.Join(", ", summary.Articles.Select(count => $"{count.Language} {count.Articles}"))
            );
            Line(Texts.Pages, $"{summary.Pages}");
            HeldBack(summary.HeldBack);
            if (summary.NotInLedger > 0)
            {
                Line(Texts.Ledger, Texts.NotInLedger.In(Language, summary.NotInLedger));
            }
        }

        if (summary?.Written is { } written)
        {
            Line(Texts.Files, Texts.FilesAndSize.In(Language, written.Files, Megabytes(written.Bytes)));
            foreach (var passed in HostLimits.PassedBy(written))
            {
                Line(Texts.Hosting, passed.In(Language));
            }
        }

        Line(Texts.Time, Seconds(result.Timer.Elapsed));
        var errors = result.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = result.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        Line(
            Texts.Problems,
            Texts.ProblemCounts.In(Language, errors, warnings, result.Diagnostics.Length - errors - warnings)
        );
        Say(OutcomeOf(result, errors), Path.GetRelativePath(Terminal.WorkingFolder, outputPath));
    }

    private static Message OutcomeOf(BuildResult result, int errors) =>
        result.Outcome switch
        {
            BuildOutcome.Written => Texts.Written,
            BuildOutcome.UpToDate => Texts.Unchanged,
            _ => errors > 0 ? Texts.NotWritten : Texts.Strict,
        };

    private void HeldBack(HeldBack heldBack)
    {
        if (heldBack.Drafts + heldBack.Scheduled == 0)
        {
            return;
        }

        var counts = Texts.HeldBackCounts.In(Language, heldBack.Drafts, heldBack.Scheduled);
        var next = heldBack.NextDue is { } due ? Texts.NextDue.In(Language, due.ToString("yyyy-MM-dd HH:mm zzz")) : "";
        Line(Texts.HeldBack, counts + next);
    }

    private void WriteTimings(StageTimer timer, string outputPath, ImmutableArray<OutputFile> searchIndex)
    {
        var table = new Table()
            .AddColumn(Texts.Stage.In(Language))
            .AddColumn(new TableColumn(Texts.Time.In(Language)).RightAligned())
            .AddColumn(new TableColumn(Texts.Processor.In(Language)).RightAligned())
            .AddColumn(new TableColumn(Texts.GarbageCollection.In(Language)).RightAligned())
            .AddColumn(new TableColumn(Texts.Allocated.In(Language)).RightAligned());
        var costs = timer.Stages.Select(stage => stage.Cost).OfType<StageTimer.Cost>().ToList();
        var total = new StageTimer.Cost(
            costs.Aggregate(TimeSpan.Zero, (sum, cost) => sum + cost.Processor),
            costs.Aggregate(TimeSpan.Zero, (sum, cost) => sum + cost.GarbageCollection),
            costs.Sum(cost => cost.AllocatedBytes)
        );
        foreach (var stage in timer.Stages.Append(new StageTimer.Stage(Texts.Total.In(Language), timer.Elapsed, total)))
        {
            table.AddRow(
                stage.Name,
                Seconds(stage.Elapsed),
                stage.Cost is null ? "" : Seconds(stage.Cost.Processor),
                stage.Cost is null ? "" : Seconds(stage.Cost.GarbageCollection),
                stage.Cost is null ? "" : Megabytes(stage.Cost.AllocatedBytes) + " MB"
            );
        }

        Terminal.ConsoleOn(Terminal.Out).Write(table);
        foreach (var folder in searchIndex.GroupBy(file => Path.GetDirectoryName(file.Path)!))
        {
            var size = Texts.IndexSize.In(
                Language,
                folder.Count(),
                Megabytes(folder.Sum(file => new FileInfo(Path.Combine(outputPath, file.Path)).Length))
            );
            Terminal.Out.WriteLine($"{folder.Key}: {size}");
        }
    }

    private void Line(Message label, string value) =>
        Terminal.Out.WriteLine($"{label.In(Language) + ":", -14} {value}");

    private string Seconds(TimeSpan time) => Texts.Seconds.In(Language, time.TotalSeconds.ToString("0.00"));

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0");
}
