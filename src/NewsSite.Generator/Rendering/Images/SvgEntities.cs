using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Finds entities of a drawing whose text stands in another file. That file is never read, so the drawing would be
/// published with nothing in their places.
/// </summary>
internal static partial class SvgEntities
{
    private static readonly string[] Predefined = ["amp", "lt", "gt", "quot", "apos"];

    /// <summary>Returns the first declaration of such an entity, or the first use of one that is declared elsewhere.</summary>
    public static (string Written, int Line)? FirstOutside(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("<!DOCTYPE"u8) < 0)
        {
            return null;
        }

        var text = NoMarkup().Replace(Encoding.UTF8.GetString(bytes), Blank);
        if (Outside().Match(text) is { Success: true } declaration)
        {
            return (declaration.Value, LineOf(text, declaration.Index));
        }

        var declared = Declared()
            .Matches(text)
            .Select(match => match.Groups["name"].Value)
            .Concat(Predefined)
            .ToHashSet();
        var used = Used().Matches(text).FirstOrDefault(match => !declared.Contains(match.Groups["name"].Value));
        return used is null ? null : (used.Value, LineOf(text, used.Index));
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    /// <summary>Returns spaces in place of a comment or of plain characters, on as many lines.</summary>
    private static string Blank(Match match) =>
        string.Concat(match.Value.Select(character => character == '\n' ? '\n' : ' '));

    [GeneratedRegex(@"<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)")]
    private static partial Regex NoMarkup();

    [GeneratedRegex(@"<!ENTITY\s+(?:%\s+)?[^\s""'<>%]+\s+(?:SYSTEM|PUBLIC)\b")]
    private static partial Regex Outside();

    [GeneratedRegex(@"<!ENTITY\s+(?<name>[^\s""'<>%]+)\s")]
    private static partial Regex Declared();

    [GeneratedRegex(@"&(?<name>[^\s""'<>&;#]{1,200});")]
    private static partial Regex Used();
}
