namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS05x: problems with the YAML of a file or front matter.</summary>
internal static class YamlRules
{
    public static readonly DiagnosticRule Invalid = Error(
        "NS050",
        "the file cannot be read here: {0}{1}",
        "файл здесь не читается: {0}{1}",
        "файл бул жерде окулбайт: {0}{1}"
    );

    public static readonly DiagnosticRule TooDeep = Error(
        "NS051",
        "nested deeper than {0} levels; write it flat",
        "вложенность больше {0} уровней; запишите проще",
        "{0} деңгээлден терең жазылган; жөнөкөйлөтүп жазыңыз"
    );

    public static readonly DiagnosticRule Anchor = Error(
        "NS052",
        "anchors and aliases (& and *) are not taken; write the value out, or put it in quotation marks{0}",
        "якоря и ссылки YAML (& и *) не принимаются; напишите значение целиком или возьмите его в кавычки{0}",
        "YAML белгилери (& жана *) кабыл алынбайт; маанини толук жазыңыз же тырмакчага алыңыз{0}"
    );

    public static readonly DiagnosticRule UnknownKey = Warning(
        "NS053",
        "unknown key \"{0}\"",
        "неизвестный ключ \"{0}\"",
        "белгисиз ачкыч \"{0}\""
    );

    public static readonly DiagnosticRule WrongType = Error(
        "NS054",
        "here must stand {0}",
        "здесь должно быть другое: {0}",
        "бул жерде башка нерсе турушу керек: {0}"
    );

    public static readonly DiagnosticRule DuplicateKey = Error(
        "NS055",
        "the key \"{0}\" stands twice; keep one",
        "ключ \"{0}\" записан дважды; оставьте один",
        "\"{0}\" ачкычы эки жолу жазылган; бирин калтырыңыз"
    );

    public static readonly DiagnosticRule ComplexKey = Error(
        "NS056",
        "a key must be a simple word",
        "ключ должен быть простым словом",
        "ачкыч жөнөкөй сөз болушу керек"
    );

    public static readonly DiagnosticRule SecondDocument = Error(
        "NS057",
        "a second YAML document begins here; keep one",
        "здесь начинается второй документ YAML; оставьте один",
        "бул жерде экинчи YAML документи башталат; бирин калтырыңыз"
    );

    public static readonly DiagnosticRule MissingKey = Error(
        "NS058",
        "\"{0}:\" is missing; add it",
        "не хватает \"{0}:\"; добавьте",
        "\"{0}:\" жок; кошуңуз"
    );

    public static readonly DiagnosticRule CommentInText = Error(
        "NS059",
        "# after a space begins a comment, so \"{0}\" would be lost; put the text in quotation marks, or the comment on a line of its own{1}",
        "# после пробела начинает комментарий, и \"{0}\" пропадёт; возьмите текст в кавычки или вынесите комментарий на отдельную строку{1}",
        "боштуктан кийинки # комментарийди баштайт, ошондуктан \"{0}\" жоголот; текстти тырмакчага алыңыз же комментарийди өзүнчө сапка жазыңыз{1}"
    );

    public static readonly DiagnosticRule EmptyValue = Error(
        "NS065",
        "\"{0}:\" is left empty; write {1}, or delete the line",
        "\"{0}:\" оставлено пустым; допишите ({1}) или удалите строку",
        "\"{0}:\" бош калган; толуктаңыз ({1}) же сапты өчүрүңүз"
    );

    public static readonly DiagnosticRule MisspelledKey = Error(
        "NS066",
        "unknown key \"{0}\"; write \"{1}:\"",
        "неизвестный ключ \"{0}\"; напишите \"{1}:\"",
        "белгисиз ачкыч \"{0}\"; \"{1}:\" деп жазыңыз"
    );
}
