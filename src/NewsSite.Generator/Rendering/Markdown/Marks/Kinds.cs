using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>Names for what a text becomes by accident, and advice for what nothing leads to.</summary>
internal static class Kinds
{
    public static readonly Message Code = new("program code", "программным кодом", "программа коду");

    public static readonly Message Heading = new(
        "a heading by the line below it",
        "подзаголовком из-за черты под ней",
        "астындагы сызыктан улам бөлүм аталышы"
    );

    public static readonly Message NoteApart = new(
        "write the note at the beginning of a line, outside of lists and quotations",
        "напишите примечание с начала строки, вне списков и цитат",
        "түшүндүрмөнү тизме менен цитатадан тышкары, саптын башынан жазыңыз"
    );

    public static Message CallNote(string label) =>
        new(
            $"put \"{label}\" after the word that it explains, or delete the note",
            $"поставьте \"{label}\" после слова, к которому оно относится, или удалите примечание",
            $"ал түшүндүргөн сөздөн кийин \"{label}\" коюңуз же түшүндүрмөнү өчүрүңүз"
        );

    public static Message CallTarget(string label) =>
        new(
            $"write \"[words][{label}]\" where the link belongs, or \"\\[{label}]:\" if it is text",
            $"напишите \"[слова][{label}]\" там, где нужна ссылка, или \"\\[{label}]:\", если это текст",
            $"шилтеме керек жерге \"[сөздөр][{label}]\" деп жазыңыз, эгер бул текст болсо, \"\\[{label}]:\" деп жазыңыз"
        );
}
