using System.Collections.Immutable;
using System.CommandLine;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>
/// <c>ledger</c>: updates the list of all URLs the site has published, and adds aliases for moved ones.
/// </summary>
internal static class LedgerCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var update = new Command("update", "Adds what is published now to content/published.txt.") { common.Source };
        update.SetAction(result => Update(common.SourceOf(result), ReportOf(result)));
        var fix = new Command("fix", "Writes the old addresses of moved articles under their aliases.")
        {
            common.Source,
        };
        fix.SetAction(result => Fix(common.SourceOf(result), ReportOf(result)));
        return new Command("ledger", "Keeps the list of every address the site has published.") { update, fix };

        Report ReportOf(ParseResult result) => new(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
    }

    /// <summary>Reads the stories published now by the machine's clock. Previews must not reach the ledger.</summary>
    private static Archive? ReadPublished(SourceFolder source, DiagnosticBag diagnostics) =>
        Archive.Read(source, DateTimeOffset.Now, Preview.None, diagnostics);

    private static int Update(SourceFolder source, Report report)
    {
        var diagnostics = new DiagnosticBag();
        var published = ReadPublished(source, diagnostics);
        var ledger = AddressLedger.Load(source, diagnostics);
        if (published is not null && ledger is not null)
        {
            LedgerChecker.Check(ledger, published.Content, published.Site, diagnostics);
        }

        report.Problems(diagnostics.ToSorted());
        if (published is null || diagnostics.HasErrors)
        {
            report.Say(Texts.LedgerNotUpdated);
            return ExitCode.Problems;
        }

        var updated = LedgerUpdater.Update(ledger, published.Content, published.Site);
        LedgerUpdater.Write(updated, source);
        var before = (ledger?.Entries ?? []).Select(entry => entry.Address);
        report.Say(
            Texts.LedgerUpdated,
            updated.Entries.Length,
            updated.Entries.Select(entry => entry.Address).Except(before).Count()
        );
        return ExitCode.Fine;
    }

    private static int Fix(SourceFolder source, Report report)
    {
        var diagnostics = new DiagnosticBag();
        var moved = Moved(source, diagnostics);
        if (moved.IsEmpty)
        {
            report.Say(Texts.NothingToFix);
        }

        var unwritten = new DiagnosticBag();
        foreach (var address in moved)
        {
            if (AliasEditor.Add(source, address.Path, address.OldAddress, unwritten))
            {
                report.Say(Texts.AliasWritten, address.Path, address.OldAddress);
            }
        }

        // Check again for remaining problems: one alias may solve several.
        var after = new DiagnosticBag();
        Moved(source, after);
        after.Add(unwritten.ToSorted());
        report.Problems(after.ToSorted());
        return after.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }

    private static ImmutableArray<MovedAddress> Moved(SourceFolder source, DiagnosticBag diagnostics)
    {
        var published = ReadPublished(source, diagnostics);
        var ledger = AddressLedger.Load(source, diagnostics);
        return published is null || ledger is null
            ? []
            : LedgerChecker.Check(ledger, published.Content, published.Site, diagnostics);
    }
}
