namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS300 to NS309: differences between the versions of a story.</summary>
internal static class AgreementRules
{
    public static readonly DiagnosticRule Numbers = Warning(
        "NS300",
        "the numbers of the versions differ: {0} ({1}); mend the one that is wrong",
        "числа в версиях не совпадают: {0} ({1}); исправьте неверное",
        "нускалардагы сандар дал келбейт: {0} ({1}); туура эмесин оңдоңуз"
    );

    public static readonly DiagnosticRule Percentages = Warning(
        "NS301",
        "the percentages of the versions differ: {0} ({1}); mend the one that is wrong",
        "проценты в версиях не совпадают: {0} ({1}); исправьте неверное",
        "нускалардагы пайыздар дал келбейт: {0} ({1}); туура эмесин оңдоңуз"
    );

    public static readonly DiagnosticRule Dates = Warning(
        "NS302",
        "the dates of the versions differ: {0} ({1}); mend the one that is wrong",
        "даты в версиях не совпадают: {0} ({1}); исправьте неверную",
        "нускалардагы даталар дал келбейт: {0} ({1}); туура эмесин оңдоңуз"
    );

    public static readonly DiagnosticRule Times = Warning(
        "NS303",
        "the hours or telephone numbers of the versions differ: {0} ({1}); mend the one that is wrong",
        "время или телефоны в версиях не совпадают: {0} ({1}); исправьте неверное",
        "нускалардагы убакыт же телефон номерлери дал келбейт: {0} ({1}); туура эмесин оңдоңуз"
    );

    public static readonly DiagnosticRule Links = Warning(
        "NS304",
        "the links of the versions differ: {0} ({1}); lead both to the same place",
        "ссылки в версиях не совпадают: {0} ({1}); пусть обе ведут в одно место",
        "нускалардагы шилтемелер дал келбейт: {0} ({1}); экөө тең бир жерге алып барсын"
    );

    public static readonly DiagnosticRule Files = Warning(
        "NS305",
        "the files of the versions differ: {0} ({1}); give both the same files, or each its own translation",
        "файлы в версиях не совпадают: {0} ({1}); приложите к обеим одни и те же файлы или перевод каждого",
        "нускалардагы файлдар дал келбейт: {0} ({1}); экөөнө тең бирдей файлдарды же ар биринин котормосун кошуңуз"
    );

    public static readonly DiagnosticRule Sections = Warning(
        "NS306",
        "a section stands in one version only: {0} ({1}); translate it, or leave it out of both",
        "раздел есть только в одной версии: {0} ({1}); переведите его или уберите из обеих",
        "бөлүм бир гана нускада бар: {0} ({1}); аны которуңуз же экөөнөн тең алып салыңыз"
    );

    public static readonly DiagnosticRule ListItems = Warning(
        "NS307",
        "the lists of the versions differ in length: {0} ({1}); see which item is missing",
        "списки в версиях разной длины: {0} ({1}); проверьте, какого пункта не хватает",
        "нускалардагы тизмелердин узундугу ар башка: {0} ({1}); кайсы пункт жетпей турганын караңыз"
    );

    public static readonly DiagnosticRule Quotes = Warning(
        "NS308",
        "one version has quotations the other lacks: {0} ({1}); see which is missing",
        "в одной версии есть цитаты, которых нет в другой: {0} ({1}); проверьте, какой не хватает",
        "бир нускада башкасында жок цитаталар бар: {0} ({1}); кайсынысы жетпей турганын караңыз"
    );

    public static readonly DiagnosticRule Pictures = Warning(
        "NS309",
        "the pictures in the texts of the versions differ: {0} ({1}); show the same ones in both",
        "картинки в текстах версий не совпадают: {0} ({1}); покажите в обеих одни и те же",
        "нускалардын текстиндеги сүрөттөр дал келбейт: {0} ({1}); экөөндө тең бирдей сүрөттөрдү көрсөтүңүз"
    );
}
