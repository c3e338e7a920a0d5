using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Import.Items;

/// <summary>Reasons why a part of a source does not become a story, and what to do.</summary>
internal static class FailureTexts
{
    public static readonly Message NoTitleOrDate = new(
        "it has no title or no date; name the columns or fields with --columns",
        "нет заголовка или даты; укажите столбцы или поля через --columns",
        "аталышы же датасы жок; тилкелерди же талааларды --columns менен көрсөтүңүз"
    );

    public static readonly Message NoTitle = new(
        "it has no title; write one in the source",
        "нет заголовка; впишите его в источник",
        "аталышы жок; аны булакка жазыңыз"
    );

    public static readonly Message NoDate = new(
        "it has no date; write one in the source",
        "нет даты; впишите её в источник",
        "датасы жок; аны булакка жазыңыз"
    );

    public static readonly Message BadDate = new(
        "the date \"{0}\" cannot be read; write it like 2022-03-15 in the source",
        "дату «{0}» не удаётся прочесть; запишите её в источнике как 2022-03-15",
        "«{0}» деген датаны окууга болбойт; аны булакта 2022-03-15 түрүндө жазыңыз"
    );

    public static readonly Message UnknownLanguage = new(
        "the site has no language \"{0}\"; add it to site.yaml, or correct the source",
        "на сайте нет языка «{0}»; добавьте его в site.yaml или исправьте источник",
        "сайтта «{0}» тили жок; аны site.yaml файлына кошуңуз же булакты оңдоңуз"
    );

    public static readonly Message BadName = new(
        "the name is not like 2022-03-15-name.ky.txt; rename the file",
        "имя не похоже на 2022-03-15-name.ky.txt; переименуйте файл",
        "аты 2022-03-15-name.ky.txt түрүндө эмес; файлдын атын өзгөртүңүз"
    );

    public static readonly Message BadXml = new(
        "the XML is broken, so nothing after this place was read: {0}",
        "XML повреждён, дальше этого места ничего не прочитано: {0}",
        "XML бузулган, ушул жерден кийин эч нерсе окулган жок: {0}"
    );

    public static readonly Message BadJson = new(
        "it is not the JSON expected: {0}",
        "это не тот JSON, который ожидался: {0}",
        "бул күтүлгөн JSON эмес: {0}"
    );

    public static readonly Message NoArray = new(
        "it is not an array of objects",
        "это не массив объектов",
        "бул объектилердин массиви эмес"
    );

    public static readonly Message BadQuotes = new(
        "the quotation marks of the row do not match; correct the row",
        "кавычки в строке не парные; исправьте строку",
        "саптагы тырмакчалар жуп эмес; сапты оңдоңуз"
    );

    public static readonly Message BadSettings = new(
        "import.yaml cannot be read: {0}",
        "import.yaml не удаётся прочесть: {0}",
        "import.yaml файлын окууга болбойт: {0}"
    );

    public static readonly Message BadSite = new(
        "\"site:\" in import.yaml is no address: \"{0}\"; write it like https://old.example.kg",
        "«site:» в import.yaml — не адрес: «{0}»; запишите его как https://old.example.kg",
        "import.yaml файлындагы «site:» дарек эмес: «{0}»; аны https://old.example.kg түрүндө жазыңыз"
    );

    public static readonly Message NoItem = new(
        "the line is no item: it needs \"id\", \"title\" and \"date\"",
        "строка — не текст: нужны «id», «title» и «date»",
        "сап текст эмес: «id», «title» жана «date» керек"
    );

    public static readonly Message NoBody = new(
        "nothing on the page is its text; correct \"body:\" in import.yaml",
        "на странице не найден её текст; исправьте «body:» в import.yaml",
        "барактан тексти табылган жок; import.yaml файлында «body:» сабын оңдоңуз"
    );

    public static readonly Message NoPageTitle = new(
        "nothing on the page is its title; correct \"title:\" in import.yaml",
        "на странице не найден её заголовок; исправьте «title:» в import.yaml",
        "барактан аталышы табылган жок; import.yaml файлында «title:» сабын оңдоңуз"
    );

    public static readonly Message NoPageDate = new(
        "nothing on the page is its date; correct \"date:\" in import.yaml",
        "на странице не найдена её дата; исправьте «date:» в import.yaml",
        "барактан датасы табылган жок; import.yaml файлында «date:» сабын оңдоңуз"
    );

    public static readonly Message BadSelector = new(
        "a selector cannot be read: {0}",
        "селектор не удаётся прочесть: {0}",
        "селекторду окууга болбойт: {0}"
    );

    public static readonly Message NoFrontMatter = new(
        "there is no front matter between --- or +++ lines",
        "нет полей между строками --- или +++",
        "--- же +++ саптарынын ортосунда талаалар жок"
    );

    public static readonly Message BadFrontMatter = new(
        "the front matter cannot be read: {0}",
        "поля в начале файла не удаётся прочесть: {0}",
        "файлдын башындагы талааларды окууга болбойт: {0}"
    );

    public static readonly Message TooDeep = new(
        "the text nests too deep to be read",
        "слишком глубокая вложенность в тексте, прочесть его нельзя",
        "тексттеги бөлүктөр бири-биринин ичинде өтө терең, аны окууга болбойт"
    );

    public static readonly Message Unreadable = new(
        "the file cannot be read: {0}",
        "файл не удаётся прочесть: {0}",
        "файлды окууга болбойт: {0}"
    );

    public static readonly Message NotWritten = new(
        "the story cannot be written, and the import stopped here: {0}; mend it and import again",
        "новость не удаётся записать, импорт остановлен на ней: {0}; устраните причину и запустите импорт снова",
        "жаңылыкты жазууга болбойт, көчүрүү ушул жерде токтоду: {0}; себебин жоюп, кайра көчүрүңүз"
    );

    public static readonly Message UnknownMappedTopic = new(
        "the map of topics in import.yaml leads to \"{0}\", which topics.yaml does not have",
        "таблица тем в import.yaml ведёт к «{0}», а в topics.yaml такой темы нет",
        "import.yaml файлындагы темалар тизмеси «{0}» темасына алып барат, бирок topics.yaml файлында ал жок"
    );
}
