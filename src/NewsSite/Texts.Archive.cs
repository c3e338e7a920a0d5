using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Texts of archive.
internal static partial class Texts
{
    public static readonly Message ArchiveCommand = new(
        "Packs the pages of a year, as published, for the state archive.",
        "Упаковывает страницы за год, какими их видят читатели, для государственного архива.",
        "Бир жылдын барактарын окурмандар көргөндөй кылып мамлекеттик архив үчүн топтойт."
    );

    public static readonly Message ArchiveYearArgument = new(
        "The year of the stories.",
        "За какой год новости.",
        "Кайсы жылдын жаңылыктары."
    );

    public static readonly Message ArchiveToOption = new(
        "The folder for the archive (default: archives beside content/).",
        "Папка для архива (по умолчанию — archives рядом с content/).",
        "Архивдин папкасы (жазылбаса — content/ жанындагы archives)."
    );

    public static readonly Message ArchiveKeyOption = new(
        "The key that signs the checksums. Only the signing program reads it.",
        "Ключ, которым подписать контрольные суммы. Его читает только программа подписи.",
        "Текшерүү суммаларына кол коюучу ачкыч. Аны кол коюучу программа гана окуйт."
    );

    public static readonly Message ArchiveSignatureOption = new(
        "The kind of the key: {0} (default: {1}).",
        "Вид ключа: {0} (по умолчанию — {1}).",
        "Ачкычтын түрү: {0} (жазылбаса — {1})."
    );

    public static readonly Message NotForArchives = new(
        "{0} is in {1}: an archive there could be published or committed. Give another folder with --to.",
        "{0} лежит в {1}: оттуда архив может попасть на сайт или в репозиторий. Укажите другую папку: --to.",
        "{0} {1} ичинде: архив ал жерден сайтка же репозиторийге түшүп калышы мүмкүн. Башка папка көрсөтүңүз: --to."
    );

    public static readonly Message NothingArchived = new(
        "Nothing was archived: mend the errors above.",
        "Архив не создан: исправьте ошибки выше.",
        "Архив түзүлгөн жок: жогорудагы каталарды оңдоңуз."
    );

    public static readonly Message NoStoriesIn = new(
        "The site has no story of {0}. Years with stories: {1}",
        "На сайте нет новостей за {0} год. Новости есть за годы: {1}",
        "Сайтта {0}-жылдын жаңылыктары жок. Жаңылыктары бар жылдар: {1}"
    );

    public static readonly Message ArchivedPages = new(
        "Inside: {0:page|pages}, {1:file|files} in all, {2} MB.",
        "Внутри: {0:страница|страницы|страниц}, всего {1:файл|файла|файлов}, {2} МБ.",
        "Ичинде: {0:барак|барак}, бардыгы {1:файл|файл}, {2} МБ."
    );

    public static readonly Message ArchivedWithdrawn = new(
        "Withdrawn stories: {0}. Only the notice is inside, as on the site.",
        "Снятых новостей: {0}. От них, как и на сайте, есть только уведомление.",
        "Алынып салынган жаңылыктар: {0}. Алардан сайттагыдай эле билдирүүсү гана бар."
    );

    public static readonly Message ArchivedOutside = new(
        "Not inside, although its pages lead there: {0:address|addresses} of this site (other years, the home page, search). "
            + "not-inside.txt in the ZIP lists them.",
        "Внутри нет, хотя страницы туда ведут: {0:адрес|адреса|адресов} этого сайта (другие годы, главная, поиск). "
            + "Они перечислены в not-inside.txt внутри ZIP.",
        "Барактар шилтеме кылат, бирок ичинде жок: бул сайттын {0:дареги|дареги} (башка жылдар, башкы бет, издөө). "
            + "Алар ZIP ичиндеги not-inside.txt файлында саналган."
    );

    public static readonly Message YearGoesOn = new(
        "{0} is not over: what comes out later is not inside. Archive it again when it is.",
        "{0} год ещё не кончился: того, что выйдет позже, внутри нет. Повторите, когда он кончится.",
        "{0}-жыл бүтө элек: кийин чыкчулар ичинде жок. Жыл бүткөндө кайталаңыз."
    );

    public static readonly Message ArchiveWritten = new(
        "Written to {0}: {1}",
        "Записано в {0}: {1}",
        "{0} папкасына жазылды: {1}"
    );

    public static readonly Message ArchiveUnsigned = new(
        "It is not signed; --key names a key.",
        "Архив не подписан; ключ называет --key.",
        "Архивге кол коюлган жок; ачкычты --key көрсөтөт."
    );

    public static readonly Message NoSigner = new(
        "Nothing was archived: this machine has no {0}. Install it, or leave out --key.",
        "Архив не создан: на этом компьютере нет программы {0}. Установите её или не указывайте --key.",
        "Архив түзүлгөн жок: бул компьютерде {0} программасы жок. Аны орнотуңуз же --key жазбаңыз."
    );

    public static readonly Message NotSigned = new(
        "Nothing was archived: {0} did not sign. What it said stands above.",
        "Архив не создан: {0} не поставила подпись. Её ответ — выше.",
        "Архив түзүлгөн жок: {0} кол койгон жок. Анын жообу жогоруда."
    );

    public static readonly Message ChangedMeanwhile = new(
        "Nothing was archived: {0} changed meanwhile. Run the command again when no build is running.",
        "Архив не создан: файл {0} изменился во время работы. Повторите, когда сборка не идёт.",
        "Архив түзүлгөн жок: иштеп жатканда {0} файлы өзгөрүп кетти. Куруу жүрбөй турганда кайталаңыз."
    );

    public static readonly Message ArchiveNotWritten = new(
        "Nothing was archived in {0}: {1}",
        "Архив в {0} не записан: {1}",
        "Архив {0} папкасына жазылган жок: {1}"
    );

    public static readonly Message YearValue = new("year", "год", "жыл");
}
