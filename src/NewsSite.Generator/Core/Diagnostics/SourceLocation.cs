using MemoryPack;
using NewsSite.Generator.Core.Serialization;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Location in a source file.</summary>
/// <param name="Path">Path relative to the source folder, with forward slashes.</param>
/// <param name="Line">Line, counted from 1; 0 means the whole file.</param>
/// <param name="Column">Column in UTF-16 code units, counted from 1.</param>
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

    /// <summary>Returns <c>path:line:column</c>, which editors and terminals turn into a link.</summary>
    public override string ToString()
    {
        var path = ControlCharacters.Escape(Path);
        return Line == 0 ? path : $"{path}:{Line}:{Column}";
    }

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
