using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Table of list: headings and the states of a story.
internal static partial class Texts
{
    public static readonly Message State = new("State", "Состояние", "Абалы");
    public static readonly Message Published = new("published", "опубликована", "жарыяланган");
    public static readonly Message Scheduled = new("scheduled", "отложена", "мөөнөтү келе элек");
    public static readonly Message Draft = new("draft", "черновик", "каралама");
    public static readonly Message Withdrawn = new("withdrawn", "снята с публикации", "жарыялоодон алынган");
}
