using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Deployment.Delivery;

/// <summary>Reasons why a site could not be published. {0} is the place, {1} the answer of a tool.</summary>
internal static class DeliveryTexts
{
    public static readonly Message NotOurs = new(
        "{0} is not empty and was not made by publish; nothing was touched: name an empty or a new folder",
        "{0} — не пустая папка, и создана она не командой publish; ничего не тронуто: укажите пустую или новую",
        "{0} — бош эмес папка жана аны publish түзгөн эмес; эч нерсеге тийилген жок: бош же жаңы папканы жазыңыз"
    );

    public static readonly Message IsHome = new(
        "{0} is a home folder or holds one; name a folder for the site alone",
        "{0} — домашняя папка или содержит её; укажите отдельную папку для сайта",
        "{0} — үй папкасы же анын ичинде үй папкасы бар; сайт үчүн өзүнчө папканы жазыңыз"
    );

    public static readonly Message IsSource = new(
        "{0} holds the sources of the site or is a part of them; name a folder elsewhere",
        "{0} содержит исходные файлы сайта или входит в них; укажите папку в другом месте",
        "{0} ичинде сайттын баштапкы файлдары бар же ал алардын бир бөлүгү; башка жердеги папканы жазыңыз"
    );

    public static readonly Message NotAFolder = new(
        "{0} is not a folder; name another place",
        "{0} — не папка; укажите другое место",
        "{0} — папка эмес; башка жерди жазыңыз"
    );

    public static readonly Message CurrentIsOthers = new(
        "{0} is not a link that publish made; move it away, then publish again",
        "{0} — не ссылка, созданная командой publish; уберите её и опубликуйте снова",
        "{0} — publish түзгөн шилтеме эмес; аны башка жакка жылдырып, кайра жарыялаңыз"
    );

    public static readonly Message DamagedManifest = new(
        "the list of published files is missing or damaged: {0}; readers still see the site. Publish to a new place and point the server there",
        "список опубликованных файлов пропал или повреждён: {0}; читатели по-прежнему видят сайт. Опубликуйте в новое место и укажите его серверу",
        "жарыяланган файлдардын тизмеси жок же бузулган: {0}; окурмандар сайтты мурдагыдай көрүп турушат. Жаңы жерге жарыялап, серверге ошону көрсөтүңүз"
    );

    public static readonly Message WouldOverwrite = new(
        "{0} at the target was not put there by publish, and the site has a file or folder of that name; move it away",
        "файл {0} на месте публикации положен не командой publish, а на сайте есть файл или папка с таким именем; уберите его",
        "жарыялоо жериндеги {0} файлын publish койгон эмес, ал эми сайтта ушундай аттагы файл же папка бар; аны башка жакка жылдырыңыз"
    );

    public static readonly Message StrangeName = new(
        "the name of a file at the target has a line break or another control character: {0}; rename it",
        "в имени файла на месте публикации есть перенос строки или другой управляющий символ: {0}; переименуйте его",
        "жарыялоо жериндеги файлдын атында саптын бөлүнүшү же башка башкаруу белгиси бар: {0}; атын өзгөртүңүз"
    );

    public static readonly Message Locked = new(
        "{0} is publishing there at this moment (last sign of life {1:second|seconds} ago); publish again when that has ended. A broken run is taken over after {2:minute|minutes}",
        "туда сейчас публикует {0} (последний признак жизни {1:секунду|секунды|секунд} назад); повторите, когда публикация закончится. Прерванную программа сменит через {2:минуту|минуты|минут}",
        "ал жакка азыр {0} жарыялап жатат (акыркы белгиси {1} секунд мурун); бүткөндөн кийин кайра жарыялаңыз. Үзүлүп калганын программа {2} мүнөттөн кийин алмаштырат"
    );

    public static readonly Message LockLost = new(
        "another run took this one for dead, as after a computer slept; readers see a whole site. Publish again",
        "другая публикация сочла эту прерванной, например после сна компьютера; читатели видят целый сайт. Опубликуйте снова",
        "башка жарыялоо муну үзүлгөн деп эсептеди, мисалы компьютер уктап калганда; окурмандар бүтүн сайтты көрүп турушат. Кайра жарыялаңыз"
    );

    public static readonly Message SiteChanged = new(
        "{0} was changed while it was being sent; publish again",
        "файл {0} изменился во время отправки; опубликуйте снова",
        "{0} файлы жөнөтүлүп жатканда өзгөрдү; кайра жарыялаңыз"
    );

    public static readonly Message DiskFault = new(
        "{0} cannot be written: {1}. Readers see the former site; what was sent is kept for the next run",
        "не удаётся записать в {0}: {1}. Читатели видят прежний сайт; отправленное сохранено до следующего раза",
        "{0} жерине жазууга мүмкүн эмес: {1}. Окурмандар мурунку сайтты көрүп турушат; жөнөтүлгөнү кийинки жолуга сакталды"
    );

    public static readonly Message RemoteDiskFull = new(
        "there is no room left at {0}: {1}. Make room and publish again; readers see the former site",
        "на {0} не осталось места: {1}. Освободите его и опубликуйте снова; читатели видят прежний сайт",
        "{0} жеринде орун калган жок: {1}. Орун бошотуп, кайра жарыялаңыз; окурмандар мурунку сайтты көрүп турушат"
    );

    public static readonly Message NoRoomHere = new(
        "{0} cannot be written: {1}. Readers see the former site",
        "не удаётся записать в {0}: {1}. Читатели видят прежний сайт",
        "{0} жерине жазууга мүмкүн эмес: {1}. Окурмандар мурунку сайтты көрүп турушат"
    );

