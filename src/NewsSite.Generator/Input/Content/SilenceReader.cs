using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads <c>allow: [{code: NS300, reason: …}]</c> of an article's front matter.</summary>
internal static class SilenceReader
{
    /// <summary>Returns the silences. Those without a reason or of rules that cannot be silenced are reported.</summary>
    public static ImmutableArray<Silence> Read(MappingFields fields, DiagnosticBag diagnostics) =>
        [.. fields.Mappings("allow").Select(entry => ReadOne(entry, diagnostics)).OfType<Silence>()];

    private static Silence? ReadOne(MappingFields fields, DiagnosticBag diagnostics)
    {
        var code = Required(fields, "code", diagnostics);
        var reason = Required(fields, "reason", diagnostics);
        if (code is null)
        {
            return null;
        }

        if (RuleTable.Find(code.Value) is not { } rule)
        {
            var suggestion = Suggestion.For(
                code.Value,
                RuleTable.All.Where(SeveritySettings.CanSet).Select(known => known.Code)
            );
            diagnostics.Report(SettingRules.UnknownCode, code.Location, code.Value, suggestion);
            return null;
        }

        if (!SeveritySettings.CanSet(rule))
        {
            diagnostics.Report(SettingRules.CannotBeSet, code.Location, code.Value);
            return null;
        }

        return reason is null ? null : new Silence(rule.Code, code.Location);
    }

    private static Located<string>? Required(MappingFields fields, string key, DiagnosticBag diagnostics)
    {
        var text = fields.Text(key);
        if (text is { Value.Length: > 0 })
        {
            return text;
        }

        diagnostics.Report(YamlRules.MissingKey, text?.Location ?? fields.Location, key);
        return null;
    }
}
