namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS25x and NS27x: problems with the ledger of published addresses.</summary>
internal static class LedgerRules
{
    public static readonly DiagnosticRule Gone = Error(
        "NS250",
        "{0} was published, and nothing stands there any more; restore {1}{2}, or write this address under \"aliases:\" of the article that takes its place; to take a story away, write \"withdrawn:\" instead of deleting it",
        "{0} был опубликован, а теперь по этому адресу ничего нет; верните {1}{2} или впишите адрес в \"aliases:\" той статьи, что её заменяет; чтобы снять новость, не удаляйте её, а напишите \"withdrawn:\"",
        "{0} жарыяланган, азыр ал даректе эч нерсе жок; {1} кайра коюңуз{2} же бул даректи анын ордундагы макаланын \"aliases:\" ичине жазыңыз; жаңылыкты алып салуу үчүн аны өчүрбөй, \"withdrawn:\" деп жазыңыз"
    );

    public static readonly DiagnosticRule Moved = Error(
        "NS251",
        "this article was published at {0}, and readers with that link would find nothing; write \"{1}\" here, or let \"newssite ledger fix\" do it",
        "эта статья была опубликована по адресу {0}, по старой ссылке её теперь не найти; напишите здесь \"{1}\" или выполните \"newssite ledger fix\"",
        "бул макала {0} дарегинде жарыяланган, эски шилтеме менен аны эми таба алышпайт; бул жерге \"{1}\" деп жазыңыз же \"newssite ledger fix\" буйругун аткарыңыз"
    );

    public static readonly DiagnosticRule Unpublished = Error(
        "NS252",
        "this article was published at {0} and is a draft now, so the address would be lost; delete \"draft: true\", or take the story away with \"withdrawn:\"",
        "эта статья была опубликована по адресу {0}, а теперь она черновик, и адрес пропадёт; удалите \"draft: true\" или снимите новость через \"withdrawn:\"",
        "бул макала {0} дарегинде жарыяланган, эми ал каралама, ошондуктан дарек жоголот; \"draft: true\" сабын өчүрүңүз же жаңылыкты \"withdrawn:\" аркылуу алып салыңыз"
    );

    public static readonly DiagnosticRule PutOff = Error(
        "NS253",
        "this article was published at {0} and is put off to {1} now, so the address would be lost until then; restore the date, or take the story away with \"withdrawn:\"",
        "эта статья была опубликована по адресу {0}, а теперь отложена до {1}, и до тех пор адрес пропадёт; верните дату или снимите новость через \"withdrawn:\"",
        "бул макала {0} дарегинде жарыяланган, эми {1} мөөнөтүнө калтырылган, ага чейин дарек жоголот; датаны кайра коюңуз же жаңылыкты \"withdrawn:\" аркылуу алып салыңыз"
    );

    public static readonly DiagnosticRule VersionGone = Error(
        "NS254",
        "the version in \"{0}\" was published at {1} and is gone; restore {2}{3}; a version is taken back only together with its story, by \"withdrawn:\"",
        "версия на языке \"{0}\" была опубликована по адресу {1}, а теперь её нет; верните {2}{3}; снять версию можно только вместе с новостью, через \"withdrawn:\"",
        "\"{0}\" тилиндеги нуска {1} дарегинде жарыяланган, эми жок; {2} кайра коюңуз{3}; нусканы жаңылык менен кошо гана, \"withdrawn:\" аркылуу алып салууга болот"
    );

    public static readonly DiagnosticRule Damaged = Error(
        "NS255",
        "this line is damaged: it must be an address, a language and a hash with single spaces; restore it from git, or delete it and run \"newssite ledger update\"",
        "строка повреждена: в ней должны быть адрес, язык и хеш через один пробел; верните её из git или удалите и выполните \"newssite ledger update\"",
        "сап бузулган: анда дарек, тил жана хеш бирден боштук менен турушу керек; аны git'тен калыбына келтириңиз же өчүрүп, \"newssite ledger update\" буйругун аткарыңыз"
    );

    public static readonly DiagnosticRule Conflict = Error(
        "NS256",
        "git left a merge conflict here, \"{0}\" against \"{1}\"; keep the addresses of both sides, delete the lines that begin with <<<<<<<, ======= and >>>>>>>, then run \"newssite ledger update\"",
        "git оставил здесь конфликт слияния, \"{0}\" и \"{1}\"; сохраните адреса обеих сторон, удалите строки, которые начинаются с <<<<<<<, ======= и >>>>>>>, и выполните \"newssite ledger update\"",
        "git бул жерде бириктирүү карама-каршылыгын калтырган, \"{0}\" жана \"{1}\"; эки тараптын даректерин тең сактап, <<<<<<<, ======= жана >>>>>>> менен башталган саптарды өчүрүңүз, анан \"newssite ledger update\" буйругун аткарыңыз"
    );

    public static readonly DiagnosticRule LanguageGone = Error(
        "NS257",
        "the site has no language \"{0}\" any more, in which it published {1:address|addresses}; restore it under \"languages:\" in content/site.yaml",
        "на сайте больше нет языка \"{0}\", а на нём опубликовано адресов: {1}; верните его в \"languages:\" в content/site.yaml",
        "сайтта \"{0}\" тили эми жок, ал эми анда {1} дарек жарыяланган; аны content/site.yaml файлындагы \"languages:\" ичине кайра коюңуз"
    );

