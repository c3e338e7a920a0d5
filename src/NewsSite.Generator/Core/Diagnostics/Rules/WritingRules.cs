namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS310 to NS319: doubtful language in a text.</summary>
internal static class WritingRules
{
    public static readonly DiagnosticRule OtherLanguage = Warning(
        "NS310",
        "this text seems to be in another language ({0}) than the article ({1}); translate it, or mark it as a quotation with >",
        "похоже, этот текст на другом языке ({0}), а статья на {1}; переведите его или оформите цитатой с >",
        "бул текст башка тилде ({0}) окшойт, ал эми макала {1} тилинде; аны которуңуз же > менен цитата кылып белгилеңиз"
    );

    public static readonly DiagnosticRule ForeignLetters = Warning(
        "NS311",
        "\"{0}\" has letters of another alphabet that only look right: {1}; write \"{2}\"",
        "в слове \"{0}\" буквы другого алфавита, лишь похожие на нужные: {1}; напишите \"{2}\"",
        "\"{0}\" сөзүндө башка алфавиттин окшош тамгалары бар: {1}; \"{2}\" деп жазыңыз"
    );

    public static readonly DiagnosticRule CyrillicInLatin = Warning(
        "NS312",
        "the Latin word \"{0}\" has Cyrillic letters in it: {1}; write \"{2}\"",
        "в латинском слове \"{0}\" есть кириллические буквы: {1}; напишите \"{2}\"",
        "\"{0}\" деген латынча сөздө кириллица тамгалары бар: {1}; \"{2}\" деп жазыңыз"
    );

    public static readonly DiagnosticRule LettersLeftOut = Warning(
        "NS313",
        "the text seems to be typed without {0}: {1}; put the letters in, or search will not find the words",
        "похоже, текст набран без {0}: {1}; впишите эти буквы, иначе слова не найдут поиском",
        "текст {0} тамгаларысыз терилгендей: {1}; бул тамгаларды коюңуз, болбосо сөздөр издөөдөн табылбайт"
    );

    public static readonly DiagnosticRule MixedQuotationMarks = Warning(
        "NS314",
        "quotation marks are mixed: {0} here, {1} before ({2}); write {1} everywhere",
        "разные кавычки в одном тексте: здесь {0}, раньше {1} ({2}); пишите везде {1}",
        "тырмакчалар аралаш: бул жерде {0}, мурда {1} ({2}); бардык жерде {1} жазыңыз"
    );

    public static readonly DiagnosticRule UnpairedQuotationMark = Warning(
        "NS315",
        "the quotation mark {0} has no partner; add {1}, or delete it",
        "у кавычки {0} нет пары; добавьте {1} или удалите её",
        "{0} тырмакчасынын жубу жок; {1} кошуңуз же аны өчүрүңүз"
    );

    public static readonly DiagnosticRule DoubledText = Warning(
        "NS316",
        "these words stand in the article twice: «{0}…», first in {1}; delete one of them",
        "эти слова стоят в статье дважды: «{0}…», первый раз — {1}; удалите одно из мест",
        "бул сөздөр макалада эки жолу турат: «{0}…», биринчиси — {1}; бирин өчүрүңүз"
    );

    public static readonly DiagnosticRule GluedSentence = Warning(
        "NS317",
        "a sentence begins without a space: \"{0}\"; write \"{1}\"",
        "предложение начинается без пробела: \"{0}\"; напишите \"{1}\"",
        "сүйлөм боштуксуз башталат: \"{0}\"; \"{1}\" деп жазыңыз"
    );

    public static readonly DiagnosticRule GalleryRemains = Warning(
        "NS318",
        "\"{0}\" seems to be left over from a picture gallery; delete it, and list the pictures under \"photos:\"",
        "похоже, \"{0}\" осталось от фотогалереи; удалите это, а снимки перечислите в \"photos:\"",
        "\"{0}\" сүрөт галереясынан калган окшойт; аны өчүрүп, сүрөттөрдү \"photos:\" тизмесине жазыңыз"
    );

    public static readonly DiagnosticRule Placeholder = Warning(
        "NS319",
        "\"{0}\" seems to stand for something still to be written; write it, or delete this",
        "похоже, \"{0}\" стоит на месте того, что ещё не написано; допишите или удалите",
        "\"{0}\" али жазыла элек нерсенин ордунда турган окшойт; аны жазыңыз же муну өчүрүңүз"
    );

    public static readonly DiagnosticRule InvisibleCharacter = Warning(
        "NS209",
        "an invisible character ({0}) stands in \"{1}\"; it comes along when text is copied; write the words anew",
        "в \"{1}\" стоит невидимый символ ({0}), он попадает в текст при копировании; наберите эти слова заново",
        "\"{1}\" ичинде көрүнбөгөн белги ({0}) турат, ал текст көчүрүлгөндө кошо келет; бул сөздөрдү кайра териңиз"
    );
}
