using System.Collections.Immutable;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Yaml;

namespace NewsSite.Generator.Configuration;

/// <summary>Reads <c>checks:</c> of <c>site.yaml</c>: <c>{NS310: off, NS320: error}</c>.</summary>
internal static class SeveritySettingsReader
{
    public static SeveritySettings Read(MappingFields? fields, DiagnosticBag diagnostics)
    {
        var byCode = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var (code, value) in fields?.All() ?? [])
        {
            if (RuleTable.Find(code.Value) is not { } rule)
            {
                var suggestion = Suggestion.For(code.Value, RuleTable.All.Select(known => known.Code));
                diagnostics.Report(SettingRules.UnknownCode, code.Location, code.Value, suggestion);
            }
            else if (fields!.AsText(value) is { } text)
            {
                Set(rule, text, byCode, diagnostics);
            }
        }

        return new SeveritySettings(byCode.ToImmutable());
    }

    private static void Set(
        DiagnosticRule rule,
        Written<string> text,
        ImmutableDictionary<string, Severity?>.Builder byCode,
        DiagnosticBag diagnostics
    )
    {
        var severity = SeverityNames.Parse(text.Value);
        if (severity is null && text.Value != SeverityNames.Off)
        {
            diagnostics.Report(SettingRules.UnknownSeverity, text.Location, text.Value);
        }
        else if (!SeveritySettings.CanSet(rule))
        {
            if (severity != rule.Severity)
            {
                diagnostics.Report(SettingRules.CannotBeSet, text.Location, rule.Code);
            }
        }
        else
        {
            byCode[rule.Code] = severity;
        }
    }
}
