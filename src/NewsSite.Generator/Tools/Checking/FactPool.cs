using System.Collections.Immutable;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Counts how often each of some facts is stated, such as those of one version.</summary>
internal sealed class FactPool
{
    private readonly Dictionary<Reading, int> main = [];
    private readonly HashSet<Reading> others = [];

    public FactPool() { }

    public FactPool(ImmutableArray<Fact> facts) => Add(facts);

    public void Add(ImmutableArray<Fact> facts)
    {
        foreach (var fact in facts)
        {
            main[fact.Main] = main.GetValueOrDefault(fact.Main) + 1;
            others.UnionWith(fact.Others);
        }
    }

    public int CountOf(Fact fact) => main.GetValueOrDefault(fact.Main);

    /// <summary>
    /// True if a fact of the version may mean the same. Two numbers of which neither is the usual reading may not: that
    /// would be chance.
    /// </summary>
    public bool Says(Fact fact) =>
        main.ContainsKey(fact.Main)
        || others.Contains(fact.Main)
        || fact.Others.Any(reading =>
            main.ContainsKey(reading) || (reading.Kind != FactKind.Number && others.Contains(reading))
        );
}
