using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads <c>checks:</c> of <c>site.yaml</c>: <c>{NS310: off, NS320: error}</c>.</summary>
internal static class SeveritySettingsReader
{
    public static SeveritySettings Read(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is not YamlMapping mapping)
        {
            if (node is not null)
            {
                diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.Map);
            }

            return SeveritySettings.None;
        }

        var byCode = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var (code, value) in mapping.Entries)
        {
            if (RuleTable.Find(code.Value) is { } rule)
            {
                Read(rule, value, byCode, diagnostics);
            }
            else
            {
                var suggestion = Suggestion.For(code.Value, RuleTable.All.Select(known => known.Code));
                diagnostics.Report(SettingRules.UnknownCode, code.Location, code.Value, suggestion);
            }
        }

        return new SeveritySettings(byCode.ToImmutable());
    }

    private static void Read(
        DiagnosticRule rule,
        YamlNode node,
        ImmutableDictionary<string, Severity?>.Builder byCode,
        DiagnosticBag diagnostics
    )
    {
        var word = (node as YamlScalar)?.Value ?? "";
        var severity = SeverityNames.Parse(word);
        if (severity is null && word != SeverityNames.Off)
        {
            diagnostics.Report(SettingRules.UnknownSeverity, node.Location, word);
        }
        else if (severity == Severity.Error && SeveritySettings.CanSet(rule) && !SeveritySettings.CanMakeError(rule))
        {
            diagnostics.Report(SettingRules.CannotBeError, node.Location, rule.Code);
        }
        else if (SeveritySettings.CanSet(rule))
        {
            byCode[rule.Code] = severity;
        }
        else if (severity != rule.Severity)
        {
            diagnostics.Report(SettingRules.CannotBeSet, node.Location, rule.Code);
        }
    }
}
