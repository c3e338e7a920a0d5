using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads <c>corrections</c> and <c>withdrawn</c> of a story's front matter.</summary>
internal sealed class AmendmentReader(TimeZoneInfo zone, DiagnosticBag diagnostics)
{
    /// <summary>
    /// Reads <c>corrections: [{date: …, note: {ky: …, ru: …}}]</c>. Invalid entries are reported and left out.
    /// </summary>
    public ImmutableArray<Correction> Corrections(MappingFields fields) =>
        [.. fields.Mappings("corrections").Select(Correction).OfType<Correction>()];

    /// <summary>
    /// Reads <c>withdrawn: {date: …, reason: {ky: …, ru: …}}</c>. Returns null if absent or, after reporting it,
    /// invalid.
    /// </summary>
    public Withdrawal? Withdrawn(MappingFields fields)
    {
        var withdrawn = fields.Mapping("withdrawn");
        if (withdrawn is null)
        {
            return null;
        }

        var (date, reason) = (Date(withdrawn), Text(withdrawn, "reason"));
        return date is null || reason is null ? null : new Withdrawal(date, reason);
    }

    private Correction? Correction(MappingFields fields)
    {
        var (date, note) = (Date(fields), Text(fields, "note"));
        return date is null || note is null ? null : new Correction(date, note);
    }

    private Located<DateTimeOffset>? Date(MappingFields fields)
    {
        var text = fields.Text("date");
        if (text is null)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, "date");
            return null;
        }

        if (DateReader.Read(text.Value, zone) is { } date)
        {
            return new Located<DateTimeOffset>(date, text.Location);
        }

        diagnostics.Report(ContentRules.BadDate, text.Location, text.Value);
        return null;
    }

    private TranslatedText? Text(MappingFields fields, string key)
    {
        var node = fields.Node(key);
        if (node is null)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, key);
            return null;
        }

        if (node is not YamlMapping map)
        {
            diagnostics.Report(YamlRules.WrongType, node.Location, YamlTypes.Map);
            return null;
        }

        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (code, value) in map.Entries)
        {
            if (value is not YamlScalar text)
            {
                diagnostics.Report(YamlRules.WrongType, value.Location, YamlTypes.Text);
            }
            else if (!text.IsNull && text.Value.Trim() is { Length: > 0 } trimmed)
            {
                texts[code.Value] = trimmed;
            }
        }

        return new TranslatedText(
            node.Location,
            [.. texts.ToImmutable().Select(text => new Translation(text.Key, text.Value))]
        );
    }
}
