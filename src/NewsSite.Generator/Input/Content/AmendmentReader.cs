using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads <c>corrections</c> and <c>withdrawn</c> of a story's front matter.</summary>
internal sealed class AmendmentReader(TimeZoneInfo zone, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
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

        var (date, reason) = (Date(withdrawn), TranslatedTextReader.Read(withdrawn, "reason", diagnostics));
        return date is null || reason is null ? null : new Withdrawal(date, reason);
    }

    private Correction? Correction(MappingFields fields)
    {
        var (date, note) = (Date(fields), TranslatedTextReader.Read(fields, "note", diagnostics));
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

        var shown = InvisibleCharacters.InName(text.Value);
        diagnostics.Report(ContentRules.BadDate, text.Location, shown, DateAdvice.For(text.Value, null, languages));
        return null;
    }
}
