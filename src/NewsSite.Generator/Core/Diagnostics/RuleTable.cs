using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>All rules declared in <c>Diagnostics/Rules</c>, found by reflection.</summary>
public static class RuleTable
{
    private static readonly Lazy<FrozenDictionary<string, DiagnosticRule>> ByCode = new(() =>
        typeof(FileRules)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(FileRules).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticRule))
            .Select(field => (DiagnosticRule)field.GetValue(null)!)
            .ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal)
    );

    /// <summary>All rules, ordered by code.</summary>
    public static ImmutableArray<DiagnosticRule> All =>
        [.. ByCode.Value.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>Returns the rule with a code, or null.</summary>
    public static DiagnosticRule? Find(string code) => ByCode.Value.GetValueOrDefault(code);
}
