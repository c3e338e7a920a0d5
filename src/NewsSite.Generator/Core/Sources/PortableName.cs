using System.Collections.Frozen;
using System.Globalization;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Checks that a file or folder can have its name everywhere: in git on Windows, on servers, and in front of people.
/// </summary>
internal static class PortableName
{
    private const string ForbiddenOnWindows = "<>:\"|?*";

    /// <summary>Names that Windows keeps for devices, with any extension.</summary>
    private static readonly FrozenSet<string> Devices = (
        "con prn aux nul conin$ conout$ com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 com¹ com² com³ "
        + "lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 lpt¹ lpt² lpt³"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Message Hidden = new(
        "it begins with a dot: such files are hidden, and servers take some of them for settings",
        "оно начинается с точки: такие файлы скрыты, а некоторые серверы принимают их за настройки",
        "ал чекит менен башталат: мындай файлдар жашыруун болот, айрымдарын серверлер жөндөө деп кабыл алат"
    );

    private static readonly Message CutOff = new(
        "it ends with a dot or a space, which Windows cuts off",
        "оно кончается точкой или пробелом, а Windows их отбрасывает",
        "ал чекит же боштук менен бүтөт, Windows аларды кесип салат"
    );

    /// <summary>Returns what is wrong with a name, or with the first bad one of a path; null if nothing is.</summary>
    /// <param name="path">A name, or several with forward slashes between them.</param>
    public static Message? ProblemOf(string path)
    {
        foreach (var name in path.Split('/'))
        {
            if (ProblemOfName(name) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static Message? ProblemOfName(string name)
    {
        if (name.StartsWith('.'))
        {
            return Hidden;
        }

        foreach (var letter in name)
        {
            if (ForbiddenOnWindows.Contains(letter))
            {
                return new(
                    $"Windows allows no {letter} in names",
                    $"в Windows в имени не может быть знака {letter}",
                    $"Windows'та аттын ичинде {letter} белгиси болбойт"
                );
            }

            if (IsInvisible(letter))
            {
                var code = $"U+{(int)letter:X4}";
                return new(
                    $"it has an invisible character ({code})",
                    $"в нём есть невидимый знак ({code})",
                    $"анда көрүнбөгөн белги бар ({code})"
                );
            }
        }

        if (name.EndsWith('.') || name.EndsWith(' '))
        {
            return CutOff;
        }

        var stem = name.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(stem)
            ? new(
                $"Windows keeps \"{stem}\" for a device",
                $"в Windows \"{stem}\" — имя устройства",
                $"Windows'та \"{stem}\" — түзмөктүн аты"
            )
            : null;
    }

    private static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
