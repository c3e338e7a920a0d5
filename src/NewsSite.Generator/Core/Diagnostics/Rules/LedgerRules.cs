namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS25x: problems with the ledger of published addresses.</summary>
internal static class LedgerRules
{
    public static readonly DiagnosticRule Gone = Error(
        "NS250",
        "{0} was published, and nothing stands there any more; restore the article, or write this address under \"aliases:\" of the one that takes its place; to take a story away, write \"withdrawn:\" instead of deleting it",
        "{0} был опубликован, а теперь по этому адресу ничего нет; верните статью или впишите адрес в \"aliases:\" той, что её заменяет; чтобы снять новость, не удаляйте её, а напишите \"withdrawn:\"",
        "{0} жарыяланган, азыр ал даректе эч нерсе жок; макаланы кайра коюңуз же бул даректи анын ордундагы макаланын \"aliases:\" ичине жазыңыз; жаңылыкты алып салуу үчүн аны өчүрбөй, \"withdrawn:\" деп жазыңыз"
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
        "the version in \"{0}\" was published at {1} and is gone; restore its file; only if it is meant to be gone, delete this line",
        "версия на языке \"{0}\" была опубликована по адресу {1}, а теперь её нет; верните её файл; удаляйте эту строку, только если так и задумано",
        "\"{0}\" тилиндеги версия {1} дарегинде жарыяланган, эми жок; файлын кайра коюңуз; атайылап алынган болсо гана бул сапты өчүрүңүз"
    );

    public static readonly DiagnosticRule Damaged = Error(
        "NS255",
        "this line is damaged: it must be an address, a language and a hash with single spaces; restore it from git, or delete it and run \"newssite ledger update\"",
        "строка повреждена: в ней должны быть адрес, язык и хеш через один пробел; верните её из git или удалите и выполните \"newssite ledger update\"",
        "сап бузулган: анда дарек, тил жана хеш бирден боштук менен турушу керек; аны git'тен калыбына келтириңиз же өчүрүп, \"newssite ledger update\" буйругун аткарыңыз"
    );

    public static readonly DiagnosticRule Conflict = Error(
        "NS256",
        "git left a merge conflict here; keep the addresses of both sides, delete the lines that begin with <<<<<<<, ======= and >>>>>>>, then run \"newssite ledger update\"",
        "git оставил здесь конфликт слияния; сохраните адреса обеих сторон, удалите строки, которые начинаются с <<<<<<<, ======= и >>>>>>>, и выполните \"newssite ledger update\"",
        "git бул жерде бириктирүү карама-каршылыгын калтырган; эки тараптын даректерин тең сактап, <<<<<<<, ======= жана >>>>>>> менен башталган саптарды өчүрүңүз, анан \"newssite ledger update\" буйругун аткарыңыз"
    );

    public static readonly DiagnosticRule LanguageGone = Error(
        "NS257",
        "the site has no language \"{0}\" any more, and {1} addresses in it were published; restore it under \"languages:\" in content/site.yaml",
        "на сайте больше нет языка \"{0}\", а на нём опубликовано адресов: {1}; верните его в \"languages:\" в content/site.yaml",
        "сайтта \"{0}\" тили эми жок, ал эми анда {1} дарек жарыяланган; аны content/site.yaml файлындагы \"languages:\" ичине кайра коюңуз"
    );

    public static readonly DiagnosticRule CannotEdit = Error(
        "NS258",
        "the front matter is written so that the program does not dare to change it; add {0} to \"aliases:\" by hand",
        "шапка записана так, что программа не решается её менять; впишите {0} в \"aliases:\" сами",
        "башкы маалымат программа өзгөртө албагандай жазылган; {0} дарегин \"aliases:\" ичине өзүңүз жазыңыз"
    );
}
