using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// A field authors may write: the reader takes it and the editor's schema offers it by this one declaration.
/// <paramref name="Description"/> says what it is for; <paramref name="IsRequired"/> that it may not be left out or empty.
/// </summary>
internal sealed record Field(string Name, FieldShape Shape, Message Description, bool IsRequired = false);
