using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>A value of a YAML document with the place it stands at.</summary>
public abstract record YamlNode(SourceLocation Location);

/// <summary>A text, number, date or word as written; <paramref name="IsPlain"/> where it has no quotation marks.</summary>
public sealed record YamlScalar(string Value, bool IsPlain, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>True for a value left out: <c>title:</c>, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A list.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

/// <summary>A map, in the order written; keys are unique.</summary>
public sealed record YamlMapping(ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries, SourceLocation Location)
    : YamlNode(Location);
