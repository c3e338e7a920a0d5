using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Help: headings, what each command and option does, and the names of values.
internal static partial class Texts
{
    public static readonly Message HelpUsage = new("Usage", "Использование", "Колдонуу");
    public static readonly Message HelpArguments = new("Arguments", "Аргументы", "Аргументтер");
    public static readonly Message HelpOptions = new("Options", "Параметры", "Параметрлер");
    public static readonly Message HelpCommands = new("Commands", "Команды", "Буйруктар");
    public static readonly Message AnyCommand = new("command", "команда", "буйрук");
    public static readonly Message AnyOptions = new("options", "параметры", "параметрлер");

    public static readonly Message Program = new(
        "Builds the ministry's bilingual news archive from Markdown in git.",
        "Собирает двуязычный архив новостей министерства из файлов Markdown в git.",
        "Министрликтин эки тилдеги жаңылыктар архивин git'теги Markdown файлдарынан курат."
    );

    public static readonly Message HelpOption = new(
        "Show this help.",
        "Показать эту справку.",
        "Ушул жардамды көрсөтөт."
    );

    public static readonly Message VersionOption = new(
        "Show the program's version.",
        "Показать версию программы.",
        "Программанын нускасын көрсөтөт."
    );

    public static readonly Message MessagesOption = new(
        "The language of messages: en, ru or ky (default: that of the machine).",
        "Язык сообщений: en, ru или ky (по умолчанию — язык системы).",
        "Билдирүүлөрдүн тили: en, ru же ky (жазылбаса — системанын тили)."
    );

    public static readonly Message SourceOption = new(
        "The folder that holds content/ and themes/ (default: the nearest one upward).",
        "Папка, в которой лежат content/ и themes/ (по умолчанию — ближайшая вверх по дереву).",
        "content/ жана themes/ турган папка (жазылбаса — жогору карай эң жакыны)."
    );

    public static readonly Message OutputOption = new(
        "The folder the site is written to (default: dist beside content/).",
        "Папка, куда записывается сайт (по умолчанию — dist рядом с content/).",
        "Сайт жазылуучу папка (жазылбаса — content/ жанындагы dist)."
    );

    public static readonly Message NowOption = new(
        "The build's clock, like 2026-06-01T00:00:00+06:00 (default: the machine's).",
        "Часы сборки, например 2026-06-01T00:00:00+06:00 (по умолчанию — часы компьютера).",
        "Куруунун убактысы, мисалы 2026-06-01T00:00:00+06:00 (жазылбаса — компьютердики)."
    );

    public static readonly Message JsonOption = new(
        "As JSON, for other programs.",
        "В виде JSON, для других программ.",
        "JSON түрүндө, башка программалар үчүн."
    );

    public static readonly Message LanguageOption = new("The language: {0}.", "Язык: {0}.", "Тили: {0}.");

    public static readonly Message DraftsOption = new(
        "Take drafts in, for a preview.",
        "Показать и черновики — для просмотра.",
        "Караламаларды да кошот — алдын ала көрүү үчүн."
    );

    public static readonly Message FutureOption = new(
        "Take scheduled stories in, for a preview.",
        "Показать и отложенные новости — для просмотра.",
        "Мөөнөтү келе элек жаңылыктарды да кошот — алдын ала көрүү үчүн."
    );

    public static readonly Message BuildCommand = new(
        "Makes the site of content/ and themes/.",
        "Собирает сайт из content/ и themes/.",
        "content/ жана themes/ папкаларынан сайт курат."
    );

    public static readonly Message BaseUrlOption = new(
        "The site's address instead of that in site.yaml, for previews.",
        "Адрес сайта вместо указанного в site.yaml — для просмотра.",
        "site.yaml файлындагынын ордуна сайттын дареги — алдын ала көрүү үчүн."
    );

    public static readonly Message StrictBuildOption = new(
        "Warnings stop the site too, those of check included.",
        "Считать предупреждения ошибками, в том числе предупреждения check.",
        "Эскертүүлөрдү да ката деп эсептейт, check эскертүүлөрүн да."
    );

    public static readonly Message NoCacheOption = new(
        "Take nothing that earlier builds left in .cache/.",
        "Не брать ничего из .cache/, оставленного прежними сборками.",
        "Мурунку куруулар .cache/ ичинде калтырган нерселерди албайт."
    );

    public static readonly Message VerifyOption = new(
        "Then build again without the cache, and compare every byte.",
        "Затем собрать ещё раз без кэша и сравнить каждый байт.",
        "Андан кийин кэшсиз кайра куруп, ар бир байтын салыштырат."
    );

    public static readonly Message TimingsOption = new(
        "Show how long each stage took.",
        "Показать, сколько занял каждый этап.",
        "Ар бир баскыч канча убакыт алганын көрсөтөт."
    );

    public static readonly Message QuietOption = new(
        "Say nothing but problems.",
        "Выводить только замечания.",
        "Кемчиликтерден башка эч нерсе жазбайт."
    );

    public static readonly Message NewCommand = new(
        "Makes the folder and files of a story, as drafts.",
        "Создаёт папку и файлы новости — как черновики.",
        "Жаңылыктын папкасын жана файлдарын каралама кылып түзөт."
    );

