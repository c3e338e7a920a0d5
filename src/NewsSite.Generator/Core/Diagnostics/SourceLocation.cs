using MemoryPack;
using NewsSite.Generator.Core.Serialization;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// A place in a source file. <paramref name="Path"/> is relative to the source folder, with forward slashes;
/// <paramref name="Line"/> and <paramref name="Column"/> count from 1, and a line of 0 means the file as a whole.
/// </summary>
[MemoryPackable]
public readonly partial record struct SourceLocation(
    [property: RepeatedString] string Path,
    int Line = 0,
    int Column = 0
) : IComparable<SourceLocation>
{
    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        var byLine = byPath != 0 ? byPath : Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary><c>path:line:column</c>, the form editors and terminals make links of.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
