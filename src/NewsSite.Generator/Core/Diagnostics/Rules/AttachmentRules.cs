namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS163 and NS169 to NS179: problems with the documents and videos of an article.</summary>
internal static class AttachmentRules
{
    public static readonly DiagnosticRule VideoWithoutTitle = Warning(
        "NS170",
        "the video has no title; write it as [what the video shows]({0}), and it becomes a card",
        "у видео нет названия; напишите [о чём это видео]({0}), и получится карточка",
        "видеонун аталышы жок; [видео эмне жөнүндө экени]({0}) деп жазыңыз, ошондо карточка болот"
    );

    public static readonly DiagnosticRule Active = Error(
        "NS171",
        "\"{0}\" is {1}: it would run on the reader's computer; publish the document as PDF instead",
        "\"{0}\" — это {1}: такой файл запустился бы на компьютере читателя; опубликуйте документ в PDF",
        "\"{0}\" — бул {1}: ал окурмандын компьютеринде иштеп кетмек; документти PDF түрүндө жарыялаңыз"
    );

    public static readonly DiagnosticRule Mislabelled = Error(
        "NS172",
        "\"{0}\" is not a {1} file inside: it is damaged, or was only renamed; save it again from its program",
        "\"{0}\" внутри не {1}: файл повреждён или был просто переименован; сохраните его заново в его программе",
        "\"{0}\" файлынын ичи {1} эмес: ал бузулган же жөн эле аты өзгөртүлгөн; аны өз программасынан кайра сактаңыз"
    );

    public static readonly DiagnosticRule Empty = Error(
        "NS173",
        "\"{0}\" is empty (0 bytes): it was not copied whole; put the file there again",
        "\"{0}\" пуст (0 байт): он скопирован не полностью; положите файл заново",
        "\"{0}\" бош (0 байт): ал толук көчүрүлгөн эмес; файлды кайра коюңуз"
    );

    public static readonly DiagnosticRule DifferByCase = Error(
        "NS174",
        "\"{0}\" and \"{1}\" differ only in capital letters or in how their letters are composed: on Windows and macOS one would replace the other; rename one",
        "\"{0}\" и \"{1}\" различаются только заглавными буквами или внутренней записью букв: в Windows и macOS один заменил бы другой; переименуйте один из них",
        "\"{0}\" жана \"{1}\" баш тамгалары же тамгаларынын ички жазылышы менен гана айырмаланат: Windows жана macOS системаларында бири экинчисин алмаштырып коет; биринин атын өзгөртүңүз"
    );

    public static readonly DiagnosticRule Backslash = Error(
        "NS175",
        "\"{0}\" has a backslash, which cannot stand in an address; part folders by \"/\", or rename the file",
        "в \"{0}\" есть обратная косая черта, которой не может быть в адресе; разделяйте папки знаком \"/\" или переименуйте файл",
        "\"{0}\" ичинде тескери жантык сызык бар, ал дарекке жазылбайт; папкаларды \"/\" белгиси менен ажыратыңыз же файлдын атын өзгөртүңүз"
    );

    public static readonly DiagnosticRule NotADocument = Error(
        "NS176",
        "\"{0}\" is not of a kind that the site publishes; save it as PDF, or as one of {1}; recordings belong under \"audio:\" and \"video:\"",
        "\"{0}\" — файл такого вида сайт не публикует; сохраните его в PDF или в одном из форматов: {1}; записям место в \"audio:\" и \"video:\"",
        "\"{0}\" — мындай түрдөгү файлды сайт жарыялабайт; аны PDF же булардын бири кылып сактаңыз: {1}; үн менен видеонун орду — \"audio:\" жана \"video:\""
    );

    public static readonly DiagnosticRule CameraFile = Error(
        "NS177",
        "\"{0}\" is {1}: such a file tells where and with which camera it was made; list it under \"photos:\" as JPEG or PNG, or attach it as PDF",
        "\"{0}\" — это {1}: такой файл хранит место съёмки и данные камеры; впишите его в \"photos:\" как JPEG или PNG либо приложите в PDF",
        "\"{0}\" — бул {1}: мындай файл тартылган жерин жана камеранын маалыматын сактайт; аны JPEG же PNG кылып \"photos:\" ичине жазыңыз же PDF түрүндө тиркеңиз"
    );

    public static readonly DiagnosticRule Video = Error(
        "NS169",
        "\"{0}\" is a video: its file tells where and with which camera it was made; name it as MP4 or WebM under \"video:\", where the site takes that out, or upload it to YouTube and put a line [what the video shows](https://youtu.be/…) into the text",
        "\"{0}\" — видео: его файл хранит место съёмки и данные камеры; назовите его в формате MP4 или WebM в поле \"video:\", там сайт эти данные убирает, или загрузите на YouTube и вставьте в текст строку [о чём это видео](https://youtu.be/…)",
        "\"{0}\" — видео: анын файлы тартылган жерин жана камеранын маалыматын сактайт; аны MP4 же WebM кылып \"video:\" талаасына жазыңыз (сайт ал маалыматты өчүрөт) же YouTube'га жүктөп, текстке [видео эмне жөнүндө экени](https://youtu.be/…) деген сап кошуңуз"
    );

    public static readonly DiagnosticRule BadName = Error(
        "NS178",
        "the name \"{0}\" cannot be published: {1}; rename it, here and where articles name it",
        "имя \"{0}\" не годится для публикации: {1}; переименуйте его здесь и там, где его называют статьи",
        "\"{0}\" деген атты жарыялоого болбойт: {1}; анын атын бул жерде жана аны атаган макалаларда өзгөртүңүз"
    );

    public static readonly DiagnosticRule Holds = Warning(
        "NS179",
        "readers of this document also get {0}; if they should not, take it out in its program (Word, Excel and PowerPoint: File, Info, Inspect Document) and save it again",
        "вместе с этим документом читатели получат и другое: {0}; если не должны, уберите это в программе документа (Word, Excel и PowerPoint: «Файл» → «Сведения» → «Инспектор документов») и сохраните его заново",
        "бул документ менен кошо окурмандар дагы буларды алат: {0}; алар көрүнбөш керек болсо, документтин программасынан өчүрүп (Word, Excel жана PowerPoint: «Файл» → «Сведения» → «Инспектор документов»), кайра сактаңыз"
    );

    public static readonly DiagnosticRule NotLookedInto = Warning(
        "NS163",
        "this PDF is damaged or locked with a password, so what it holds beside its pages (authors, comments) could not be looked into; open it, save it as PDF anew, and attach that file",
        "этот PDF повреждён или закрыт паролем, и узнать, что в нём есть кроме страниц (авторы, примечания), не удалось; откройте его, сохраните заново как PDF и приложите новый файл",
        "бул PDF бузулган же сырсөз менен жабылган, ошондуктан анда барактардан тышкары эмне бар экенин (авторлор, комментарийлер) билүүгө мүмкүн болгон жок; аны ачып, PDF кылып кайра сактаңыз жана жаңы файлды тиркеңиз"
    );

    /// <summary>Argument of <see cref="CameraFile"/>.</summary>
    public static readonly Message PhotoWithData = new(
        "a photo with the data of its camera",
        "снимок с данными камеры",
        "камеранын маалыматы бар сүрөт"
    );
}
