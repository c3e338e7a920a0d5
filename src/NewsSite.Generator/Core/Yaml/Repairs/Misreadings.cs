using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>
/// Finds mistakes in valid YAML whose author meant something else. Each is thrown as a
/// <see cref="MisreadYamlException"/> with its repair, and reading begins again.
/// </summary>
/// <param name="keys">Keys that help to find mistakes; null if no more are repaired.</param>
internal sealed class Misreadings(string yaml, YamlSource source, DeclaredKeys? keys)
{
    private readonly Lazy<YamlLine[]> lines = new(() =>
        [.. yaml.Split('\n').Select((text, number) => new YamlLine(number, text))]
    );

    /// <summary>Finds keys of a map or list that stand at the left edge, below the key they belong to.</summary>
    public void FindMisplacedKeys(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> entries)
    {
        for (var owner = 0; owner < entries.Count - 1; owner++)
        {
            var (key, value) = entries[owner];
            var inner = keys?.InnerOf(key.Value).ToHashSet(StringComparer.Ordinal) ?? [];
            var misplaced = entries
                .Skip(owner + 1)
                .Select(entry => entry.Key)
                .TakeWhile(below => inner.Contains(below.Value) && !keys!.IsTop(below.Value))
                .ToList();
            if (misplaced.Count == 0 || value is not (YamlScalar { IsNull: true } or YamlSequence))
            {
                continue;
            }

            var item =
                value is YamlSequence
                    ? lines.Value[..source.LineIndexOf(misplaced[0].Location)].LastOrDefault(line => line.HasDash)
                    : null;
            var moved = misplaced
                .Select(below => lines.Value[source.LineIndexOf(below.Location)])
                .Select(line => (line.Number, Text: line.WithIndent(line.Indent + (item?.ContentStart ?? 2))))
                .ToImmutableArray();
            var fix = new YamlFix(moved[0].Number, 0, YamlCauses.Indentation, moved[0].Text, moved);
            throw new MisreadYamlException(fix);
        }
    }

    /// <summary>Finds an item of a list that a hyphen splits in two: the date in one, the note in the next.</summary>
    public void FindSplitItems(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> entries)
    {
        foreach (var (key, value) in entries)
        {
            if (keys?.ItemKeyOf(key.Value) is not { } first || value is not YamlSequence { Items: var items })
            {
                continue;
            }

            var maps = items.OfType<YamlMapping>().ToList();
            foreach (var (item, next) in maps.Zip(maps.Skip(1)))
            {
                var (names, nextNames) = (NamesOf(item), NamesOf(next));
                var line = lines.Value[source.LineIndexOf(next.Location)];
                if (
                    line is { HasDash: true, Key: not null }
                    && !nextNames.Contains(first)
                    && !nextNames.Overlaps(names)
                    && nextNames.IsSubsetOf(keys.InnerOf(key.Value))
                )
                {
                    var corrected = line.WithIndent(0)[(line.ContentStart - line.Indent)..];
                    corrected = new string(' ', line.ContentStart) + corrected;
                    throw new MisreadYamlException(YamlFix.Of(line, line.Indent, YamlCauses.HyphenTooMany, corrected));
                }
            }
        }

        static HashSet<string> NamesOf(YamlMapping map) =>
            map.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Finds what YAML takes for a key and its author did not write as one.</summary>
    /// <param name="isInBraces">True inside braces, where a comma alone makes a key: <c>{alt: Зал, элдер}</c>.</param>
    public void FindInKey(Scalar key, bool isInBraces, bool hasValue)
    {
        if (key.Style != ScalarStyle.Plain)
        {
            return;
        }

        if (key.Value.StartsWith('-'))
        {
            FindIn(key.Start, line => SpaceRepairs.AddSpaceAfterDash(lines.Value, line));
        }

        if (key.Value.Contains(':'))
        {
            FindIn(key.Start, LineRepairs.AddSpaceAfterColon);
        }

        if (key.Value.Any(InvisibleCharacters.IsInvisible))
        {
            FindIn(key.Start, _ => SpaceRepairs.ReplaceOddCharacters(lines.Value, keys!));
        }

        if (isInBraces && !hasValue && yaml.AsSpan((int)key.End.Index).TrimStart() is not [':', ..])
        {
            FindIn(key.Start, QuoteBraces);
        }
    }

    /// <summary>Finds a list whose next item is indented deeper, so that YAML takes it for text of this one.</summary>
    public void FindSwallowedItem(Scalar text, int column)
    {
        var swallowed = lines
            .Value[(int)text.Start.Line..(int)Math.Min(text.End.Line, lines.Value.Length)]
            .FirstOrDefault(line => line.HasDash);
        if (swallowed is not null)
        {
            var fix = YamlFix.Of(swallowed, swallowed.Indent, YamlCauses.Indentation, swallowed.WithIndent(column));
            FindIn(text.Start, _ => fix);
        }
    }

    /// <summary>Finds a mistake in the line of a mark, if a repair knows it.</summary>
    public void FindIn(Mark mark, Func<YamlLine, YamlFix?> repair)
    {
        if (keys is not null && repair(LineAt(mark)) is { } fix)
        {
            throw new MisreadYamlException(fix);
        }
    }

    /// <summary>Returns the line of a mark; of one after the last line, that line.</summary>
    public YamlLine LineAt(Mark mark) => lines.Value[Math.Min((int)mark.Line, lines.Value.Length) - 1];

    private YamlFix? QuoteBraces(YamlLine line) =>
        LineRepairs.BracketList(line, keys!)
        ?? (line.Value is ['[', ..] || keys!.IsTexts(line.Key ?? "") ? null : FlowText.WriteMap(line, keys))
        ?? (keys!.IsFreeText(line.Key ?? "") ? null : FlowText.QuoteValues(line))
        ?? ListOfMaps.ShowForm(line, keys)
        ?? LineRepairs.QuoteIndicator(line);
}

/// <summary>Thrown at any depth for valid YAML whose author meant something else.</summary>
internal sealed class MisreadYamlException(YamlFix fix) : Exception
{
    public YamlFix Fix => fix;
}
