using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>Adds an old address to <c>aliases:</c> of an article's file without changing any other byte.</summary>
public static class AliasEditor
{
    /// <summary>Adds the address. Returns false and reports the file if it cannot be edited safely.</summary>
    /// <param name="path">Path of the article's file, relative to the source folder.</param>
    public static bool Add(SourceFolder source, string path, string address, DiagnosticBag diagnostics)
    {
        if (SourceReader.ReadBytes(source, path, diagnostics) is not { } bytes)
        {
            return false;
        }

        if (Edited(bytes, address) is { } edited)
        {
            WholeFile.Replace(source.Absolute(path), edited);
            return true;
        }

        diagnostics.Report(LedgerRules.CannotEdit, new SourceLocation(path, 1, 1), address);
        return false;
    }

    /// <summary>Returns the file's bytes with the address added, or null if anything else would change.</summary>
    internal static byte[]? Edited(byte[] bytes, string address)
    {
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var text = Encoding.UTF8.GetString(bytes, mark, bytes.Length - mark);
        if (FrontMatterSpan.Of(text) is not { } front)
        {
            return null;
        }

        var yaml = text[front.Start..front.End];
        var changed = AliasInsertion.Into(yaml, address, front.LineEnd);
        return changed is not null && AddsOnlyAddress(yaml, changed, address)
            ? [.. bytes.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(text[..front.Start] + changed + text[front.End..])]
            : null;
    }

    /// <summary>True if the new front matter differs from the old one only by the added address.</summary>
    private static bool AddsOnlyAddress(string before, string after, string address)
    {
        var (oldFields, newFields) = (Fields(before), Fields(after));
        if (oldFields is null || newFields is null)
        {
            return false;
        }

        var aliases = oldFields.GetValueOrDefault("aliases", "[]");
        oldFields["aliases"] =
            $"{aliases[..^1]}{(aliases == "[]" ? "" : ", ")}{Canonical(new YamlScalar(address, true, default))}]";
        return oldFields.Count == newFields.Count
            && oldFields.All(field => newFields.GetValueOrDefault(field.Key) == field.Value);
    }

    private static Dictionary<string, string>? Fields(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(yaml.ReplaceLineEndings("\n"), "", 0, diagnostics);
        return diagnostics.HasErrors
            ? null
            : mapping
                ?.Entries.Where(entry => entry.Value is not YamlScalar { IsNull: true } || entry.Key.Value != "aliases")
                .ToDictionary(entry => entry.Key.Value, entry => Canonical(entry.Value));
    }

    /// <summary>Returns a canonical text of a value, without locations and notation.</summary>
    private static string Canonical(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => $"{scalar.IsNull}:{scalar.Value.Length}:{scalar.Value}",
            YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Canonical))}]",
            YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(CanonicalEntry))}}}",
            _ => throw new InvalidOperationException($"a YAML node of the kind {node.GetType().Name}"),
        };

    private static string CanonicalEntry(KeyValuePair<YamlScalar, YamlNode> entry) =>
        $"{Canonical(entry.Key)}={Canonical(entry.Value)}";
}