    public static readonly Message NoLinks = new(
        "a symbolic link cannot be made in {0}: {1}. Name a folder on a disk and a system that have them",
        "в {0} нельзя создать символическую ссылку: {1}. Укажите папку на диске и в системе, где они есть",
        "{0} ичинде символдук шилтеме түзүүгө болбойт: {1}. Шилтемелер иштеген дисктеги жана системадагы папканы жазыңыз"
    );

    public static readonly Message NoTool = new(
        "the program {0} is not installed here; install it (Debian: apt-get install rsync openssh-client rclone)",
        "на этом компьютере нет программы {0}; установите её (Debian: apt-get install rsync openssh-client rclone)",
        "бул компьютерде {0} программасы жок; аны орнотуңуз (Debian: apt-get install rsync openssh-client rclone)"
    );

    public static readonly Message ToolFailed = new(
        "{0} failed and says: {1}. Readers see whole pages",
        "программа {0} не справилась, её ответ: {1}. Читатели видят целые страницы",
        "{0} аткара алган жок, анын жообу: {1}. Окурмандар бүтүн барактарды көрүп турушат"
    );

    public static readonly Message LineBroken = new(
        "the connection to {0} broke: {1}. Readers see whole pages; publish again, and only the rest is sent",
        "связь с {0} прервалась: {1}. Читатели видят целые страницы; опубликуйте снова, и уйдёт только остаток",
        "{0} менен байланыш үзүлдү: {1}. Окурмандар бүтүн барактарды көрүп турушат; кайра жарыяласаңыз, калганы гана жөнөтүлөт"
    );

    public static readonly Message UnknownHost = new(
        "the key of {0} is not the one known here, or none is known. Ask its administrator for the fingerprint, connect once by ssh, and compare: {1}",
        "ключ {0} здесь неизвестен или не совпадает с известным. Узнайте отпечаток у администратора, один раз подключитесь через ssh и сравните: {1}",
        "{0} ачкычы бул жерде белгисиз же белгилүүсүнө дал келбейт. Администратордон ачкычтын изин сурап, ssh менен бир жолу туташып, салыштырыңыз: {1}"
    );

    public static readonly Message SshRefused = new(
        "{0} does not let you in: {1}. Its administrator adds your public key; publish asks for no password",
        "{0} не впускает: {1}. Открытый ключ добавляет администратор; пароль publish не спрашивает",
        "{0} киргизбейт: {1}. Ачык ачкычыңызды администратор кошот; publish сырсөз сурабайт"
    );

    public static readonly Message NoHost = new(
        "there is no host of the name in {0}: {1}. Look for a typing mistake, or for the network",
        "узла с именем из {0} нет: {1}. Проверьте, нет ли опечатки и есть ли сеть",
        "{0} ичиндеги аттуу түйүн жок: {1}. Ката жазылбаганын жана тармак бар экенин текшериңиз"
    );

    public static readonly Message NoRightThere = new(
        "{0} cannot be entered or written: {1}. Its administrator makes the folder and gives it to the user you publish as",
        "в {0} нельзя войти или записать: {1}. Администратор создаёт папку и отдаёт её пользователю, от имени которого вы публикуете",
        "{0} ичине кирүүгө же жазууга болбойт: {1}. Администратор папканы түзүп, аны сиз жарыялаган колдонуучуга берет"
    );

    public static readonly Message NoRsyncThere = new(
        "{0} has no rsync; its administrator installs it (Debian: apt-get install rsync)",
        "на {0} нет rsync; его ставит администратор (Debian: apt-get install rsync)",
        "{0} жеринде rsync жок; аны администратор орнотот (Debian: apt-get install rsync)"
    );

    public static readonly Message StrangeAnswer = new(
        "{0} answered something else than a shell: {1}. The user's start files there must print nothing",
        "{0} ответил не как командная оболочка: {1}. Файлы запуска этого пользователя там не должны ничего печатать",
        "{0} буйрук кабыгындай жооп берген жок: {1}. Ал колдонуучунун баштоо файлдары эч нерсе басып чыгарбашы керек"
    );

    public static readonly Message NoRemote = new(
        "rclone knows no remote of the name in {0}; make it by \"rclone config\". Rclone says: {1}",
        "rclone не знает имени из {0}; настройте его командой «rclone config». Ответ rclone: {1}",
        "rclone {0} ичиндеги атты билбейт; аны «rclone config» менен жөндөңүз. Rclone жообу: {1}"
    );

    public static readonly Message NoBucket = new(
        "there is no bucket of the name in {0}; make it first, publish does not. Rclone says: {1}",
        "бакета с именем из {0} нет; сначала создайте его, publish этого не делает. Ответ rclone: {1}",
        "{0} ичинде аталган бакет жок; адегенде аны түзүңүз, publish түзбөйт. Rclone жообу: {1}"
    );

    public static readonly Message StoreRefused = new(
        "{0} does not let you in, or not write: {1}. Look at the keys in rclone's settings and at their rights",
        "{0} не впускает или не даёт записать: {1}. Проверьте ключи в настройках rclone и их права",
        "{0} киргизбейт же жаздырбайт: {1}. Rclone жөндөөлөрүндөгү ачкычтарды жана алардын укуктарын текшериңиз"
    );

    public static readonly Message NothingEarlier = new(
        "no earlier release is kept here",
        "прежних выпусков здесь нет",
        "бул жерде мурунку чыгарылыштар жок"
    );

    public static readonly Message NoReleases = new(
        "{0} is a store, which keeps no earlier releases; undo the change in git and publish again",
        "{0} — хранилище, прежних выпусков оно не хранит; верните прежнее в git и опубликуйте снова",
        "{0} — сактагыч, ал мурунку чыгарылыштарды сактабайт; өзгөртүүнү git ичинде артка кайтарып, кайра жарыялаңыз"
    );
}
