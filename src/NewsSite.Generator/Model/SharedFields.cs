using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>Merges fields that one version may give for all. Versions that give the same field must agree.</summary>
internal sealed class SharedFields(DiagnosticBag diagnostics)
{
    /// <summary>
    /// Returns the first non-empty list of a version. Other non-empty lists that differ are reported at both locations.
    /// </summary>
    public ImmutableArray<T> FirstOf<T>(
        ImmutableArray<Article> versions,
        Func<Article, ImmutableArray<T>> list,
        Func<ImmutableArray<T>, ImmutableArray<T>, bool> same,
        Func<ImmutableArray<T>, SourceLocation> locationOf,
        string name
    )
    {
        var lists = versions.Select(list).Where(items => !items.IsEmpty).ToList();
        foreach (var other in lists.Skip(1))
        {
            if (!same(lists[0], other))
            {
                ReportConflict(name, locationOf(lists[0]), locationOf(other));
            }
        }

        return lists.Count == 0 ? [] : lists[0];
    }

    /// <summary>Reports a field with different values at two locations.</summary>
    public void ReportConflict(string name, SourceLocation one, SourceLocation other)
    {
        diagnostics.Report(ContentRules.Conflict, one, name, other);
        diagnostics.Report(ContentRules.Conflict, other, name, one);
    }
}
