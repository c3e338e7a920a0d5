namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS05x: problems with the YAML of a file or front matter.</summary>
internal static class YamlRules
{
    public static readonly DiagnosticRule Invalid = Error(
        "NS050",
        "this is not valid YAML: {0}",
        "это не YAML: {0}",
        "бул YAML эмес: {0}"
    );

    public static readonly DiagnosticRule TooDeep = Error(
        "NS051",
        "nested deeper than {0} levels; write it flat",
        "вложенность больше {0} уровней; запишите проще",
        "{0} деңгээлден терең жазылган; жөнөкөйлөтүп жазыңыз"
    );

    public static readonly DiagnosticRule Anchor = Error(
        "NS052",
        "anchors and aliases (& and *) are not taken; write the value out, or put it in quotation marks",
        "якоря и ссылки YAML (& и *) не принимаются; напишите значение целиком или возьмите его в кавычки",
        "YAML белгилери (& жана *) кабыл алынбайт; маанини толук жазыңыз же тырмакчага алыңыз"
    );

    public static readonly DiagnosticRule UnknownKey = Warning(
        "NS053",
        "unknown key \"{0}\"{1}",
        "неизвестный ключ \"{0}\"{1}",
        "белгисиз ачкыч \"{0}\"{1}"
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
}
