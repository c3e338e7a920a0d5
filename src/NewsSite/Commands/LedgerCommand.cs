using System.CommandLine;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>
/// <c>ledger</c>: updates the list of all URLs the site has published, and adds aliases for moved ones.
/// </summary>
internal static class LedgerCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var update = new Command("update", common.In(Texts.LedgerUpdateCommand)) { common.Source };
        update.SetAction(result => Update(common.SourceOf(result), ReportOf(result)));
        var fix = new Command("fix", common.In(Texts.LedgerFixCommand)) { common.Source };
        fix.SetAction(result => Fix(common.SourceOf(result), ReportOf(result)));
        return new Command("ledger", common.In(Texts.LedgerCommand)) { update, fix };

        Report ReportOf(ParseResult result) => new(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
    }

    /// <summary>
    /// Composes the site published now by the machine's clock. Previews must not reach the ledger. Reports everything
    /// that stops publishing; the rest is for <c>check</c>.
    /// </summary>
    private static BuiltSite? Compose(SourceFolder source, DiagnosticBag diagnostics)
    {
        var options = new BuildOptions(source, DateTimeOffset.Now, Preview.None);
        using var caches = BuildCaches.InMemory(options.Cache);
        var problems = new DiagnosticBag();
        var site = SiteBuilder.Compose(options, caches, problems);
        diagnostics.Add(problems.ToSorted().Where(problem => Verdict.Stops(problem)));
        return site;
    }

    private static int Update(SourceFolder source, Report report)
    {
        var diagnostics = new DiagnosticBag();
        var site = Compose(source, diagnostics);
        report.Problems(diagnostics.ToSorted());
        if (site is null || diagnostics.HasErrors)
        {
            report.Say(Texts.LedgerNotUpdated);
            return ExitCode.Problems;
        }

        var ledger = AddressLedger.Load(source, diagnostics);
        var updated = LedgerUpdater.Update(ledger, site.Ledger.Published, site.Site);
        LedgerUpdater.Write(updated, source);
        report.Say(Texts.LedgerUpdated, updated.Entries.Length, site.Ledger.NotInLedger);
        return ExitCode.Fine;
    }

    private static int Fix(SourceFolder source, Report report)
    {
        var moved = Compose(source, new DiagnosticBag())?.Ledger.Moved ?? [];
        if (moved.IsEmpty)
        {
            report.Say(Texts.NothingToFix);
        }

        var unwritten = new DiagnosticBag();
        foreach (var address in moved)
        {
            if (AliasEditor.Add(source, address.Path, address.Alias, unwritten))
            {
                report.Say(Texts.AliasWritten, address.Path, address.Alias);
            }
        }

        // Check again for remaining problems: one alias may solve several.
        var after = new DiagnosticBag();
        Compose(source, after);
        after.Add(unwritten.ToSorted());
        report.Problems(after.ToSorted());
        return after.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }
}
