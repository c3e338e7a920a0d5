using NewsSite.Generator.Diagnostics;

namespace NewsSite;

/// <summary>What the commands say besides diagnostics, in the three languages.</summary>
internal static class Texts
{
    public static readonly Message Crash = new(
        "The program failed: {0}. This is a bug or a broken machine; please report the lines below.",
        "Сбой программы: {0}. Это ошибка в программе или неисправность машины; сообщите строки ниже.",
        "Программа иштебей калды: {0}. Бул программанын катасы же машинанын бузуктугу; төмөнкү саптарды билдириңиз."
    );

    public static readonly Message Interrupted = new(
        "Interrupted. The site is whole; run the build again.",
        "Прервано. Сайт цел; запустите сборку снова.",
        "Токтотулду. Сайт бүтүн; курулушту кайра иштетиңиз."
    );

    public static readonly Message Articles = new("Articles", "Статьи", "Макалалар");
    public static readonly Message Pages = new("Pages", "Страницы", "Барактар");
    public static readonly Message Files = new("Files", "Файлы", "Файлдар");
    public static readonly Message FilesAndSize = new("{0}, {1} MB", "{0}, {1} МБ", "{0}, {1} МБ");
    public static readonly Message IndexSize = new("{0} files, {1} MB", "файлов: {0}, {1} МБ", "файлдар: {0}, {1} МБ");
    public static readonly Message Images = new("Pictures", "Картинки", "Сүрөттөр");

    public static readonly Message ImageCounts = new(
        "made: {0}, made before: {1}",
        "сделано: {0}, готово с прошлых сборок: {1}",
        "жасалды: {0}, мурунтан даяр: {1}"
    );

    public static readonly Message Time = new("Time", "Время", "Убакыт");
    public static readonly Message Seconds = new("{0} s", "{0} с", "{0} с");
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

    public static readonly Message LedgerUpdated = new(
        "content/published.txt holds {0} addresses, {1} of them new. Commit it with the articles.",
        "В content/published.txt адресов: {0}, новых: {1}. Сохраните файл в git вместе со статьями.",
        "content/published.txt файлында {0} дарек бар, жаңысы — {1}. Аны макалалар менен кошо git'ке сактаңыз."
    );

    public static readonly Message LedgerNotUpdated = new(
        "content/published.txt is as it was: mend the errors above first.",
        "content/published.txt не изменён: сначала исправьте ошибки выше.",
        "content/published.txt мурдагыдай калды: адегенде жогорудагы каталарды оңдоңуз."
    );

    public static readonly Message AliasWritten = new(
        "{0}: the old address {1} leads here now",
        "{0}: старый адрес {1} теперь ведёт сюда",
        "{0}: эски дарек {1} эми ушул жерге алып келет"
    );

    public static readonly Message NothingToFix = new(
        "No article moved away from a published address.",
        "Ни одна статья не ушла со своего опубликованного адреса.",
        "Бир да макала жарыяланган дарегинен жылган эмес."
    );

    public static readonly Message Problems = new("Problems", "Замечания", "Маселелер");

    public static readonly Message ProblemCounts = new(
        "errors: {0}, warnings: {1}",
        "ошибок: {0}, предупреждений: {1}",
        "каталар: {0}, эскертүүлөр: {1}"
    );

    public static readonly Message Written = new(
        "The site is in {0}",
        "Сайт записан в {0}",
        "Сайт {0} папкасына жазылды"
    );

