namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS00x and NS262: problems with the output folder.</summary>
internal static class OutputRules
{
    public static readonly DiagnosticRule NotOurs = Error(
        "NS001",
        "this folder is not empty and was not made by a build; nothing was touched: choose another with --output, or empty it",
        "папка не пуста и создана не сборкой; ничего не тронуто: укажите другую через --output или очистите её",
        "бул папка бош эмес жана аны куруу түзгөн эмес; эч нерсеге тийилген жок: --output менен башкасын көрсөтүңүз же аны бошотуңуз"
    );

    public static readonly DiagnosticRule NotAFolder = Error(
        "NS002",
        "a file stands where the output folder should be; choose another with --output",
        "на месте выходной папки лежит файл; укажите другую через --output",
        "чыгуу папкасынын ордунда файл турат; --output менен башкасын көрсөтүңүз"
    );

    public static readonly DiagnosticRule WouldOverwrite = Error(
        "NS003",
        "this was not made by a build, and the site has a file or folder of the same name; move it away",
        "это создано не сборкой, а на сайте есть файл или папка с таким же именем; уберите его отсюда",
        "муну куруу түзгөн эмес, ал эми сайтта ушундай аттагы файл же папка бар; аны башка жакка жылдырыңыз"
    );

    public static readonly DiagnosticRule InsideSources = Error(
        "NS262",
        "the output folder is inside the site's sources, in {0}; nothing was written: choose a folder outside content/ and themes/",
        "выходная папка лежит внутри исходных файлов сайта, в {0}; ничего не записано: укажите папку вне content/ и themes/",
        "чыгуу папкасы сайттын баштапкы файлдарынын ичинде, {0} ичинде турат; эч нерсе жазылган жок: content/ жана themes/ папкаларынан тышкары папканы көрсөтүңүз"
    );

    public static readonly DiagnosticRule CannotWrite = Error(
        "NS004",
        "the site cannot be written: {0}; the folder is as it was",
        "не удаётся записать сайт: {0}; папка осталась прежней",
        "сайтты жазууга мүмкүн эмес: {0}; папка мурдагыдай калды"
    );

    public static readonly DiagnosticRule InUse = Error(
        "NS005",
        "another build is writing this folder; wait until it has ended, then run this one again",
        "эту папку сейчас записывает другая сборка; дождитесь её конца и запустите эту снова",
        "бул папканы азыр башка куруу жазып жатат; ал бүткөнчө күтүп, муну кайра иштетиңиз"
    );

    public static readonly DiagnosticRule SourcesChanged = Warning(
        "NS006",
        "files in content/ or themes/ were changed while the site was being built, so it may hold some as they were before and some as they are now; build again",
        "пока собирался сайт, файлы в content/ или themes/ менялись: часть могла попасть в него прежней, часть — новой; запустите сборку ещё раз",
        "сайт курулуп жатканда content/ же themes/ папкасындагы файлдар өзгөрдү: айрымдары мурдагыдай, айрымдары жаңыча кирип калышы мүмкүн; кайра куруңуз"
    ) with
    {
        IsAboutContent = false,
    };

    public static readonly DiagnosticRule CacheNotWritten = Note(
        "NS008",
        "nothing can be kept here for the next build, which will take as long as this one; see that the folder can be written and the disk is not full",
        "здесь ничего нельзя сохранить для следующей сборки, и она займёт столько же времени; проверьте, что папка доступна для записи и на диске есть место",
        "бул жерге кийинки куруу үчүн эч нерсе сакталбай жатат, андыктан ал да ушунча убакыт алат; папкага жазууга болорун жана дискте орун бар экенин текшериңиз"
    ) with
    {
        IsAboutContent = false,
    };

    public static readonly DiagnosticRule Differs = Error(
        "NS007",
        "a clean build gives this file other bytes, so a cached value was wrong; build with --no-cache, and report this as a bug",
        "сборка с нуля делает этот файл иначе: что-то запомненное было неверным; соберите с --no-cache и сообщите об ошибке разработчикам",
        "нөлдөн курганда бул файл башкача чыгат: эстелип калган бир нерсе туура эмес болгон; --no-cache менен куруп, ката тууралуу иштеп чыгуучуларга билдириңиз"
    );
}
