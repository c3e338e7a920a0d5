using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Messages of check other than its diagnostics.
internal static partial class Texts
{
    public static readonly Message NoProblems = new("No problems.", "Замечаний нет.", "Кемчилик жок.");

    public static readonly Message CheckCounts = new(
        "Errors: {0}, warnings: {1}, notes: {2}.",
        "Ошибок: {0}, предупреждений: {1}, советов: {2}.",
        "Каталар: {0}, эскертүүлөр: {1}, кеңештер: {2}."
    );

    public static readonly Message ExplainHint = new(
        "To learn what a message means and how to mend it: newssite explain {0}",
        "Что значит сообщение и как исправить: newssite explain {0}",
        "Билдирүүнүн мааниси жана кантип оңдоо керектиги: newssite explain {0}"
    );

    public static readonly Message ErrorsElsewhere = new(
        "Errors in files that this change does not touch: {0}. Nothing can be published until they are mended.",
        "Ошибок в файлах, которых это изменение не касается: {0}. Пока они не исправлены, ничего опубликовать нельзя.",
        "Бул өзгөртүү тийбеген файлдардагы каталар: {0}. Алар оңдолмоюнча эч нерсе жарыялоого болбойт."
    );

    public static readonly Message NoChanges = new(
        "git cannot tell what changed since \"{0}\": the folder is in no repository, or has no such revision. {1}",
        "git не может сказать, что изменилось с \"{0}\": папка не в репозитории, или в нём нет такой версии. {1}",
        "git \"{0}\" нускасынан бери эмне өзгөргөнүн айта албайт: папка репозиторийде эмес же андай нуска жок. {1}"
    );
}
