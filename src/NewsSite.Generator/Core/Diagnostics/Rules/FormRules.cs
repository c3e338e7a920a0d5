namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS320 to NS335: problems with the form of an article, found by <c>check</c>.</summary>
internal static class FormRules
{
    public static readonly DiagnosticRule TitleTooLong = Warning(
        "NS320",
        "the title has {0:character|characters}; search results and cards cut it after about {1}: shorten it",
        "в заголовке {0:знак|знака|знаков}; поиск и карточки обрезают его примерно на {1}: сократите",
        "аталышта {0} белги бар; издөө жыйынтыгы жана карточкалар аны болжол менен {1} белгиден кийин кесип салат: кыскартыңыз"
    );

    public static readonly DiagnosticRule TitleTooShort = Warning(
        "NS321",
        "the title has only {0:character|characters}; say what happened, so that it can be told from others in a list",
        "в заголовке всего {0:знак|знака|знаков}; скажите, что произошло, чтобы его можно было отличить в списке",
        "аталышта {0} гана белги бар; тизмеде айырмаланып турушу үчүн эмне болгонун айтыңыз"
    );

    public static readonly DiagnosticRule TitleInCapitals = Warning(
        "NS322",
        "the title is all in capitals; write it like a sentence",
        "заголовок набран заглавными буквами; напишите его как обычное предложение",
        "аталыш баш тамгалар менен гана жазылган; аны кадимки сүйлөмдөй жазыңыз"
    );

    public static readonly DiagnosticRule SummaryTooLong = Warning(
        "NS323",
        "the summary has {0:character|characters}; search results and cards cut it after about {1}: shorten it",
        "в кратком описании {0:знак|знака|знаков}; поиск и карточки обрезают его примерно на {1}: сократите",
        "кыскача мазмунда {0} белги бар; издөө жыйынтыгы жана карточкалар аны болжол менен {1} белгиден кийин кесип салат: кыскартыңыз"
    );

    public static readonly DiagnosticRule SummaryTooShort = Warning(
        "NS324",
        "the summary has only {0:character|characters}; say in a sentence what the article tells, in about {1}",
        "в кратком описании всего {0:знак|знака|знаков}; скажите одним предложением, о чём статья, примерно в {1} знаков",
        "кыскача мазмунда {0} гана белги бар; макала эмне жөнүндө экенин бир сүйлөм менен, {1} белгидей кылып айтыңыз"
    );

    public static readonly DiagnosticRule SummaryRepeats = Warning(
        "NS325",
        "the summary is the first paragraph once more; the reader meets it twice: say it in other words, or delete the line",
        "краткое описание повторяет первый абзац; читатель увидит его дважды: скажите иначе или удалите строку",
        "кыскача мазмун биринчи абзацты кайталайт; окурман аны эки жолу көрөт: башкача айтыңыз же сапты өчүрүңүз"
    );

    public static readonly DiagnosticRule DuplicateTitle = Warning(
        "NS326",
        "another story of this day has the same title: {0}; keep one, or say in the titles what differs",
        "у другой новости этого дня такой же заголовок: {0}; оставьте одну или уточните заголовки",
        "ушул күнкү башка жаңылыктын аталышы да ушундай: {0}; бирин калтырыңыз же аталыштарын тактаңыз"
    );

    public static readonly DiagnosticRule DuplicateText = Warning(
        "NS327",
        "nearly the same text ({0}%) stands in {1}; keep one, and give it the other's address under \"aliases:\"",
        "почти такой же текст ({0}%) есть в {1}; оставьте один, а адрес другого впишите в \"aliases:\"",
        "дээрлик ушундай эле текст ({0}%) {1} файлында бар; бирин калтырып, экинчисинин дарегин \"aliases:\" ичине жазыңыз"
    );

    public static readonly DiagnosticRule EmptyLink = Warning(
        "NS328",
        "the link to \"{0}\" has no text; write what it leads to",
        "у ссылки на \"{0}\" нет текста; напишите, куда она ведёт",
        "\"{0}\" шилтемесинин тексти жок; ал эмнеге алып барарын жазыңыз"
    );

    public static readonly DiagnosticRule LinkWithoutTarget = Warning(
        "NS329",
        "the link \"{0}\" leads to nothing; put an address between the brackets",
        "ссылка \"{0}\" никуда не ведёт; впишите адрес в скобки",
        "\"{0}\" шилтемесинин дареги жок; кашаанын ичине дарек жазыңыз"
    );

    public static readonly DiagnosticRule VagueLink = Warning(
        "NS330",
        "the link's text \"{0}\" does not say where it leads; put the link on words that do",
        "текст ссылки \"{0}\" не говорит, куда она ведёт; сделайте ссылкой слова, которые это говорят",
        "шилтеменин \"{0}\" деген тексти эмнеге алып барарын айтпайт; шилтемени ошону айткан сөздөргө коюңуз"
    );

    public static readonly DiagnosticRule SkippedLevel = Warning(
        "NS331",
        "a heading of level {0} follows one of level {1}; use {2}",
        "заголовок уровня {0} идёт сразу после уровня {1}; используйте {2}",
        "{1}-деңгээлдеги бөлүм аталышынан кийин дароо {0}-деңгээл келет; {2} колдонуңуз"
    );

    public static readonly DiagnosticRule NoTableHeader = Warning(
        "NS332",
        "the table's first row is empty; say in it what each column holds",
        "первая строка таблицы пуста; подпишите в ней столбцы",
        "таблицанын биринчи сабы бош; анда ар бир тилкеде эмне бар экенин жазыңыз"
    );

    public static readonly DiagnosticRule LinkToOtherLanguage = Warning(
        "NS334",
        "the link leads to the article in {0}, but it exists in {1} too; write \"{2}\"",
        "ссылка ведёт на статью на языке {0}, хотя она есть и на {1}; напишите \"{2}\"",
        "шилтеме {0} тилиндеги макалага алып барат, бирок ал {1} тилинде да бар; \"{2}\" деп жазыңыз"
    );
}
