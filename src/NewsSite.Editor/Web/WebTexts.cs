using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Web;

/// <summary>Sentences that the editor's server answers with, in the three languages.</summary>
internal static class WebTexts
{
    public static readonly Message NoKey = new(
        "Open the address that the terminal shows: the one with ?key=.",
        "Откройте адрес, который показан в терминале: тот, где есть ?key=.",
        "Терминалда көрсөтүлгөн даректи ачыңыз: ?key= бар дарек."
    );

    public static readonly Message OtherOrigin = new(
        "Only the editor's own page may ask for this.",
        "Такой запрос может сделать только страница самого редактора.",
        "Мындай сурамды редактордун өз барагы гана жөнөтө алат."
    );

    public static readonly Message TooLarge = new(
        "This is too large: a text may have 4 MB, a file 100 MB.",
        "Слишком много: текст — до 4 МБ, файл — до 100 МБ.",
        "Өтө чоң: текст — 4 МБга чейин, файл — 100 МБга чейин."
    );

    public static readonly Message NotUnderstood = new(
        "The request cannot be read.",
        "Запрос прочитать не удалось.",
        "Сурамды окууга мүмкүн болгон жок."
    );

    public static readonly Message Missing = new(
        "There is nothing at this address.",
        "По этому адресу ничего нет.",
        "Бул даректе эч нерсе жок."
    );

    public static readonly Message Failed = new(
        "The program failed: {0}. What was typed is kept; please report this text.",
        "Сбой программы: {0}. Набранное сохранено; сообщите этот текст разработчикам.",
        "Программа иштебей калды: {0}. Терилген текст сакталды; бул текстти иштеп чыгуучуларга билдириңиз."
    );
}
