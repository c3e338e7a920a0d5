using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Repairs of spaces that concern several lines at once.</summary>
internal static partial class SpaceRepairs
{
    /// <summary>
    /// Replaces unusual spaces, and characters that nobody sees, where only spaces may stand. Tabs become spaces. All
    /// lines are changed, because one editor wrote them all.
    /// </summary>
    public static YamlFix? ReplaceOddCharacters(YamlLine[] lines, DeclaredKeys declared)
    {
        var changes = lines
            .Select(line => (line.Number, Text: line.Text, Structure: Structure().Match(line.Text)))
            .Where(line => line.Structure.Value.Any(IsOdd))
            .Select(line => (line.Number, Clean(line.Structure, declared) + line.Text[line.Structure.Length..]))
            .ToImmutableArray();
        if (changes.IsEmpty)
        {
            return null;
        }

        var (number, corrected) = changes[0];
        var column = lines[number].Text.TakeWhile(character => !IsOdd(character)).Count();
        var odd = lines[number].Text[column];
        var cause = odd == '\t' ? YamlCauses.Tab : YamlCauses.OddCharacter(odd);
        return new YamlFix(number, column, cause, corrected, changes);
    }

    /// <summary>Moves keys to the left edge that stand there in every document, with the lines below them.</summary>
    public static YamlFix? MoveToLeftEdge(YamlLine[] lines, DeclaredKeys declared)
    {
        var first = Array.Find(lines, line => !line.IsBlank && !line.IsComment);
        if (first is not { Key: { } key, HasDash: false, Indent: var indent and > 0 } || !declared.IsTop(key))
        {
            return null;
        }

        var moved = lines
            .Skip(first.Number)
            .Where(line => line.Indent >= indent && !line.IsBlank)
            .Select(line => (line.Number, line.Text[indent..]))
            .ToImmutableArray();
        return new YamlFix(first.Number, 0, YamlCauses.Indentation, moved[0].Item2, moved);
    }

    /// <summary>Removes the hyphens before keys that are in no list: <c>- title: Жыйын</c>.</summary>
    public static YamlFix? RemoveDashes(YamlLine[] lines, DeclaredKeys declared)
    {
        var changed = lines
            .Where(line => line is { Indent: 0, HasDash: true, Key: { } key } && declared.IsTop(key))
            .Select(line => (line.Number, line.Text[line.ContentStart..]))
            .ToImmutableArray();
        return changed is [var (number, corrected), ..] && lines[..number].All(line => line.IsBlank || line.IsComment)
            ? new YamlFix(number, 0, YamlCauses.NoListHere, corrected, changed)
            : null;
    }

    /// <summary>
    /// Adds the space after the hyphen of a list, as in <c>-file: a.jpg</c>, and moves the lines that stand below the
    /// key.
    /// </summary>
    public static YamlFix? AddSpaceAfterDash(YamlLine[] lines, YamlLine line)
    {
        var match = DashWithoutSpace().Match(line.Text);
        if (!match.Success)
        {
            return null;
        }

        var corrected = line.Text.Insert(match.Length, " ");
        var below = lines
            .Skip(line.Number + 1)
            .TakeWhile(other => other.Indent == match.Length && !other.HasDash && !other.IsBlank)
            .Select(other => (other.Number, " " + other.Text));
        return new YamlFix(
            line.Number,
            match.Length,
            YamlCauses.NoSpaceAfterDash,
            corrected,
            [(line.Number, corrected), .. below]
        );
    }

    private static bool IsOdd(char character) => character == '\t' || InvisibleCharacters.IsInvisible(character);

    private static string Clean(Match structure, DeclaredKeys declared)
    {
        var clean = new StringBuilder();
        foreach (var character in structure.Value)
        {
            clean.Append(
                character == '\t' ? "  "
                : !IsOdd(character) ? character.ToString()
                : char.IsWhiteSpace(character) ? " "
                : ""
            );
        }

        if (structure.Groups["key"] is not { Success: true } key)
        {
            return clean.ToString();
        }

        // A key has no space before its colon, and one after it. Some keys stand at the left edge only.
        var whole = $"{clean.ToString().TrimEnd().TrimEnd(':').TrimEnd()}: ";
        return declared.IsTop(key.Value) && !structure.Groups["dashes"].Success ? whole.TrimStart() : whole;
    }

    // Indentation, hyphens, and a key with its colon.
    [GeneratedRegex(@"^[\s\p{Cf}]*(?<dashes>-[\s\p{Cf}]+)*(?:(?<key>[A-Za-z][\w-]*)[\s\p{Cf}]*:(?:[\s\p{Cf}]+|$))?")]
    private static partial Regex Structure();

    [GeneratedRegex(@"^\s*-(?=[A-Za-z{""'][^:]*(?::(?:\s|$)|$))")]
    private static partial Regex DashWithoutSpace();
}
