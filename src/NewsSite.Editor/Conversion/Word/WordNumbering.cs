using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsSite.Editor.Conversion.Word;

/// <summary>Counts the items of a document's lists, as Word does: over the whole text, each level by itself.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<int, AbstractNum> kinds = [];
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<int> started = [];

    public WordNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            instances.TryAdd(instance.NumberID?.Value ?? 0, instance);
        }

        foreach (var kind in numbering?.Elements<AbstractNum>() ?? [])
        {
            kinds.TryAdd(kind.AbstractNumberId?.Value ?? 0, kind);
        }
    }

    /// <summary>Counts one more item and returns its mark; null if the numbering is none.</summary>
    /// <param name="id">Number of the list.</param>
    /// <param name="depth">Level of the item, from 0.</param>
    public ListMarker? Next(int id, int depth)
    {
        if (id == 0 || depth is < 0 or >= Levels || !instances.TryGetValue(id, out var instance))
        {
            return null;
        }

        var kindId = instance.AbstractNumId?.Val?.Value ?? -1;
        if (!kinds.TryGetValue(kindId, out var kind))
        {
            return null;
        }

        var count = CountOf(kindId, id, instance);
        count[depth] = count[depth] is { } last ? last + 1 : StartOf(kind, instance, depth);
        Array.Clear(count, depth + 1, Levels - depth - 1);
        var level = LevelOf(kind, instance, depth);
        var format = level?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.Bullet)
        {
            return ListMarker.Bullet;
        }

        if (format == NumberFormatValues.None && (level?.LevelText?.Val?.Value ?? "").Length == 0)
        {
            return null;
        }

        var text = level?.LevelText?.Val?.Value ?? $"%{depth + 1}.";
        return ListMarker.Of(
            Placeholder()
                .Replace(
                    text,
                    place =>
                    {
                        var at = place.Groups["level"].Value[0] - '1';
                        var value = count[at] ?? StartOf(kind, instance, at);
                        return Written(
                            value,
                            LevelOf(kind, instance, at)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal
                        );
                    }
                )
        );
    }

    /// <summary>Returns the counts of a list. Lists of one kind count on, unless one says where it starts.</summary>
    private int?[] CountOf(int kindId, int id, NumberingInstance instance)
    {
        if (!counts.TryGetValue(kindId, out var count))
        {
            counts[kindId] = count = new int?[Levels];
        }

        if (started.Add(id))
        {
            foreach (var own in instance.Elements<LevelOverride>())
            {
                if (
                    own.LevelIndex?.Value is >= 0 and < Levels and var at
                    && own.StartOverrideNumberingValue is not null
                )
                {
                    count[at] = null;
                }
            }
        }

        return count;
    }

    private static Level? LevelOf(AbstractNum kind, NumberingInstance instance, int depth) =>
        instance.Elements<LevelOverride>().FirstOrDefault(own => own.LevelIndex?.Value == depth)?.Level
        ?? kind.Elements<Level>().FirstOrDefault(level => level.LevelIndex?.Value == depth);

    private static int StartOf(AbstractNum kind, NumberingInstance instance, int depth) =>
        instance
            .Elements<LevelOverride>()
            .FirstOrDefault(own => own.LevelIndex?.Value == depth)
            ?.StartOverrideNumberingValue?.Val?.Value
        ?? LevelOf(kind, instance, depth)?.StartNumberingValue?.Val?.Value
        ?? 1;

    private static string Written(int number, NumberFormatValues format)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return format == NumberFormatValues.LowerLetter ? Letter(number, "abcdefghijklmnopqrstuvwxyz")
            : format == NumberFormatValues.UpperLetter ? Letter(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            : format == NumberFormatValues.RussianLower ? Letter(number, Russian)
            : format == NumberFormatValues.RussianUpper ? Letter(number, Russian.ToUpperInvariant())
            : format == NumberFormatValues.LowerRoman ? Roman(number).ToLowerInvariant()
            : format == NumberFormatValues.UpperRoman ? Roman(number)
            : format == NumberFormatValues.DecimalZero ? plain.PadLeft(2, '0')
            : format == NumberFormatValues.None ? ""
            : plain;
    }

    /// <summary>Returns a letter; after the last one letters are doubled, as in Word.</summary>
    private static string Letter(int number, string alphabet) =>
        number < 1
            ? ""
            : new string(alphabet[(number - 1) % alphabet.Length], Math.Min(((number - 1) / alphabet.Length) + 1, 10));

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (
            var (value, sign) in ((int, string)[])
                [
                    (1000, "M"),
                    (900, "CM"),
                    (500, "D"),
                    (400, "CD"),
                    (100, "C"),
                    (90, "XC"),
                    (50, "L"),
                    (40, "XL"),
                    (10, "X"),
                    (9, "IX"),
                    (5, "V"),
                    (4, "IV"),
                    (1, "I"),
                ]
        )
        {
            for (; number >= value && roman.Length < 20; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    [GeneratedRegex(@"%(?<level>[1-9])")]
    private static partial Regex Placeholder();
}
