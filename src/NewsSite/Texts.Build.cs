using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Messages of build: its outcome and, with --timings, its stages.
internal static partial class Texts
{
    public static readonly Message Interrupted = new(
        "Interrupted. The site is whole; run the build again.",
        "Прервано. Сайт цел; запустите сборку снова.",
        "Токтотулду. Сайт бүтүн; курууну кайра иштетиңиз."
    );

    public static readonly Message Articles = new("Articles", "Статьи", "Макалалар");
    public static readonly Message Pages = new("Pages", "Страницы", "Барактар");
    public static readonly Message Files = new("Files", "Файлы", "Файлдар");
    public static readonly Message FilesAndSize = new("{0}, {1} MB", "{0}, {1} МБ", "{0}, {1} МБ");
    public static readonly Message Hosting = new("Hosting", "Хостинг", "Хостинг");
    public static readonly Message Images = new("Pictures", "Картинки", "Сүрөттөр");

    public static readonly Message ImageCounts = new(
        "made: {0}, made before: {1}",
        "сделано: {0}, готово с прошлых сборок: {1}",
        "жасалды: {0}, мурунтан даяр: {1}"
    );

    public static readonly Message HeldBack = new("Held back", "Отложено", "Калтырылган");

    public static readonly Message HeldBackCounts = new(
        "drafts: {0}, scheduled: {1}",
        "черновиков: {0}, по расписанию: {1}",
        "каралама: {0}, мөөнөтү боюнча: {1}"
    );

    public static readonly Message NextDue = new(
        "; the next is due {0}",
        "; ближайшая публикация {0}",
        "; эң жакынкы жарыялоо {0}"
    );

    public static readonly Message Ledger = new("Ledger", "Реестр", "Реестр");

    public static readonly Message NotInLedger = new(
        "addresses not in content/published.txt yet: {0}; run \"newssite ledger update\" and commit the file",
        "адресов ещё нет в content/published.txt: {0}; выполните \"newssite ledger update\" и сохраните файл в git",
        "content/published.txt файлында али жок даректер: {0}; \"newssite ledger update\" буйругун аткарып, файлды git'ке сактаңыз"
    );

    public static readonly Message ProblemCounts = new(
        "errors: {0}, warnings: {1}, notes: {2}",
        "ошибок: {0}, предупреждений: {1}, советов: {2}",
        "каталар: {0}, эскертүүлөр: {1}, кеңештер: {2}"
    );

    public static readonly Message Written = new(
        "The site is in {0}",
        "Сайт записан в {0}",
        "Сайт {0} папкасына жазылды"
    );

    public static readonly Message Unchanged = new(
        "Nothing has changed since the last build. The site is in {0}",
        "С прошлой сборки ничего не изменилось. Сайт — в {0}",
        "Акыркы куруудан бери эч нерсе өзгөргөн жок. Сайт {0} папкасында"
    );

    public static readonly Message Verified = new(
        "Verified: a clean build makes the same files, byte for byte.",
        "Проверено: сборка с нуля даёт те же файлы, байт в байт.",
        "Текшерилди: нөлдөн курганда да дал ушул файлдар чыгат, байтына чейин бирдей."
    );

    public static readonly Message NotVerified = new(
        "Not verified: see the errors above.",
        "Проверка не пройдена: смотрите ошибки выше.",
        "Текшерүүдөн өткөн жок: жогорудагы каталарды караңыз."
    );

    public static readonly Message NotWritten = new(
        "Nothing was written: mend the errors above and build again.",
        "Ничего не записано: исправьте ошибки выше и повторите сборку.",
        "Эч нерсе жазылган жок: жогорудагы каталарды оңдоп, кайра куруңуз."
    );

    public static readonly Message Strict = new(
        "Nothing was written: with --strict, warnings count as errors.",
        "Ничего не записано: с --strict предупреждения считаются ошибками.",
        "Эч нерсе жазылган жок: --strict менен эскертүүлөр да ката болуп эсептелет."
    );

    public static readonly Message Time = new("Time", "Время", "Убакыт");
    public static readonly Message Seconds = new("{0} s", "{0} с", "{0} с");
    public static readonly Message Stage = new("Stage", "Этап", "Баскыч");
    public static readonly Message Processor = new("Processor", "Процессор", "Процессор");
    public static readonly Message GarbageCollection = new("GC pauses", "Сборка мусора", "Эс тазалоо");
    public static readonly Message Allocated = new("Allocated", "Выделено", "Бөлүнгөн эс");
    public static readonly Message IndexSize = new("{0} files, {1} MB", "файлов: {0}, {1} МБ", "файлдар: {0}, {1} МБ");
}