    public static readonly Message Unchanged = new(
        "Nothing has changed since the last build. The site is in {0}",
        "С прошлой сборки ничего не изменилось. Сайт — в {0}",
        "Акыркы курулуштан бери эч нерсе өзгөргөн жок. Сайт {0} папкасында"
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

    public static readonly Message NoIndex = new(
        "The search index cannot be read: {0}. Build the site first.",
        "Поисковый индекс не читается: {0}. Сначала соберите сайт.",
        "Издөө индекси окулбайт: {0}. Адегенде сайтты куруңуз."
    );

    public static readonly Message SearchedInstead = new(
        "Nothing is found for \"{0}\"; searched instead: \"{1}\".",
        "По запросу \"{0}\" ничего нет; искали \"{1}\".",
        "\"{0}\" боюнча эч нерсе жок; анын ордуна \"{1}\" изделди."
    );

    public static readonly Message Found = new("Results: {0}", "Результатов: {0}", "Натыйжалар: {0}");

    public static readonly Message Serving = new(
        "The site is at {0} — press Ctrl+C to stop.",
        "Сайт открыт по адресу {0} — для остановки нажмите Ctrl+C.",
        "Сайт {0} дарегинде — токтотуу үчүн Ctrl+C басыңыз."
    );

    public static readonly Message PortTaken = new(
        "Port {0} is taken; using {1}.",
        "Порт {0} занят; используется {1}.",
        "{0} порту бош эмес; {1} колдонулат."
    );

    public static readonly Message Rebuilt = new("Built in {0} s.", "Собрано за {0} с.", "{0} секундда курулду.");

    public static readonly Message NotRebuilt = new(
        "Not built ({0} s): the last good site stays up until the errors above are mended.",
        "Не собрано ({0} с): пока ошибки выше не исправлены, показан прежний сайт.",
        "Курулган жок ({0} с): жогорудагы каталар оңдолгуча мурунку сайт көрсөтүлөт."
    );

    public static readonly Message NoBrowser = new(
        "No browser could be opened; go to {0} yourself.",
        "Не удалось открыть браузер; откройте {0} сами.",
        "Браузерди ачуу мүмкүн болгон жок; {0} дарегин өзүңүз ачыңыз."
    );

    public static readonly Message Cleaned = new("Deleted files: {0}", "Удалено файлов: {0}", "Өчүрүлгөн файлдар: {0}");
    public static readonly Message Writing = new("Pages", "Страницы", "Барактар");
    public static readonly Message Stage = new("Stage", "Этап", "Баскыч");
    public static readonly Message Processor = new("Processor", "Процессор", "Процессор");
    public static readonly Message GarbageCollection = new("GC pauses", "Сборка мусора", "Эс тазалоо");
    public static readonly Message Allocated = new("Allocated", "Выделено", "Бөлүнгөн эс");
    public static readonly Message Total = new("Total", "Всего", "Баары");
    public static readonly Message Date = new("Date", "Дата", "Дата");
    public static readonly Message Languages = new("Languages", "Языки", "Тилдер");
    public static readonly Message State = new("State", "Состояние", "Абалы");
    public static readonly Message Story = new("Story", "Новость", "Жаңылык");
    public static readonly Message Published = new("published", "опубликована", "жарыяланган");
    public static readonly Message Scheduled = new("scheduled", "отложена", "мөөнөтү келе элек");
    public static readonly Message Draft = new("draft", "черновик", "каралама");
    public static readonly Message What = new("What", "Что", "Эмне");
    public static readonly Message Publication = new("comes out", "выходит", "чыгат");
    public static readonly Message Correction = new("correction", "исправление", "түзөтүү");
    public static readonly Message Withdrawal = new("is withdrawn", "снимается с публикации", "жарыялоодон алынат");

    public static readonly Message NothingDue = new(
        "Nothing is scheduled.",
        "Ничего не запланировано.",
        "Мөөнөтү келе элек эч нерсе жок."
    );

    public static readonly Message Withdrawn = new("withdrawn", "снята с публикации", "жарыялоодон алынган");

    public static readonly Message NoProblems = new("No problems.", "Замечаний нет.", "Эч кандай маселе жок.");

    public static readonly Message CheckCounts = new(
        "Errors: {0}, warnings: {1}, notes: {2}.",
        "Ошибок: {0}, предупреждений: {1}, заметок: {2}.",
        "Каталар: {0}, эскертүүлөр: {1}, эскертмелер: {2}."
    );

    public static readonly Message ExplainHint = new(
        "To learn what a message means and how to mend it: newssite explain {0}",
        "Что значит сообщение и как исправить: newssite explain {0}",
        "Билдирүүнүн мааниси жана кантип оңдоо керектиги: newssite explain {0}"
    );

    public static readonly Message NoSuchCode = new(
        "There is no message \"{0}\"{1}",
        "Нет сообщения \"{0}\"{1}",
        "\"{0}\" деген билдирүү жок{1}"
    );

    public static readonly Message Means = new("What it means", "Что это значит", "Бул эмнени билдирет");
    public static readonly Message Matters = new("Why it matters", "Почему это важно", "Эмне үчүн маанилүү");
    public static readonly Message Wrong = new("Wrong", "Неверно", "Туура эмес");
    public static readonly Message Right = new("Right", "Верно", "Туура");

    public static readonly Message HowToSet = new(
        "To change how much it weighs, write in content/site.yaml: checks: {{{0}: off}} (or note, warning, error).",
        "Изменить важность можно в content/site.yaml: checks: {{{0}: off}} (или note, warning, error).",
        "Маанилүүлүгүн content/site.yaml файлында өзгөртсө болот: checks: {{{0}: off}} (же note, warning, error)."
    );

    public static readonly Message CannotBeSet = new(
        "This error cannot be switched off: it keeps a broken site from being published.",
        "Эту ошибку нельзя отключить: она не даёт опубликовать испорченный сайт.",
        "Бул катаны өчүрүүгө болбойт: ал бузулган сайттын жарыяланышына жол бербейт."
    );

    public static readonly Message AskTitle = new("Title, {0}: ", "Заголовок, {0}: ", "Аталышы, {0}: ");

    public static readonly Message AskOtherTitle = new(
        "Title, {0} (Enter: later): ",
        "Заголовок, {0} (Enter — позже): ",
        "Аталышы, {0} (Enter — кийин): "
    );

    public static readonly Message NeedsTitle = new(
        "Give the title: newssite new \"Title\"",
        "Укажите заголовок: newssite new \"Заголовок\"",
        "Аталышын жазыңыз: newssite new \"Аталышы\""
    );

    public static readonly Message TooManyTitles = new(
        "There are more titles than languages ({0}); put each title in quotation marks.",
        "Заголовков больше, чем языков ({0}); каждый заголовок возьмите в кавычки.",
        "Аталыштар тилдерден ({0}) көп; ар бир аталышты тырмакчага алыңыз."
    );

    public static readonly Message NoSlug = new(
        "The title \"{0}\" has no letter an address can be made of; add --slug NAME.",
        "В заголовке \"{0}\" нет букв, из которых можно составить адрес; добавьте --slug ИМЯ.",
        "\"{0}\" аталышында дарек түзүүгө жарай турган тамга жок; --slug АТЫ кошуңуз."
    );

    public static readonly Message StoryIsThere = new(
        "{0} is there already; nothing was changed. For another story of that day and name add --slug {1}.",
        "{0} уже есть; ничего не изменено. Для другой новости того же дня с тем же именем добавьте --slug {1}.",
        "{0} мурунтан эле бар; эч нерсе өзгөргөн жок. Ошол күнкү, аты окшош башка жаңылык үчүн --slug {1} кошуңуз."
    );

    public static readonly Message StoryWasPublished = new(
        "{0} was published once, and its address stays its own; nothing was made. For another story add --slug {1}.",
        "{0} уже публиковалась, её адрес остаётся за ней; ничего не создано. Для другой новости добавьте --slug {1}.",
        "{0} мурда жарыяланган, дареги ага таандык бойдон калат; эч нерсе түзүлгөн жок. Башка жаңылык үчүн --slug {1} кошуңуз."
    );

    public static readonly Message NewIsDraft = new(
        "Write the text and look at it with \"serve\". Nobody else sees it until the line \"draft: true\" is deleted.",
        "Напишите текст и посмотрите его командой \"serve\". Пока строка \"draft: true\" не удалена, его больше никто не увидит.",
        "Текстти жазып, \"serve\" буйругу менен караңыз. \"draft: true\" сабы өчүрүлгүчө аны башка эч ким көрбөйт."
    );

    public static readonly Message TitleToTranslate = new(
        "{0}: the title is still to be translated.",
        "{0}: заголовок ещё нужно перевести.",
        "{0}: аталышын азырынча которуу керек."
    );

    public static readonly Message StatusTitle = new("State of the archive", "Состояние архива", "Архивдин абалы");
    public static readonly Message ByYear = new("By year", "По годам", "Жылдар боюнча");
    public static readonly Message Year = new("Year", "Год", "Жыл");
    public static readonly Message Stories = new("Stories", "Новости", "Жаңылыктар");
    public static readonly Message InAllLanguages = new("all languages", "на всех языках", "бардык тилде");
    public static readonly Message OnlyIn = new("only {0}", "только {0}", "{0} гана");
    public static readonly Message Drafts = new("drafts", "черновики", "каралама");
    public static readonly Message ScheduledStories = new("scheduled", "отложенные", "мөөнөтү келе элек");
    public static readonly Message PhotosWithoutAlt = new("photos without alt", "фото без alt", "alt жазылбаган сүрөт");
    public static readonly Message AgeInDays = new("Days", "Дней", "Күн");
    public static readonly Message Missing = new("Missing", "Нет на", "Кайсы тилде жок");
    public static readonly Message Heading = new("Title", "Заголовок", "Аталышы");

    public static readonly Message ProblemsElsewhere = new(
        "Problems in other files (pages, settings, theme): {0}.",
        "Замечаний в других файлах (страницы, настройки, тема): {0}.",
        "Башка файлдардагы маселелер (барактар, жөндөөлөр, тема): {0}."
    );

    public static readonly Message Untranslated = new(
        "To be translated, oldest first: {0}",
        "Нужно перевести, сначала старые: {0}",
        "Которулушу керек, эскилери биринчи: {0}"
    );

    public static readonly Message AllTranslated = new(
        "Every published story is in all languages.",
        "Все опубликованные новости есть на всех языках.",
        "Жарыяланган жаңылыктардын баары бардык тилде бар."
    );

    public static readonly Message NotAStatusPage = new(
        "{0} is there and was not made by \"status\"; it is left as it is. Give another name.",
        "{0} уже есть и создан не командой \"status\"; файл не тронут. Укажите другое имя.",
        "{0} мурунтан эле бар жана аны \"status\" түзгөн эмес; ал өзгөртүлгөн жок. Башка ат бериңиз."
    );

    public static readonly Message StatusWritten = new("Written to {0}", "Записано в {0}", "{0} файлына жазылды");

    public static readonly Message NoChanges = new(
        "git cannot tell what changed since \"{0}\": the folder is in no repository, or has no such revision. {1}",
        "git не может сказать, что изменилось с \"{0}\": папка не в репозитории, или в нём нет такой версии. {1}",
        "git \"{0}\" версиясынан бери эмне өзгөргөнүн айта албайт: папка репозиторийде эмес же андай версия жок. {1}"
    );
}
