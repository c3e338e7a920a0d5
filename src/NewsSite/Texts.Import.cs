using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Help and messages of import.
internal static partial class Texts
{
    public static readonly Message ImportCommand = new(
        "Brings the stories of an old site into content/, and proves that no letter is lost.",
        "Переносит новости старого сайта в content/ и доказывает, что не потеряна ни одна буква.",
        "Эски сайттын жаңылыктарын content/ папкасына көчүрүп, бир да тамга жоголбогонун далилдейт."
    );

    public static readonly Message ImportPathArgument = new(
        "The file or folder to read.",
        "Файл или папка, откуда читать.",
        "Окула турган файл же папка."
    );

    public static readonly Message ImportPathValue = new("path", "путь", "жол");

    public static readonly Message ImportKindOption = new("What it is: {0}.", "Что это: {0}.", "Бул эмне: {0}.");

    public static readonly Message MediaOption = new(
        "The folder with the old site's pictures and documents.",
        "Папка с картинками и документами старого сайта.",
        "Эски сайттын сүрөттөрү жана документтери турган папка."
    );

    public static readonly Message ImportLanguageOption = new(
        "The language of texts that do not say theirs (default: told by their letters).",
        "Язык текстов, в которых он не указан (по умолчанию — определяется по буквам).",
        "Тили көрсөтүлбөгөн тексттердин тили (жазылбаса — тамгаларынан аныкталат)."
    );

    public static readonly Message NameOfSourceOption = new(
        "The name of the source, written under \"source:\" of each story (default: the kind).",
        "Имя источника — попадает в \"source:\" каждой новости (по умолчанию — вид источника).",
        "Булактын аты — ар бир жаңылыктын \"source:\" сабына жазылат (жазылбаса — булактын түрү)."
    );

    public static readonly Message ColumnsOption = new(
        "Names of columns or fields where they differ, like title=headline,date=published.",
        "Имена столбцов или полей, если они другие, например title=headline,date=published.",
        "Тилкелердин же талаалардын аттары башкача болсо, мисалы title=headline,date=published."
    );

    public static readonly Message ReportOption = new(
        "Where to write the report (default: import-report.html beside content/).",
        "Куда записать отчёт (по умолчанию — import-report.html рядом с content/).",
        "Отчёт кайда жазылат (жазылбаса — content/ жанындагы import-report.html)."
    );

    public static readonly Message ItemsOption = new(
        "Only read: write the items to this file as JSON lines, and no story.",
        "Только прочитать: записать элементы в этот файл строками JSON, без новостей.",
        "Окуп гана чыгат: элементтерди ушул файлга JSON саптары кылып жазат, жаңылыктарды жазбайт."
    );

    public static readonly Message ColumnsValue = new("A=B,…", "A=B,…", "A=B,…");

    public static readonly Message NoSource = new(
        "There is no file or folder {0}",
        "Нет файла или папки {0}",
        "{0} деген файл же папка жок"
    );

    public static readonly Message DownloadOption = new(
        "Fetch pictures and documents that --media lacks from the old site, and keep them there.",
        "Скачать со старого сайта картинки и документы, которых нет в --media, и сохранить их там.",
        "--media папкасында жок сүрөттөрдү жана документтерди эски сайттан жүктөп, ошол жерге сактайт."
    );

    public static readonly Message DownloadNeedsMedia = new(
        "--download needs --media FOLDER: what is fetched is kept there",
        "для --download нужна --media ПАПКА: скачанное хранится в ней",
        "--download үчүн --media ПАПКА керек: жүктөлгөндөр ошол жерде сакталат"
    );

    public static readonly Message NeedsFolder = new(
        "{0} is a file, but sources of the kind \"{1}\" are folders; give the folder",
        "{0} — это файл, а источник вида «{1}» — папка; укажите папку",
        "{0} — файл, бирок «{1}» түрүндөгү булак — папка; папканы көрсөтүңүз"
    );

    public static readonly Message NeedsFile = new(
        "{0} is a folder, but a source of the kind \"{1}\" is one file; give the file",
        "{0} — это папка, а источник вида «{1}» — один файл; укажите файл",
        "{0} — папка, бирок «{1}» түрүндөгү булак — бир файл; файлды көрсөтүңүз"
    );

    public static readonly Message ReportNotWritten = new(
        "The report cannot be written: {0}. The stories are as the line above says; make room and import again.",
        "Отчёт не удаётся записать: {0}. О новостях сказано строкой выше; освободите место и запустите импорт снова.",
        "Отчётту жазууга болбойт: {0}. Жаңылыктар жөнүндө жогорку сапта айтылды; орун бошотуп, кайра көчүрүңүз."
    );

    public static readonly Message NotColumns = new(
        "--columns: \"{0}\" does not name columns like title=headline,date=published; the parts are {1}",
        "--columns: \"{0}\" — не имена столбцов вида title=headline,date=published; части текста: {1}",
        "--columns: \"{0}\" — title=headline,date=published түрүндөгү аттар эмес; тексттин бөлүктөрү: {1}"
    );

    public static readonly Message HasNoColumns = new(
        "--columns: a source of the kind \"{0}\" has no columns or fields; leave the option out",
        "--columns: у источника вида «{0}» нет столбцов и полей; уберите этот параметр",
        "--columns: «{0}» түрүндөгү булакта тилке да, талаа да жок; бул параметрди алып салыңыз"
    );

    public static readonly Message OverSource = new(
        "{0} names the source itself: {1}. Give another file.",
        "{0} указывает на сам источник: {1}. Укажите другой файл.",
        "{0} булактын өзүн көрсөтөт: {1}. Башка файлды жазыңыз."
    );

    public static readonly Message ItemsNotWritten = new(
        "{0} cannot be written: {1}",
        "не удаётся записать {0}: {1}",
        "{0} файлын жазууга болбойт: {1}"
    );

    public static readonly Message SeeReport = new("Report: {0}", "Отчёт: {0}", "Отчёт: {0}");

    public static readonly Message ItemsWritten = new("{1}: items: {0}", "{1}: элементов: {0}", "{1}: элементтер: {0}");
}
