namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS01x: problems with a file's rights, kind, size, encoding and characters.</summary>
internal static class FileRules
{
    public static readonly DiagnosticRule NotUtf8 = Error(
        "NS010",
        "not UTF-8: byte {0} of the file is {1}; save the file as UTF-8",
        "не UTF-8: байт {0} файла — {1}; сохраните файл в кодировке UTF-8",
        "UTF-8 эмес: файлдын {0}-байты — {1}; файлды UTF-8 коддоосунда сактаңыз"
    );

    public static readonly DiagnosticRule Utf16 = Error(
        "NS011",
        "this file is UTF-16; save it as UTF-8",
        "этот файл в кодировке UTF-16; сохраните его как UTF-8",
        "бул файл UTF-16 коддоосунда; аны UTF-8 кылып сактаңыз"
    );

    public static readonly DiagnosticRule Empty = Error(
        "NS012",
        "the file is empty; write the text or delete the file",
        "файл пуст; напишите текст или удалите файл",
        "файл бош; текст жазыңыз же файлды өчүрүңүз"
    );

    public static readonly DiagnosticRule TooLarge = Error(
        "NS013",
        "the file is {0} MB, the most is {1} MB; shorten it, and keep pictures as files beside it",
        "файл занимает {0} МБ, допускается не больше {1} МБ; сократите его, а картинки положите файлами рядом",
        "файл {0} МБ, эң көбү {1} МБ; аны кыскартыңыз, сүрөттөрдү жанына файл кылып коюңуз"
    );

    public static readonly DiagnosticRule Unreadable = Error(
        "NS014",
        "the file cannot be read: {0}",
        "файл не читается: {0}",
        "файл окулбайт: {0}"
    );

    public static readonly DiagnosticRule ControlCharacter = Error(
        "NS015",
        "an invisible control character ({0}) stands here; delete it",
        "здесь стоит невидимый управляющий символ ({0}); удалите его",
        "бул жерде көрүнбөгөн башкаруу белгиси ({0}) турат; аны өчүрүңүз"
    );

    public static readonly DiagnosticRule FolderUnreadable = Error(
        "NS016",
        "this folder cannot be read, so nothing in it would be published; give this user the right to read and enter it",
        "эта папка не читается, и ничто из неё не было бы опубликовано; дайте этому пользователю право читать и открывать её",
        "бул папка окулбайт, андыктан анын ичиндегилер жарыяланбай калмак; бул колдонуучуга аны окууга жана ачууга укук бериңиз"
    );

    public static readonly DiagnosticRule NotAFile = Error(
        "NS017",
        "this is neither a file nor a folder but a pipe, socket or device; move it away",
        "это не файл и не папка, а канал, сокет или устройство; уберите его отсюда",
        "бул файл да, папка да эмес, канал, сокет же түзмөк; аны бул жерден алып салыңыз"
    );

    public static readonly DiagnosticRule LinkOutside = Error(
        "NS018",
        "this symbolic link leads out of the site's sources, to \"{0}\"; put the file or folder itself here",
        "эта символическая ссылка ведёт за пределы исходных файлов сайта, на \"{0}\"; положите сюда сам файл или саму папку",
        "бул символдук шилтеме сайттын баштапкы файлдарынан тышкары жакка, \"{0}\" дегенге алып барат; бул жерге файлдын же папканын өзүн коюңуз"
    );

    public static readonly DiagnosticRule Conflict = Error(
        "NS019",
        "git left a merge conflict here, \"{0}\" against \"{1}\"; keep what is right of the two and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
        "git оставил здесь конфликт слияния, \"{0}\" и \"{1}\"; оставьте верное из двух и удалите строки, которые начинаются с <<<<<<<, ======= и >>>>>>>",
        "git бул жерде бириктирүү карама-каршылыгын калтырган, \"{0}\" жана \"{1}\"; экөөнүн туурасын калтырып, <<<<<<<, ======= жана >>>>>>> менен башталган саптарды өчүрүңүз"
    );
}
