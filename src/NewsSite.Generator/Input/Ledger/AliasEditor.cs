using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>Writes an old address under <c>aliases:</c> of an article's file, and leaves every other byte as it was.</summary>
public static class AliasEditor
{
    /// <summary>Adds the address; false, and a report, where the file is such that it is not to be touched.</summary>
    /// <param name="path">The article's file, relative to the source folder.</param>
    public static bool Add(SourceFolder source, string path, string address, DiagnosticBag diagnostics)
    {
        var bytes = File.ReadAllBytes(source.Absolute(path));
        if (Edited(bytes, address) is { } edited)
        {
            WholeFile.Replace(source.Absolute(path), edited);
            return true;
        }

        diagnostics.Report(LedgerRules.CannotEdit, new SourceLocation(path, 1, 1), address);
        return false;
    }

    /// <summary>The file's bytes with the address, or null where that cannot be done without changing anything else.</summary>
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
        return changed is not null && IsOnlyThat(yaml, changed, address)
            ? [.. bytes.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(text[..front.Start] + changed + text[front.End..])]
            : null;
    }

    /// <summary>True where the new front matter says what the old one said, and the address besides.</summary>
    private static bool IsOnlyThat(string before, string after, string address)
    {
        var (old, now) = (Fields(before), Fields(after));
        if (old is null || now is null)
        {
            return false;
        }

        var aliases = old.GetValueOrDefault("aliases", "[]");
        old["aliases"] =
            $"{aliases[..^1]}{(aliases == "[]" ? "" : ", ")}{Shape(new YamlScalar(address, true, default))}]";
        return old.Count == now.Count && old.All(field => now.GetValueOrDefault(field.Key) == field.Value);
    }

    private static Dictionary<string, string>? Fields(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(yaml.ReplaceLineEndings("\n"), "", 0, diagnostics);
        return diagnostics.HasErrors
            ? null
            : mapping
                ?.Entries.Where(entry => entry.Value is not YamlScalar { IsNull: true } || entry.Key.Value != "aliases")
                .ToDictionary(entry => entry.Key.Value, entry => Shape(entry.Value));
    }

    /// <summary>What a value says, without the places and the way it is written.</summary>
    private static string Shape(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => $"{scalar.IsNull}:{scalar.Value.Length}:{scalar.Value}",
            YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Shape))}]",
            YamlMapping mapping =>
                $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{Shape(entry.Key)}={Shape(entry.Value)}"))}}}",
            _ => throw new InvalidOperationException($"a YAML node of the kind {node.GetType().Name}"),
        };
}
