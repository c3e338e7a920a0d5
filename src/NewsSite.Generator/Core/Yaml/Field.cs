using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Declaration of a field that authors may write. The reader and the schema for editors both use it.</summary>
/// <param name="Description">Purpose of the field, shown by editors.</param>
/// <param name="IsRequired">True if the field may not be absent or empty.</param>
internal sealed record Field(string Name, FieldShape Shape, Message Description, bool IsRequired = false)
{
    /// <summary>
    /// False if a field left empty is an error, because it would publish something its author holds back, or lose
    /// something. A missing field is none.
    /// </summary>
    public bool MayBeEmpty { get; init; } = Shape is not (FieldShape.BooleanShape or FieldShape.IntegerShape);

    /// <summary>Other names by which authors and other programs know the field, for messages.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Fields of the maps inside the field; null if there are none.</summary>
    public FieldList? Inner =>
        Shape switch
        {
            FieldShape.MapShape map => map.Fields,
            FieldShape.ListShape { Items: FieldShape.MapShape map } => map.Fields,
            _ => null,
        };
}
