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

    private static readonly Message LinkLost = new(
        "a link was taken off its words: {0}; mend it, or write the old site's address as \"site:\" in import.yaml",
        "ссылка убрана, слова остались: {0}; исправьте её или впишите адрес старого сайта как «site:» в import.yaml",
        "шилтеме алынып, сөздөрү калды: {0}; аны оңдоңуз же эски сайттын дарегин import.yaml файлына «site:» деп жазыңыз"
    );

    private static readonly Message Damaged = new(
        "letters were lost before the import: the source has � in their place ({0})",
        "буквы потеряны ещё до импорта: в источнике на их месте знак � ({0})",
        "тамгалар көчүрүүдөн мурда эле жоголгон: булакта алардын ордунда � белгиси турат ({0})"
    );

    public static readonly Message UnknownTopics = new(
        "Words that no topic of the site has",
        "Слова, которым не соответствует ни одна тема сайта",
        "Сайттын бир да темасына туура келбеген сөздөр"
    );

    public static readonly Message UnknownTopicsHelp = new(
        "No topic was made up for them. Write a line each under \"topics:\" of import.yaml in the source's folder: the word and the key of the topic it means, or nothing. Then delete these stories and import again.",
        "Новые темы не созданы. Впишите каждое слово строкой под «topics:» в import.yaml в папке источника: слово и ключ темы, которую оно означает, или ничего. Затем удалите эти новости и запустите импорт снова.",
        "Алар үчүн жаңы тема ачылган жок. Булактын папкасындагы import.yaml файлында «topics:» астына ар бир сөздү өзүнчө сапка жазыңыз: сөз жана ал билдирген теманын ачкычы, же эч нерсе. Андан кийин бул жаңылыктарды өчүрүп, кайра көчүрүңүз."
    );

    public static readonly Message TakenAddresses = new(
        "Old addresses that lead elsewhere: to the first text that claims them, or to a page of the site itself",
        "Старые адреса, которые ведут в другое место: к первому тексту, претендующему на них, или к странице самого сайта",
        "Башка жакка алып барган эски даректер: аларды талашкан биринчи текстке же сайттын өз барагына"
    );

    public static readonly Message Check = new("Check", "Проверка", "Текшерүү");

    public static readonly Message CheckPassed = new(
        "The archive passes \"check\" with these stories. Warnings: {0}.",
        "С этими новостями архив проходит «check». Предупреждений: {0}.",
        "Бул жаңылыктар менен архив «check» текшерүүсүнөн өтөт. Эскертүүлөр: {0}."
    );

    public static readonly Message CheckFailed = new(
        "The archive does not pass \"check\". Errors: {0}, of them in imported stories: {1}. Correct them, or make the stories drafts.",
        "Архив не проходит «check». Ошибок: {0}, из них в импортированных новостях: {1}. Исправьте их или сделайте новости черновиками.",
        "Архив «check» текшерүүсүнөн өтпөйт. Каталар: {0}, алардын ичинен көчүрүлгөн жаңылыктарда: {1}. Аларды оңдоңуз же жаңылыктарды каралама кылыңыз."
    );

    /// <summary>Returns what is doubtful.</summary>
    public static Message Of(DoubtKind kind) =>
        kind switch
        {
            DoubtKind.PairByFacts => Pair,
            DoubtKind.LettersDiffer => Letters,
            DoubtKind.FileMissing => Missing,
            DoubtKind.LanguageUnclear => Language,
            DoubtKind.DamagedLetters => Damaged,
            DoubtKind.LinkLost => LinkLost,
            _ => LeftOut,
        };
}
