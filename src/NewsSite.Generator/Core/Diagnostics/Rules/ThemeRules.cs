namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS2xx: problems with a theme.</summary>
internal static class ThemeRules
{
    public static readonly DiagnosticRule NoFile = Error(
        "NS200",
        "the theme needs this file; add it",
        "теме нужен этот файл; добавьте его",
        "темага бул файл керек; аны кошуңуз"
    );

    public static readonly DiagnosticRule Syntax = Error(
        "NS201",
        "the template is not written correctly: {0}",
        "шаблон записан с ошибкой: {0}",
        "шаблон ката жазылган: {0}"
    );

    public static readonly DiagnosticRule Runtime = Error(
        "NS202",
        "the template cannot be carried out: {0}",
        "шаблон не выполняется: {0}",
        "шаблон аткарылбайт: {0}"
    );

    public static readonly DiagnosticRule MissingString = Error(
        "NS203",
        "the string \"{0}\" is missing; it stands in {1}",
        "нет строки \"{0}\"; она есть в {1}",
        "\"{0}\" сабы жок; ал {1} файлында бар"
    );

    public static readonly DiagnosticRule MissingPluralForm = Error(
        "NS204",
        "the plural form \"{0}\" of \"{1}\" is missing ({2})",
        "нет формы \"{0}\" для \"{1}\" ({2})",
        "\"{1}\" сабынын \"{0}\" формасы жок ({2})"
    );

    public static readonly DiagnosticRule ExtendsItself = Error(
        "NS206",
        "the theme \"{0}\" extends itself in a circle; change one \"extends:\"",
        "тема \"{0}\" расширяет сама себя по кругу; измените одно из \"extends:\"",
        "\"{0}\" темасы айланып өзүн өзү кеңейтет; \"extends:\" саптарынын бирин өзгөртүңүз"
    );

    public static readonly DiagnosticRule BadAsset = Error(
        "NS205",
        "the file is not written correctly: {0}",
        "файл записан с ошибкой: {0}",
        "файл ката жазылган: {0}"
    );

    public static readonly DiagnosticRule NestedTooDeep = Error(
        "NS207",
        "brackets and blocks are nested deeper than {0} levels here; write it flatter",
        "скобки и блоки здесь вложены глубже {0} уровней; запишите проще",
        "кашаалар менен блоктор бул жерде {0} деңгээлден терең жазылган; жөнөкөйлөтүп жазыңыз"
    );
}
