using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Texts of publish.
internal static partial class Texts
{
    public static readonly Message PublishCommand = new(
        "Builds the site and brings it to a server of one's own; it sends what is new.",
        "Собирает сайт и отправляет на свой сервер то, что изменилось.",
        "Сайтты куруп, өзгөргөнүн өз сервериңизге жөнөтөт."
    );

    public static readonly Message PublishTargetArgument = new(
        "A folder, user@host:/path by ssh, or remote:bucket/path of rclone.",
        "Папка, user@host:/путь по ssh или имя:бакет/путь из rclone.",
        "Папка, ssh аркылуу user@host:/жол же rclone ичиндеги аты:бакет/жол."
    );

    public static readonly Message PublishTargetValue = new("target", "куда", "кайда");

    public static readonly Message DryRunOption = new(
        "Only show what would be sent and deleted.",
        "Только показать, что будет отправлено и удалено.",
        "Эмне жөнөтүлүп, эмне өчүрүлөрүн гана көрсөтөт."
    );

    public static readonly Message GraceOption = new(
        "Hours for which old pictures, style sheets and scripts stay for pages that are open (default: {0}).",
        "Сколько часов хранить старые картинки, стили и скрипты для открытых страниц (по умолчанию — {0}).",
        "Ачык турган барактар үчүн эски сүрөттөр, стилдер жана скрипттер канча саат сакталат (жазылбаса — {0})."
    );

    public static readonly Message RollbackOption = new(
        "Show readers the release before this one again; builds nothing.",
        "Снова показать читателям предыдущий выпуск; ничего не собирает.",
        "Окурмандарга мурунку чыгарылышты кайра көрсөтөт; эч нерсе курбайт."
    );

    public static readonly Message NotATarget = new(
        "{0}: \"{1}\" is neither a folder, nor like user@host:/path, nor like remote:bucket/path",
        "{0}: \"{1}\" — не папка, не user@host:/путь и не имя:бакет/путь",
        "{0}: \"{1}\" — папка да, user@host:/жол да, аты:бакет/жол да эмес"
    );

    public static readonly Message NotPublished = new(
        "Nothing was published: mend the errors first.",
        "Ничего не опубликовано: сначала исправьте ошибки.",
        "Эч нерсе жарыяланган жок: адегенде каталарды оңдоңуз."
    );

    public static readonly Message PublishFailed = new(
        "Not published: {0}.",
        "Не опубликовано: {0}.",
        "Жарыяланган жок: {0}."
    );

    public static readonly Message PublishInterrupted = new(
        "Interrupted. Readers see whole pages; publish again, and only the rest is sent.",
        "Прервано. Читатели видят целые страницы; опубликуйте снова, и уйдёт только остаток.",
        "Токтотулду. Окурмандар бүтүн барактарды көрүп турушат; кайра жарыяласаңыз, калганы гана жөнөтүлөт."
    );

    public static readonly Message PublishTarget = new("Target", "Куда", "Кайда");
    public static readonly Message Sent = new("Sent", "Отправлено", "Жөнөтүлдү");
    public static readonly Message ToSend = new("To send", "К отправке", "Жөнөтүлөт");
    public static readonly Message Restored = new("Restored", "Возвращено", "Кайтарылды");
    public static readonly Message AlreadyThere = new("Unchanged", "Без изменений", "Өзгөрбөгөн");
    public static readonly Message KeptForReaders = new("Kept", "Сохранено", "Сакталды");
    public static readonly Message NotOfPublish = new("Of others", "Чужие файлы", "Башкалардыкы");
    public static readonly Message Deleted = new("Deleted", "Удалено", "Өчүрүлдү");
    public static readonly Message ToDelete = new("To delete", "К удалению", "Өчүрүлөт");

    public static readonly Message KeptFiles = new(
        "files of earlier sites for open pages: {0}",
        "файлы прежнего сайта для открытых страниц: {0}",
        "ачык барактар үчүн мурунку сайттын файлдары: {0}"
    );

    public static readonly Message AndMore = new("… and {0} more", "… и ещё {0}", "… жана дагы {0}");

    public static readonly Message LeftAtTarget = new(
        "Old files could not be deleted; the next run tries again: {0}",
        "Старые файлы не удалось удалить, в следующий раз программа попробует снова: {0}",
        "Эски файлдарды өчүрүү мүмкүн болгон жок, программа кийинки жолу кайра аракет кылат: {0}"
    );

    public static readonly Message PublishedAs = new(
        "Readers see release {0}.",
        "Читатели видят выпуск {0}.",
        "Окурмандар {0} чыгарылышын көрүп турушат."
    );

    public static readonly Message ReloadServer = new(
        "A web server that reads one of these needs a reload: {0}",
        "Если веб-сервер читает один из этих файлов, перезагрузите его настройки: {0}",
        "Веб-сервер бул файлдардын бирин окуса, анын жөндөөлөрүн кайра жүктөңүз: {0}"
    );

    public static readonly Message PublishedToStore = new(
        "Readers see the new site.",
        "Читатели видят новый сайт.",
        "Окурмандар жаңы сайтты көрүп турушат."
    );

    public static readonly Message NothingToPublish = new(
        "Readers see this site already.",
        "Читатели уже видят этот сайт.",
        "Окурмандар бул сайтты мурунтан көрүп турушат."
    );

    public static readonly Message OnlyLooked = new(
        "Nothing was sent: this only shows what would be.",
        "Ничего не отправлено: это только показ.",
        "Эч нерсе жөнөтүлгөн жок: бул көрсөтүү гана."
    );
}
