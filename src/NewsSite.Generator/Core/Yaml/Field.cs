using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Declaration of a field that authors may write. The reader and the schema for editors both use it.</summary>
/// <param name="Description">Purpose of the field, shown by editors.</param>
/// <param name="IsRequired">True if the field may not be absent or empty.</param>
internal sealed record Field(string Name, FieldShape Shape, Message Description, bool IsRequired = false);
