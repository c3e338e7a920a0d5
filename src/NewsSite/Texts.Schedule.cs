using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// The table of schedule: a heading and what may come.
internal static partial class Texts
{
    public static readonly Message What = new("What", "Что", "Эмне");
    public static readonly Message Publication = new("comes out", "выходит", "чыгат");
    public static readonly Message Correction = new("correction", "исправление", "түзөтүү");
    public static readonly Message Withdrawal = new("is withdrawn", "снимается с публикации", "жарыялоодон алынат");

    public static readonly Message NothingDue = new(
        "Nothing is scheduled.",
        "Ничего не запланировано.",
        "Мөөнөтү келе элек эч нерсе жок."
    );
}
