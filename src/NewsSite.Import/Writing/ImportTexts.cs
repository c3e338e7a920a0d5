using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Import.Writing;

/// <summary>Texts of the report on an import.</summary>
internal static class ImportTexts
{
    public static readonly Message Title = new("Import report", "Отчёт об импорте", "Көчүрүү боюнча отчёт");

    public static readonly Message Counts = new(
        "Written: {0}. Unchanged: {1}. Kept as edited here: {2}. Doubtful, so written as drafts: {3}. Failed: {4}.",
        "Записано: {0}. Без изменений: {1}. Оставлено, так как изменено здесь: {2}. Под сомнением, записано черновиками: {3}. Не удалось: {4}.",
        "Жазылды: {0}. Өзгөрүүсүз: {1}. Бул жерде оңдолгондуктан калтырылды: {2}. Күмөндүү, каралама катары жазылды: {3}. Ишке ашкан жок: {4}."
    );

    public static readonly Message Doubtful = new("To look at", "Посмотрите", "Карап чыгыңыз");
    public static readonly Message Failed = new("Failed", "Не удалось", "Ишке ашкан жок");
    public static readonly Message Done = new("Done", "Готово", "Даяр");
    public static readonly Message InSource = new("In the source", "В источнике", "Булакта");
    public static readonly Message AsWritten = new("As written", "Как записано", "Жазылган түрү");
    public static readonly Message TakenOut = new("Taken out", "Убрано", "Алынып салынды");

    private static readonly Message Pair = new(
        "the languages were put together by day and numbers only: make sure it is one story",
        "языки соединены только по дню и числам: убедитесь, что это одна новость",
        "тилдер күнү жана сандары боюнча гана бириктирилди: бул бир эле жаңылык экенин текшериңиз"
    );

    private static readonly Message Letters = new(
        "letters differ from the source: {0}",
        "буквы отличаются от источника: {0}",
        "тамгалары булактан айырмаланат: {0}"
    );

    private static readonly Message Missing = new(
        "the file was not found: {0}",
        "файл не найден: {0}",
        "файл табылган жок: {0}"
    );

    private static readonly Message Language = new(
        "the language is not clear: {0}",
        "язык неясен: {0}",
        "тили белгисиз: {0}"
    );

    private static readonly Message LeftOut = new(
        "a part of the page was left out or became a link: {0}",
        "часть страницы пропущена или стала ссылкой: {0}",
        "барактын бир бөлүгү калтырылды же шилтемеге айланды: {0}"
    );

    /// <summary>Returns what is doubtful.</summary>
    public static Message Of(DoubtKind kind) =>
        kind switch
        {
            DoubtKind.PairByFacts => Pair,
            DoubtKind.LettersDiffer => Letters,
            DoubtKind.FileMissing => Missing,
            DoubtKind.LanguageUnclear => Language,
            _ => LeftOut,
        };
}
