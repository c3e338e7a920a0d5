using System.Collections.Immutable;
using YamlDotNet.Core;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>Value of a front matter with its place in the text.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last character that is no space, line break or comment.</param>
internal abstract record SpannedValue(int Start, int End);

/// <inheritdoc/>
internal sealed record SpannedScalar(string Value, ScalarStyle Style, int Start, int End) : SpannedValue(Start, End)
{
    /// <summary>True for an empty value: nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null";

    public bool IsQuoted => Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
}

/// <inheritdoc/>
/// <param name="IsFlow">True in square brackets, false with a dash before each item.</param>
internal sealed record SpannedList(ImmutableArray<SpannedValue> Items, bool IsFlow, int Start, int End)
    : SpannedValue(Start, End);

/// <inheritdoc/>
/// <param name="IsFlow">True in braces, false with a line for each key.</param>
internal sealed record SpannedMap(ImmutableArray<SpannedEntry> Entries, bool IsFlow, int Start, int End)
    : SpannedValue(Start, End)
{
    public SpannedEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key);
}

/// <summary>Key of a map and its value.</summary>
internal sealed record SpannedEntry(SpannedScalar Key, SpannedValue Value)
{
    public int End => Math.Max(Key.End, Value.End);
}
