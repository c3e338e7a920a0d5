using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>Merges fields that one version may give for all. Versions that give the same field must agree.</summary>
internal sealed class SharedFields(DiagnosticBag diagnostics)
{
    /// <summary>
    /// Returns the non-empty list that most versions give, or the first of several that equally many give. Each list
    /// that differs is reported at its location, once.
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
        if (lists.Count == 0)
        {
            return [];
        }

        // As nearly always: then the first is given by most.
        if (lists.Skip(1).All(other => same(lists[0], other)))
        {
            return lists[0];
        }

        var usual = lists.MaxBy(one => lists.Count(other => same(one, other)));
        foreach (var other in lists.Where(other => !same(usual, other)))
        {
            diagnostics.Report(ContentRules.Conflict, locationOf(other), name, locationOf(usual));
        }

        return usual;
    }
}
