using System.Collections.Immutable;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Yaml;

namespace NewsSite.Generator.Content;

/// <summary>Reads <c>corrections</c> and <c>withdrawn</c> of a story's front matter.</summary>
internal sealed class AmendmentReader(TimeZoneInfo zone, DiagnosticBag diagnostics)
{
    /// <summary><c>corrections: [{date: …, note: {ky: …, ru: …}}]</c>, those that can be read.</summary>
    public ImmutableArray<Correction> Corrections(MappingFields fields) =>
        [.. fields.Mappings("corrections").Select(Correction).OfType<Correction>()];

    /// <summary><c>withdrawn: {date: …, reason: {ky: …, ru: …}}</c>, or null.</summary>
    public Withdrawal? Withdrawn(MappingFields fields)
    {
        var withdrawn = fields.Mapping("withdrawn");
        if (withdrawn is null)
        {
            return null;
        }

        var (date, reason) = (Date(withdrawn), Text(withdrawn, "reason"));
        withdrawn.ReportUnknown();
        return date is null || reason is null ? null : new Withdrawal(date, reason);
    }

    private Correction? Correction(MappingFields fields)
    {
        var (date, note) = (Date(fields), Text(fields, "note"));
        fields.ReportUnknown();
        return date is null || note is null ? null : new Correction(date, note);
    }

    private Written<DateTimeOffset>? Date(MappingFields fields)
    {
        var text = fields.Text("date");
        if (text is null)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, "date");
            return null;
        }

        if (DateReader.Read(text.Value, zone) is { } date)
        {
            return new Written<DateTimeOffset>(date, text.Location);
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

        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (code, value) in MappingFields.Of(node, diagnostics)?.All() ?? [])
        {
            if (fields.AsText(value) is { Value.Length: > 0 } text)
            {
                texts[code.Value] = text.Value;
            }
        }

        return node is YamlMapping ? new TranslatedText(node.Location, texts.ToImmutable()) : null;
    }
}
