using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml.Repairs;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// Reports keys that are not declared. A key that resembles a declared one is an error, because what its author wrote
/// would be lost: <c>Draft: true</c> would publish the story.
/// </summary>
internal static class UnknownKeys
{
    /// <summary>Returns the values under misspelled keys, by the declared key that is meant.</summary>
    public static Dictionary<string, YamlNode> Report(
        YamlMapping mapping,
        FieldList declared,
        DiagnosticBag diagnostics
    )
    {
        Dictionary<string, YamlNode> meantValues = new(StringComparer.Ordinal);
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var (key, value) = mapping.Entries[i];
            if (declared.Names.Contains(key.Value))
            {
                continue;
            }

            var shown = InvisibleCharacters.InName(key.Value);
            if (FieldMeantBy(key.Value, declared) is { } meant)
            {
                diagnostics.Report(YamlRules.MisspelledKey, key.Location, shown, meant.Name);
                // Another name may have another meaning: what is not "published" is a draft.
                if (meant.Shape is not FieldShape.BooleanShape || !IsOtherName(key.Value, meant))
                {
                    meantValues.TryAdd(meant.Name, value);
                }
            }
            else if (i > 0 && ContinuedBy(mapping, i) is { } fix)
            {
                diagnostics.Report(YamlRules.Invalid, key.Location, fix.Cause, YamlCauses.Write(fix.Corrected));
            }
            else
            {
                diagnostics.Report(YamlRules.UnknownKey, key.Location, shown);
            }
        }

        return meantValues;
    }

    /// <summary>Returns the declared field whose name or other name resembles a key, or null.</summary>
    private static Field? FieldMeantBy(string key, FieldList declared)
    {
        var folded = Fold(key);
        return declared.FirstOrDefault(field => Fold(field.Name) == folded || IsOtherName(key, field))
            ?? declared.FirstOrDefault(field => field.Name == Suggestion.Nearest(key, declared.Names));
    }

    private static bool IsOtherName(string key, Field field) => field.OtherNames.Any(name => Fold(name) == Fold(key));

    /// <summary>Returns the letters and digits of a key in lower case: «Press-Kit» gives «presskit».</summary>
    private static string Fold(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Returns the repair of a line that is the second line of the text above it.</summary>
    private static YamlFix? ContinuedBy(YamlMapping mapping, int index)
    {
        var (key, value) = mapping.Entries[index];
        var textBefore = mapping.Entries[index - 1].Value;
        if (mapping.Source is not { } source || key.Location.Column != mapping.Location.Column)
        {
            return null;
        }

        var line = new YamlLine(0, source.LineAt(key.Location));
        var isContinuation =
            key is { IsPlain: true, Comment: null }
            && key.Value.Contains(' ')
            && textBefore is YamlScalar { IsPlain: true, Value.Length: > 0 }
            && key.Location.Line > textBefore.Location.Line;
        if (!isContinuation)
        {
            return null;
        }

        var start = new YamlLine(0, source.LineAt(textBefore.Location));
        var rest = value is YamlScalar scalar ? $"{key.Value}: {scalar.Value}".TrimEnd() : key.Value;
        var whole = start.WithValue(YamlText.Quoted($"{((YamlScalar)textBefore).Value} {rest}"));
        return YamlFix.Of(line, 0, YamlCauses.Continuation, whole);
    }
}
