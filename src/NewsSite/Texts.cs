using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>
/// Messages of the commands in the three languages, except diagnostics. This file has the shared ones; each command's
/// own are in a file named after it.
/// </summary>
internal static partial class Texts
{
    public static readonly Message Crash = new(
        "The program failed: {0}. This is a bug or a broken machine; please report the lines below.",
        "Сбой программы: {0}. Это ошибка в программе или неисправность машины; сообщите строки ниже.",
        "Программа иштебей калды: {0}. Бул программанын катасы же машинанын бузуктугу; төмөнкү саптарды билдириңиз."
    );

    public static readonly Message Date = new("Date", "Дата", "Дата");
    public static readonly Message Languages = new("Languages", "Языки", "Тилдер");
    public static readonly Message Story = new("Story", "Новость", "Жаңылык");
    public static readonly Message Total = new("Total", "Всего", "Баары");
    public static readonly Message Problems = new("Problems", "Замечания", "Кемчиликтер");
}
