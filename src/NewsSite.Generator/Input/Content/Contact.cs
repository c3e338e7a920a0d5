using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Content;

/// <summary>Person whom newsrooms may ask about a story.</summary>
/// <param name="Role">Office or duty; null if not written.</param>
/// <param name="Phone">Telephone as written; null if not written.</param>
[MemoryPackable]
public sealed partial record Contact(Located<string> Name, TranslatedText? Role, Located<string>? Phone, string? Email)
{
    /// <summary>True if both name the same person in the same way.</summary>
    public bool IsSame(Contact other) =>
        (Name.Value, Phone?.Value, Email) == (other.Name.Value, other.Phone?.Value, other.Email)
        && (Role is null ? other.Role is null : other.Role is not null && Role.HasSameTexts(other.Role));
}
