using System.Collections.Immutable;
using NewsSite.Deployment.Delivery;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Reporting;

/// <summary>Writes what publishing did, or would do.</summary>
/// <param name="target">Name of the target.</param>
internal sealed class PublishSummary(Report report, string target)
{
    /// <summary>Number of paths of a kind to show.</summary>
    private const int Shown = 20;

    /// <param name="isDryRun">True if nothing was sent.</param>
    /// <param name="isRollback">True if an earlier release is shown again.</param>
    /// <param name="notInLedger">Number of published addresses missing from the ledger.</param>
    public void Write(DeliveryReport delivery, bool isDryRun, bool isRollback, int notInLedger)
    {
        var plan = delivery.Plan;
        Line(Texts.PublishTarget, target);
        Line(
            isDryRun ? Texts.ToSend
                : isRollback ? Texts.Restored
                : Texts.Sent,
            Texts.FilesAndSize.In(report.Language, plan.Send.Length, Megabytes(plan.Send))
        );
        List('+', plan.Send, isDryRun);
        Line(Texts.AlreadyThere, $"{plan.Unchanged.Length}");
        if (!plan.Kept.IsEmpty)
        {
            Line(Texts.KeptForReaders, Texts.KeptFiles.In(report.Language, plan.Kept.Length));
        }

        if (!plan.Unmanaged.IsEmpty)
        {
            Line(Texts.NotOfPublish, $"{plan.Unmanaged.Length}");
        }

        Line(isDryRun ? Texts.ToDelete : Texts.Deleted, $"{plan.Delete.Length}");
        List('-', plan.Delete, isDryRun);
        if (notInLedger > 0)
        {
            Line(Texts.Ledger, Texts.NotInLedger.In(report.Language, notInLedger));
        }

        if (delivery.LeftOver is { } leftOver)
        {
            report.WriteError(Texts.LeftAtTarget, leftOver.In(report.Language));
        }

        if (isDryRun)
        {
            report.Say(Texts.OnlyLooked);
        }
        else if (delivery.Release is { } release)
        {
            report.Say(Texts.PublishedAs, release);
            var settings = plan.Send.Select(file => file.Path).Where(SiteFiles.IsReadAtStart).ToList();
            if (settings.Count > 0)
            {
                report.Say(Texts.ReloadServer, string.Join(", ", settings));
            }
        }
        else
        {
            report.Say(plan.IsNothingNew ? Texts.NothingToPublish : Texts.PublishedToStore);
        }
    }

    private void List(char sign, ImmutableArray<ManifestEntry> files, bool isWanted)
    {
        if (!isWanted)
        {
            return;
        }

        foreach (var file in files.Take(Shown))
        {
            report.Terminal.Out.WriteLine($"  {sign} {ControlCharacters.Escape(file.Path)}");
        }

        if (files.Length > Shown)
        {
            report.Terminal.Out.WriteLine("  " + Texts.AndMore.In(report.Language, files.Length - Shown));
        }
    }

    private void Line(Message label, string value) =>
        report.Terminal.Out.WriteLine($"{label.In(report.Language) + ":", -14} {value}");

    private static string Megabytes(ImmutableArray<ManifestEntry> files) =>
        (files.Sum(file => file.Size) / 1e6).ToString("0.0");
}
