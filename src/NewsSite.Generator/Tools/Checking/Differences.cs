using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Reports how the versions of a story differ. Versions are compared pair by pair, so that the fault of one shows beside
/// each of the others: it is reported once.
/// </summary>
/// <param name="hasOnePair">True for a story of two versions, which are compared once.</param>
internal sealed class Differences(DiagnosticBag diagnostics, bool hasOnePair)
{
    private readonly List<Fault> faults = [];

    /// <summary>Statement of a version at a place.</summary>
    internal sealed record Statement(CheckedArticle Version, SourceLocation Place, object Says)
    {
        public Language Language => Version.Language;
    }

    /// <summary>Reports that two versions say different things.</summary>
    public void Between(DiagnosticRule rule, Statement one, Statement other)
    {
        if (IsNew(rule, one.Version, other.Version, [new Sign(one.Place), new Sign(other.Place)]))
        {
            var says = Difference.Between(one.Language, one.Says, other.Language, other.Says);
            diagnostics.Report(rule, one.Place, says, other.Place);
        }
    }

    /// <summary>Reports what only one of two versions says.</summary>
    /// <param name="place">Where the other version should say it.</param>
    /// <param name="key">What every version that says it has in common; null if nothing, as for headings.</param>
    public void OnlyIn(DiagnosticRule rule, Statement one, CheckedArticle other, SourceLocation place, object? key)
    {
        if (IsNew(rule, one.Version, other, [new Sign(one.Place), new Sign(place, key, IsMissing: true)]))
        {
            diagnostics.Report(rule, one.Place, Difference.OnlyIn(one.Language, one.Says, other.Language), place);
        }
    }

    /// <summary>
    /// True unless the comparison of another pair found the same fault: it has a place in common. Each pair says a fault
    /// once, so that two faults at one place stay two.
    /// </summary>
    private bool IsNew(DiagnosticRule rule, CheckedArticle one, CheckedArticle other, Sign[] signs)
    {
        if (hasOnePair)
        {
            return true;
        }

        var pair = (one.File.Path, other.File.Path);
        var same = faults.Find(fault =>
            fault.Rule == rule && !fault.Pairs.Contains(pair) && fault.Signs.Overlaps(signs)
        );
        if (same is null)
        {
            faults.Add(new Fault(rule, [pair], [.. signs]));
            return true;
        }

        same.Pairs.Add(pair);
        same.Signs.UnionWith(signs);
        return false;
    }

    /// <summary>Sign of a fault: a place, or what is missing at a place.</summary>
    private sealed record Sign(SourceLocation Place, object? Key = null, bool IsMissing = false);

    private sealed record Fault(DiagnosticRule Rule, HashSet<(string, string)> Pairs, HashSet<Sign> Signs);
}
