using System.Text.Json.Nodes;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>Finds for each item of a new list the item of the old one that it continues.</summary>
internal static class ListPartners
{
    /// <summary>Keys by which an item with other values is known to be the same one.</summary>
    private static readonly string[] Identities = ["file", "code", "date"];

    /// <summary>Returns the old items' indexes; null for an item that is new.</summary>
    public static int?[] Of(JsonNode?[] old, JsonArray wanted)
    {
        var partners = new int?[wanted.Count];
        var isTaken = new bool[old.Length];
        Func<int, int, bool>[] rules =
        [
            (at, i) => at == i && JsonNode.DeepEquals(old[i], wanted[at]),
            (at, i) => JsonNode.DeepEquals(old[i], wanted[at]),
            (at, i) => Array.Exists(Identities, key => IsSame(old[i], wanted[at], key)),
            (at, i) => at == i && old.Length == wanted.Count,
        ];
        foreach (var rule in rules)
        {
            for (var at = 0; at < partners.Length; at++)
            {
                for (var i = 0; i < old.Length && partners[at] is null; i++)
                {
                    if (!isTaken[i] && rule(at, i))
                    {
                        (partners[at], isTaken[i]) = (i, true);
                    }
                }
            }
        }

        return partners;
    }

    private static bool IsSame(JsonNode? old, JsonNode? wanted, string key) =>
        old is JsonObject one
        && wanted is JsonObject other
        && one[key] is { } name
        && JsonNode.DeepEquals(name, other[key]);
}
