using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Table of schedule: headings and the kinds of change.
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