    public static readonly Message TitleArgument = new(
        "The title, in any of the site's languages; or the titles in several of them.",
        "Заголовок на любом из языков сайта; или заголовки на нескольких.",
        "Сайттын каалаган тилиндеги аталыш; же бир нече тилдеги аталыштар."
    );

    public static readonly Message OneLanguageOption = new(
        "Make this language's file only; the title is in it.",
        "Создать файл только на этом языке; заголовок — на нём же.",
        "Ушул тилдеги файлды гана түзөт; аталышы да ушул тилде."
    );

    public static readonly Message FromOption = new(
        "Take title, text and pictures from a Word document (.docx).",
        "Взять заголовок, текст и картинки из документа Word (.docx).",
        "Аталышын, текстин жана сүрөттөрүн Word документинен (.docx) алат."
    );

    public static readonly Message DateOption = new(
        "When the story comes out, like 2026-11-23 or 2026-11-23T10:30 (default: today).",
        "Когда новость выходит, например 2026-11-23 или 2026-11-23T10:30 (по умолчанию — сегодня).",
        "Жаңылык качан чыгат, мисалы 2026-11-23 же 2026-11-23T10:30 (жазылбаса — бүгүн)."
    );

    public static readonly Message TopicsOption = new(
        "Keys or names of topics in content/topics.yaml, with commas between them.",
        "Ключи или названия тем из content/topics.yaml через запятую.",
        "content/topics.yaml файлындагы темалардын ачкычтары же аталыштары, үтүр менен бөлүнөт."
    );

    public static readonly Message SlugOption = new(
        "The folder's name after the day (default: made of the title).",
        "Имя папки после числа (по умолчанию — из заголовка).",
        "Папканын күндөн кийинки аты (жазылбаса — аталышынан түзүлөт)."
    );

    public static readonly Message CheckCommand = new(
        "Finds mistakes in content/, also those a build would let pass.",
        "Находит ошибки в content/, в том числе те, что сборка пропустила бы.",
        "content/ ичиндеги каталарды табат, куруу өткөрүп жибергендерин да."
    );

    public static readonly Message FormatOption = new(
        "How to write the problems: {0} (default: {1}).",
        "Как вывести замечания: {0} (по умолчанию — {1}).",
        "Кемчиликтер кантип жазылат: {0} (жазылбаса — {1})."
    );

    public static readonly Message ChangedSinceOption = new(
        "Show warnings only of stories touched since this git revision, like HEAD or origin/main; errors all.",
        "Показать предупреждения только к новостям, изменённым после этой версии git, например HEAD или origin/main; ошибки — все.",
        "git'тин ушул нускасынан (мисалы HEAD же origin/main) бери өзгөргөн жаңылыктардын гана эскертүүлөрүн, ал эми каталардын баарын көрсөтөт."
    );

    public static readonly Message ExternalOption = new(
        "Also ask other hosts whether the pages linked to are there; good answers are kept for a week.",
        "Проверить и ссылки на другие сайты; удачные ответы хранятся неделю.",
        "Башка сайттарга шилтемелерди да текшерет; жакшы жооптор бир жума сакталат."
    );

    public static readonly Message StrictCheckOption = new(
        "Warnings fail the check too.",
        "Считать предупреждения ошибками.",
        "Эскертүүлөрдү да ката деп эсептейт."
    );

    public static readonly Message ExplainCommand = new(
        "Explains a message: what it means, why it matters, an example.",
        "Объясняет сообщение: что оно значит, почему это важно, пример.",
        "Билдирүүнү түшүндүрөт: мааниси, эмне үчүн маанилүү экени, мисалы."
    );

    public static readonly Message CodeArgument = new(
        "The code of a message, like NS310; without one, all codes are listed.",
        "Код сообщения, например NS310; без него — список всех кодов.",
        "Билдирүүнүн коду, мисалы NS310; жазылбаса — бардык коддордун тизмеси."
    );

    public static readonly Message CleanCommand = new(
        "Deletes what builds made in the output folder, and nothing else.",
        "Удаляет из папки сайта то, что записали сборки, и ничего больше.",
        "Сайттын папкасынан куруулар жазган нерселерди гана өчүрөт."
    );

    public static readonly Message ListCommand = new(
        "Lists every story with its date, languages and state.",
        "Перечисляет все новости: дата, языки, состояние.",
        "Бардык жаңылыктардын тизмеси: датасы, тилдери, абалы."
    );

    public static readonly Message LedgerCommand = new(
        "Keeps the list of every address the site has published.",
        "Ведёт список всех адресов, которые сайт когда-либо опубликовал.",
        "Сайт жарыялаган бардык даректердин тизмесин жүргүзөт."
    );

    public static readonly Message LedgerUpdateCommand = new(
        "Adds what is published now to content/published.txt.",
        "Добавляет в content/published.txt то, что опубликовано сейчас.",
        "Азыр жарыяланганды content/published.txt файлына кошот."
    );

