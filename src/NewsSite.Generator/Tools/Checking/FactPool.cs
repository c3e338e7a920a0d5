using System.Collections.Immutable;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Counts how often one version states each fact.</summary>
internal sealed class FactPool
{
    private readonly Dictionary<Reading, int> main = [];
    private readonly HashSet<Reading> others = [];

    public void Add(ImmutableArray<Fact> facts)
    {
        foreach (var fact in facts)
        {
            main[fact.Main] = main.GetValueOrDefault(fact.Main) + 1;
            others.UnionWith(fact.Others);
        }
    }

    public int CountOf(Fact fact) => main.GetValueOrDefault(fact.Main);

    public bool Says(Fact fact) =>
        main.ContainsKey(fact.Main) || others.Contains(fact.Main) || fact.Others.Any(main.ContainsKey);
}
