namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS17x: problems with the documents and videos of an article.</summary>
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
        "\"{0}\" — это {1}: она запустилась бы на компьютере читателя; опубликуйте документ в PDF",
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
        "\"{0}\" and \"{1}\" differ only in capital letters: on Windows and macOS one would replace the other; rename one",
        "\"{0}\" и \"{1}\" различаются только заглавными буквами: в Windows и macOS один заменил бы другой; переименуйте один из них",
        "\"{0}\" жана \"{1}\" баш тамгалары менен гана айырмаланат: Windows жана macOS системаларында бири экинчисин алмаштырып коет; биринин атын өзгөртүңүз"
    );

    public static readonly DiagnosticRule Backslash = Error(
        "NS175",
        "\"{0}\" has a backslash, which cannot stand in an address; part folders by \"/\", or rename the file",
        "в \"{0}\" есть обратная косая черта, которой не может быть в адресе; разделяйте папки знаком \"/\" или переименуйте файл",
        "\"{0}\" ичинде тескери жантык сызык бар, ал дарекке жазылбайт; папкаларды \"/\" белгиси менен ажыратыңыз же файлдын атын өзгөртүңүз"
    );
}
