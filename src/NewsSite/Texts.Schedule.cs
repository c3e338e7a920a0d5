using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Table of schedule: headings and the kinds of change.
internal static partial class Texts
{
    public static readonly Message What = new("What", "Что", "Эмне");
    public static readonly Message Publication = new("comes out", "выходит", "чыгат");
    public static readonly Message Correction = new("correction", "исправление", "түзөтүү");
    public static readonly Message Withdrawal = new("is withdrawn", "снимается с публикации", "жарыялоодон алынат");

    public static readonly Message Expiry = new("is over", "срок истекает", "мөөнөтү бүтөт");

    public static readonly Message EventEnds = new("event is over", "мероприятие заканчивается", "иш-чара аяктайт");

    public static readonly Message NoticeBegins = new("notice appears", "появляется объявление", "кулактандыруу чыгат");
    public static readonly Message NoticeEnds = new("notice is gone", "объявление исчезает", "кулактандыруу жоголот");

    public static readonly Message StaysDraft = new(
        "does not come out: a draft",
        "не выйдет: черновик",
        "чыкпайт: каралама"
    );

    public static readonly Message NothingDue = new(
        "Nothing is scheduled.",
        "Ничего не запланировано.",
        "Мөөнөтү келе элек эч нерсе жок."
    );
}
