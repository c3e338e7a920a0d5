namespace NewsSite.Generator.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>NS320 to NS335: what <c>check</c> says of the form of an article.</summary>
public static class FormRules
{
    public static readonly DiagnosticRule TitleTooLong = Warning(
        "NS320",
        "the title has {0} characters; search results and cards cut it after about {1}: shorten it",
        "в заголовке {0} знаков; поиск и карточки обрезают его примерно на {1}: сократите",
        "аталышта {0} белги бар; издөө жыйынтыгы жана карточкалар аны болжол менен {1} белгиден кийин кесип салат: кыскартыңыз"
    );

    public static readonly DiagnosticRule TitleTooShort = Warning(
        "NS321",
        "the title has only {0} characters; say what happened, so that it can be told from others in a list",
        "в заголовке всего {0} знаков; скажите, что произошло, чтобы его можно было отличить в списке",
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
        "the summary has {0} characters; search results and cards cut it after about {1}: shorten it",
        "в кратком описании {0} знаков; поиск и карточки обрезают его примерно на {1}: сократите",
        "кыскача мазмунда {0} белги бар; издөө жыйынтыгы жана карточкалар аны болжол менен {1} белгиден кийин кесип салат: кыскартыңыз"
    );

    public static readonly DiagnosticRule SummaryTooShort = Warning(
        "NS324",
        "the summary has only {0} characters; say in a sentence what the article tells, in about {1}",
        "в кратком описании всего {0} знаков; скажите одним предложением, о чём статья, примерно в {1} знаков",
        "кыскача мазмунда {0} гана белги бар; макала эмне жөнүндө экенин бир сүйлөм менен, {1} белгидей кылып айтыңыз"
    );

    public static readonly DiagnosticRule SummaryRepeats = Warning(
        "NS325",
        "the summary is the first paragraph once more; the reader meets it twice: say it in other words, or delete the line",
        "краткое описание повторяет первый абзац; читатель увидит его дважды: скажите иначе или удалите строку",
        "кыскача мазмун биринчи абзацты кайталайт; окурман аны эки жолу көрөт: башкача айтыңыз же сапты өчүрүңүз"
    );
}
