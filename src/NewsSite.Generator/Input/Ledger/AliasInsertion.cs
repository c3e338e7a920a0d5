using NewsSite.Generator.Core.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>Inserts an address into the text of a YAML list, in the list's own style.</summary>
internal static class AliasInsertion
{
    private const string Key = "aliases";

    /// <summary>
    /// Returns the YAML with the address, or null if it cannot be parsed. The caller verifies the result.
    /// </summary>
    /// <param name="lineEnd">Line ending for new lines.</param>
    public static string? Into(string yaml, string address, string lineEnd)
    {
        try
        {
            return Insert(yaml, address, lineEnd);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static string? Insert(string yaml, string address, string lineEnd)
    {
        var parser = new YamlEvents(yaml);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (parser.TryConsume<Scalar>(out var key))
        {
            if (key.Value == Key)
            {
                return parser.TryConsume<SequenceStart>(out var list)
                    ? Append(parser, list, yaml, address, lineEnd)
                    : ReplaceNull(parser.Consume<Scalar>(), key, yaml, address);
            }

            parser.SkipThisAndNestedEvents();
        }

        return $"{yaml}{Key}: [{address}]{lineEnd}";
    }

    private static string? ReplaceNull(Scalar value, Scalar key, string yaml, string address)
    {
        var colon = yaml.IndexOf(':', (int)key.End.Index) + 1;
        return value.Value switch
        {
            "" => $"{yaml[..colon]} [{address}]{yaml[colon..]}",
            "~" or "null" => $"{yaml[..(int)value.Start.Index]}[{address}]{yaml[(int)value.End.Index..]}",
            _ => null,
        };
    }

    private static string? Append(YamlEvents parser, SequenceStart list, string yaml, string address, string lineEnd)
    {
        Scalar? last = null;
        while (parser.TryConsume<Scalar>(out var item))
        {
            last = item;
        }

        if (!parser.Accept<SequenceEnd>(out _))
        {
            return null;
        }

        if (last is null)
        {
            var bracket = yaml.IndexOf('[', (int)list.Start.Index) + 1;
            return $"{yaml[..bracket]}{address}{yaml[bracket..]}";
        }

        return list.Style == SequenceStyle.Flow
            ? yaml.Insert((int)last.End.Index, $", {address}")
            : AppendLine(yaml, last, address, lineEnd);
    }

    private static string AppendLine(string yaml, Scalar last, string address, string lineEnd)
    {
        var start = yaml.LastIndexOfAny(['\r', '\n'], (int)last.Start.Index) + 1;
        var dash = yaml.IndexOf('-', start);
        var end = yaml.IndexOfAny(['\r', '\n'], (int)last.End.Index);
        var next = end < 0 ? yaml.Length : end + (yaml.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        return yaml.Insert(next, $"{yaml[start..dash]}- {address}{lineEnd}");
    }
}
