using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>
/// What the commands say besides diagnostics, in the three languages. Here is what several say; what only one says stands
/// in a file named after it.
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
    public static readonly Message Problems = new("Problems", "Замечания", "Маселелер");
}
