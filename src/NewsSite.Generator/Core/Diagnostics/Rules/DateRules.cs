namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS182–NS187: events, deadlines and the notice above all pages.</summary>
internal static class DateRules
{
    public static readonly DiagnosticRule EndsBeforeStart = Error(
        "NS182",
        "it ends ({0}) before it starts ({1}); mend the one that is wrong",
        "конец ({0}) раньше начала ({1}); исправьте то, что неверно",
        "аягы ({0}) башталышынан ({1}) мурда; катасын оңдоңуз"
    );

    public static readonly DiagnosticRule HalfTimed = Error(
        "NS183",
        "of {0} and {1} only one has a time; write both with a time, or both without",
        "из {0} и {1} время указано только у одного; напишите время у обоих или ни у одного",
        "{0} менен {1} ичинен бирөөнүн гана сааты жазылган; экөөнүкүн тең жазыңыз же экөөнү тең саатсыз калтырыңыз"
    );

    public static readonly DiagnosticRule OverBeforeStory = Warning(
        "NS184",
        "\"{0}\" is {1}, which is over when the story comes out ({2}); check the year",
        "\"{0}\" — {1}, то есть к выходу новости ({2}) уже позади; проверьте год",
        "\"{0}\" — {1}, башкача айтканда, жаңылык чыкканда ({2}) өтүп кеткен болот; жылын текшериңиз"
    );

    public static readonly DiagnosticRule NoticeLink = Warning(
        "NS186",
        "the notice's link \"{0}\" leads nowhere and is left out{1}; write a web address, a path like /ky/about/, or a story like 2026/11/23-slug",
        "ссылка объявления \"{0}\" никуда не ведёт и убрана{1}; напишите веб-адрес, путь вида /ru/about/ или новость вида 2026/11/23-imya",
        "кулактандыруунун \"{0}\" шилтемеси эч жакка алып барбайт жана алынып салынды{1}; веб-даректи, /ky/about/ сыяктуу жолду же 2026/11/23-aty сыяктуу жаңылыкты жазыңыз"
    );
}