    public static readonly Message LedgerFixCommand = new(
        "Writes the old addresses of moved articles under their aliases.",
        "Вписывает старые адреса перенесённых статей в их \"aliases\".",
        "Жылган макалалардын эски даректерин алардын \"aliases\" тизмесине жазат."
    );

    public static readonly Message StatusCommand = new(
        "Shows by year what is there and what is still to be done.",
        "Показывает по годам, что есть и что ещё предстоит сделать.",
        "Жылдар боюнча эмне бар экенин жана эмне кылуу керектигин көрсөтөт."
    );

    public static readonly Message HtmlOption = new(
        "Write it as a page to this file; only an earlier such page is replaced.",
        "Записать страницей в этот файл; заменяется только прежняя такая же страница.",
        "Ушул файлга барак кылып жазат; мурунку ушундай барактын гана ордуна жазылат."
    );

    public static readonly Message ScheduleCommand = new(
        "Lists the stories, corrections and withdrawals that are still to come, and drafts that will not.",
        "Перечисляет новости, исправления и снятия, срок которых ещё не наступил, и черновики, которые не выйдут.",
        "Мөөнөтү келе элек жаңылыктардын, түзөтүүлөрдүн, алып салуулардын жана чыкпай турган караламалардын тизмеси."
    );

    public static readonly Message NextOption = new(
        "Only the next moment at which the site changes, be it by the day, like 2026-11-24T09:00:00+06:00; nothing where there is none.",
        "Только ближайший момент, когда сайт изменится, хотя бы из-за смены дня, например 2026-11-24T09:00:00+06:00; ничего, если его нет.",
        "Сайт өзгөрө турган эң жакынкы учур гана, күн алмашканынан өзгөрсө да, мисалы 2026-11-24T09:00:00+06:00; болбосо — эч нерсе."
    );

    public static readonly Message ServeCommand = new(
        "Shows the site on this machine and reloads it after each change.",
        "Показывает сайт на этом компьютере и обновляет его после каждого изменения.",
        "Сайтты ушул компьютерде көрсөтүп, ар бир өзгөрүүдөн кийин жаңылайт."
    );

    public static readonly Message PortOption = new(
        "The port of 127.0.0.1; the next free one where it is taken (default: {0}).",
        "Порт на 127.0.0.1; если занят — следующий свободный (по умолчанию — {0}).",
        "127.0.0.1 дарегиндеги порт; бош эмес болсо — кийинки бошу (жазылбаса — {0})."
    );

    public static readonly Message OpenOption = new(
        "Open the site in the browser.",
        "Открыть сайт в браузере.",
        "Сайтты браузерде ачат."
    );

    public static readonly Message SearchCommand = new(
        "Searches the built site, as its readers do.",
        "Ищет по собранному сайту, как это делают читатели.",
        "Курулган сайттан окурмандардай издейт."
    );

    public static readonly Message QueryArgument = new(
        "What to look for, as a reader would type it.",
        "Что искать — так, как набрал бы читатель.",
        "Эмнени издөө керек — окурман терген түрүндө."
    );

    public static readonly Message LimitOption = new(
        "How many results to show (default: {0}).",
        "Сколько результатов показать (по умолчанию — {0}).",
        "Канча натыйжа көрсөтүлөт (жазылбаса — {0})."
    );

    public static readonly Message StemCommand = new(
        "Prints the index term of every word on standard input, a line each.",
        "Выводит термин индекса для каждого слова со стандартного ввода, по строке на слово.",
        "Стандарттык киргизүүдөгү ар бир сөздүн индекстеги терминин өзүнчө сапка жазат."
    );

    public static readonly Message SchemaCommand = new(
        "Writes the schemas editors check site.yaml, topics.yaml and articles by.",
        "Записывает схемы, по которым редакторы проверяют site.yaml, topics.yaml и статьи.",
        "Редакторлор site.yaml, topics.yaml файлдарын жана макалаларды текшере турган схемаларды жазат."
    );

    public static readonly Message FolderValue = new("DIR", "ПАПКА", "ПАПКА");
    public static readonly Message UrlValue = new("URL", "АДРЕС", "ДАРЕК");
    public static readonly Message InstantValue = new("INSTANT", "МОМЕНТ", "УЧУР");
    public static readonly Message DateValue = new("DATE", "ДАТА", "ДАТА");
    public static readonly Message CodeValue = new("CODE", "КОД", "КОД");
    public static readonly Message NameValue = new("NAME", "ИМЯ", "АТЫ");
    public static readonly Message TopicsValue = new("A,B", "А,Б", "А,Б");
    public static readonly Message RevisionValue = new("REF", "ВЕРСИЯ", "ВЕРСИЯ");
    public static readonly Message FileValue = new("FILE", "ФАЙЛ", "ФАЙЛ");
    public static readonly Message PortValue = new("PORT", "ПОРТ", "ПОРТ");
    public static readonly Message NumberValue = new("N", "N", "N");
    public static readonly Message TitleValue = new("title", "заголовок", "аталышы");
    public static readonly Message MessageCodeValue = new("code", "код", "код");
    public static readonly Message QueryValue = new("query", "запрос", "суроо");
}
