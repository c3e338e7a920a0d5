using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Value in a YAML document with its location.</summary>
public abstract record YamlNode(SourceLocation Location);

/// <summary>Text, number, date or word as written.</summary>
/// <param name="IsPlain">True if the value has no quotation marks.</param>
public sealed record YamlScalar(string Value, bool IsPlain, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>True for an empty value: <c>title:</c>, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <summary>
    /// Location of a comment that follows the value on its line, if the value has no quotation marks; otherwise null.
    /// </summary>
    public SourceLocation? Comment { get; init; }
}

/// <summary>List in a YAML document.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

/// <summary>Map in a YAML document, in the order written. Keys are unique.</summary>
public sealed record YamlMapping(ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries, SourceLocation Location)
    : YamlNode(Location)
{
    /// <summary>Text that the map was read from; null for a map made otherwise.</summary>
    internal YamlSource? Source { get; init; }
}
