using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>
/// Compares the ledger with its states in git, to which lines may only be added. Without that, deleting a story and its
/// line would go unnoticed.
/// </summary>
internal static class LedgerHistory
{
    private const int MaxNamed = 3;

    /// <summary>Returns the ledger with the lines that were taken out, and reports them.</summary>
    /// <param name="ledger">The present ledger, or null if the file is gone or never was.</param>
    /// <param name="since">Git revision from which the present state grew, besides the last commit; or null.</param>
    public static AddressLedger? WithRemovedLines(
        AddressLedger? ledger,
        SourceFolder source,
        string? since,
        DiagnosticBag diagnostics
    )
    {
        if (!GitRepository.Contains(source.Root))
        {
            return ledger;
        }

        try
        {
            return Compare(ledger, source, since, diagnostics);
        }
        catch (GitException e)
        {
            diagnostics.Report(LedgerRules.NoHistory, new SourceLocation(AddressLedger.Path), e.Message);
            return ledger;
        }
    }

    private static AddressLedger? Compare(
        AddressLedger? ledger,
        SourceFolder source,
        string? since,
        DiagnosticBag diagnostics
    )
    {
        var present = (ledger?.Entries ?? []).Select(entry => entry.Address).ToHashSet(StringComparer.Ordinal);
        var bytes = ledger is null ? [] : File.ReadAllBytes(source.Absolute(AddressLedger.Path));
        var removed = ImmutableArray.CreateBuilder<LedgerEntry>();
        var commits = GitRepository.Origins(source.Root, since);
        foreach (var (commit, content) in GitRepository.Contents(source.Root, commits, AddressLedger.Path))
        {
            if (content.AsSpan().SequenceEqual(bytes))
            {
                continue;
            }

            var lost = AddressLedger.Of(content).Entries.Where(entry => present.Add(entry.Address)).ToList();
            if (lost.Count > 0)
            {
                Report(lost, commit[..10], diagnostics);
                removed.AddRange(
                    lost.Select(entry => entry with { Location = new SourceLocation(AddressLedger.Path) })
                );
            }
        }

        return removed.Count == 0 ? ledger : new AddressLedger([.. ledger?.Entries ?? [], .. removed]);
    }

    private static void Report(List<LedgerEntry> lost, string commit, DiagnosticBag diagnostics)
    {
        var named = string.Join(", ", lost.Take(MaxNamed).Select(entry => entry.Address));
        diagnostics.Report(
            LedgerRules.LinesRemoved,
            new SourceLocation(AddressLedger.Path),
            lost.Count,
            lost.Count > MaxNamed ? named + " …" : named,
            $"git checkout {commit} -- {AddressLedger.Path}"
        );
    }
}
