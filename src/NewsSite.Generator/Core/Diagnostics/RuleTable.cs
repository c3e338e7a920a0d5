using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Every rule declared in <c>Diagnostics/Rules</c>, found by reflection so that none can be forgotten.</summary>
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

    /// <summary>Ordered by code.</summary>
    public static ImmutableArray<DiagnosticRule> All =>
        [.. ByCode.Value.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    public static DiagnosticRule? Find(string code) => ByCode.Value.GetValueOrDefault(code);
}
