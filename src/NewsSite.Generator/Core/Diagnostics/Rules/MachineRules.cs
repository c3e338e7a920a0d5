namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS06x: problems with the machine, the rights of its users, and the program itself.</summary>
public static class MachineRules
{
    public static readonly DiagnosticRule Failed = Error(
        "NS060",
        "the program failed here: {0}; undo the last change, and report this text and that change as a bug",
        "здесь произошёл сбой программы: {0}; отмените последнее изменение и сообщите разработчикам этот текст и это изменение",
        "бул жерде программа иштебей калды: {0}; акыркы өзгөртүүнү жокко чыгарып, ушул текстти жана өзгөртүүнү иштеп чыгуучуларга билдириңиз"
    );

    public static readonly DiagnosticRule NotReplaceable = Error(
        "NS061",
        "the user {0} may not change this folder, so the new site cannot take its place; the old one is untouched: build as the folder's owner, or give the whole output folder to this user (chown -R)",
        "пользователь {0} не вправе менять эту папку, и новый сайт не может занять её место; прежний не тронут: запустите сборку от имени владельца папки или передайте этому пользователю всю выходную папку (chown -R)",
        "{0} колдонуучусу бул папканы өзгөртө албайт, ошондуктан жаңы сайт анын ордун ала албайт; мурункусуна тийилген жок: курууну папканын ээсинин атынан иштетиңиз же чыгуу папкасын бүт бойдон бул колдонуучуга өткөрүп бериңиз (chown -R)"
    );

    public static readonly DiagnosticRule MountPoint = Error(
        "NS062",
        "a disk or volume is mounted on this folder, so it cannot be replaced in one step; write the site to a folder inside it, like --output {0}/site, and let the server show that one",
        "к этой папке подключён диск или том, и её нельзя заменить одним шагом; записывайте сайт в папку внутри неё, например --output {0}/site, и укажите её серверу",
        "бул папкага диск же том туташтырылган, андыктан аны бир кадамда алмаштырууга болбойт; сайтты анын ичиндеги папкага жазыңыз, мисалы --output {0}/site, жана серверге ошону көрсөтүңүз"
    );

    public static readonly DiagnosticRule LeftOver = Note(
        "NS063",
        "a build left this behind, and this user may not delete it; the site does not need it, so its owner can delete it",
        "это осталось от прошлой сборки, и этот пользователь не может его удалить; сайту оно не нужно, пусть его удалит владелец",
        "бул мурунку куруудан калган жана бул колдонуучу аны өчүрө албайт; сайтка ал керек эмес, ээси аны өчүрсө болот"
    );

    public static readonly DiagnosticRule CannotDelete = Error(
        "NS064",
        "the site cannot be deleted: {0}; what is left can be deleted after that is mended",
        "сайт не удаётся удалить: {0}; остальное можно будет удалить, когда это исправлено",
        "сайтты өчүрүүгө болбой жатат: {0}; бул оңдолгондон кийин калганын өчүрсө болот"
    );
}
