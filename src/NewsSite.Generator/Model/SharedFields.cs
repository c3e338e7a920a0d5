using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>What may stand in one version's file for all, and where both say it must be the same.</summary>
internal sealed class SharedFields(DiagnosticBag diagnostics)
{
    /// <summary>The first version's list that is not empty; each other one that differs is reported at both places.</summary>
    public ImmutableArray<T> FirstOf<T>(
        ImmutableArray<Article> versions,
        Func<Article, ImmutableArray<T>> list,
        Func<ImmutableArray<T>, ImmutableArray<T>, bool> same,
        Func<ImmutableArray<T>, SourceLocation> place,
        string name
    )
    {
        var written = versions.Select(list).Where(items => !items.IsEmpty).ToList();
        foreach (var other in written.Skip(1))
        {
            if (!same(written[0], other))
            {
                ReportConflict(name, place(written[0]), place(other));
            }
        }

        return written.Count == 0 ? [] : written[0];
    }

    public void ReportConflict(string name, SourceLocation one, SourceLocation other)
    {
        diagnostics.Report(ContentRules.Conflict, one, name, other);
        diagnostics.Report(ContentRules.Conflict, other, name, one);
    }
}