    public static readonly DiagnosticRule CannotEdit = Error(
        "NS258",
        "the front matter is written so that the program does not dare to change it; add {0} to \"aliases:\" by hand",
        "шапка записана так, что программа не решается её менять; впишите {0} в \"aliases:\" сами",
        "башкы маалымат программа өзгөртө албагандай жазылган; {0} дарегин \"aliases:\" ичине өзүңүз жазыңыз"
    );

    public static readonly DiagnosticRule LinesRemoved = Error(
        "NS259",
        "addresses were taken out of this record: {0} ({1}); lines may only be added: bring them back with \"{2}\", then run \"newssite ledger update\"",
        "из этого реестра исчезли адреса: {0} ({1}); строки в него можно только добавлять: верните их командой \"{2}\", затем выполните \"newssite ledger update\"",
        "бул реестрден алынган даректер: {0} ({1}); ага сап кошууга гана болот: аларды \"{2}\" буйругу менен кайтарып, анан \"newssite ledger update\" буйругун аткарыңыз"
    );

    public static readonly DiagnosticRule DocumentGone = Error(
        "NS270",
        "the document {0} was published, and nothing stands there any more{1}; restore the file, or write \"aliases: [{2}]\" under the document in \"attachments:\" that takes its place, or let \"newssite ledger fix\" lead the address to this article",
        "документ {0} был опубликован, а теперь по этому адресу ничего нет{1}; верните файл или впишите \"aliases: [{2}]\" в \"attachments:\" у документа, который его заменяет, либо выполните \"newssite ledger fix\", и адрес поведёт к этой статье",
        "{0} документи жарыяланган, азыр ал даректе эч нерсе жок{1}; файлды кайра коюңуз же \"attachments:\" ичинде анын ордундагы документке \"aliases: [{2}]\" деп жазыңыз, же \"newssite ledger fix\" буйругун аткарыңыз: ошондо дарек ушул макалага алып келет"
    );

    public static readonly DiagnosticRule PressKitGone = Error(
        "NS271",
        "{0} was published with the photos of this story for newsrooms, and nothing stands there any more; write \"pressKit: true\" and restore the photos, or write this address under \"aliases:\"",
        "{0} был опубликован — снимки этой новости для редакций, а теперь по этому адресу ничего нет; напишите \"pressKit: true\" и верните снимки или впишите адрес в \"aliases:\"",
        "{0} жарыяланган — бул жаңылыктын редакциялар үчүн сүрөттөрү, азыр ал даректе эч нерсе жок; \"pressKit: true\" деп жазып, сүрөттөрдү кайра коюңуз же даректи \"aliases:\" ичине жазыңыз"
    );

    public static readonly DiagnosticRule PressKitsGone = Error(
        "NS272",
        "press kits were published, {0} of them ({1} …), and site.yaml offers none any more; write \"pressKit: true\" in content/site.yaml again",
        "опубликовано архивов для прессы: {0} ({1} …), а site.yaml их больше не предлагает; верните \"pressKit: true\" в content/site.yaml",
        "басма сөз үчүн {0} архив жарыяланган ({1} …), ал эми site.yaml аларды эми сунуштабайт; content/site.yaml файлына \"pressKit: true\" сабын кайра жазыңыз"
    );

    public static readonly DiagnosticRule TopicGone = Error(
        "NS273",
        "the topic \"{0}\" was published, with its pages and feeds ({1}), and is gone; restore it in content/topics.yaml, or write \"aliases: [{0}]\" under the topic that takes its place{2}",
        "тема \"{0}\" была опубликована, у неё есть страницы и ленты ({1}), а теперь её нет; верните её в content/topics.yaml или впишите \"aliases: [{0}]\" в ту тему, что её заменяет{2}",
        "\"{0}\" темасы барактары жана агымдары менен жарыяланган ({1}), эми ал жок; аны content/topics.yaml файлына кайра коюңуз же анын ордундагы темага \"aliases: [{0}]\" деп жазыңыз{2}"
    );

    public static readonly DiagnosticRule AliasGone = Error(
        "NS274",
        "the old address {0} led to an article and leads nowhere any more; write it again under \"aliases:\" of that article",
        "старый адрес {0} вёл к статье, а теперь никуда не ведёт; снова впишите его в \"aliases:\" этой статьи",
        "эски дарек {0} макалага алып барчу, эми эч жакка алып барбайт; аны ошол макаланын \"aliases:\" ичине кайра жазыңыз"
    );

    public static readonly DiagnosticRule NoHistory = Note(
        "NS275",
        "git cannot tell what stood in this record before, so it is not known whether lines were taken out: {0}",
        "git не может сказать, что было в этом реестре раньше, поэтому неизвестно, не исчезли ли из него строки: {0}",
        "git бул реестрде мурда эмне болгонун айта албайт, ошондуктан андан саптар алынганы белгисиз: {0}"
    ) with
    {
        IsAboutContent = false,
    };
}
