namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS340 to NS342: problems with links to other hosts, found by <c>check --external</c>.</summary>
internal static class ExternalLinkRules
{
    public static readonly DiagnosticRule Broken = Warning(
        "NS340",
        "the link {0} is broken: {1}; mend it, or take the link off the words",
        "ссылка {0} не работает: {1}; исправьте её или уберите с текста",
        "{0} шилтемеси иштебейт: {1}; аны оңдоңуз же тексттен алып салыңыз"
    ) with
    {
        IsAboutContent = false,
    };

    public static readonly DiagnosticRule Moved = Note(
        "NS341",
        "the link {0} has moved for good to {1}; write the new address",
        "страница {0} навсегда переехала на {1}; напишите новый адрес",
        "{0} барагы биротоло {1} дарегине көчкөн; жаңы дарегин жазыңыз"
    ) with
    {
        IsAboutContent = false,
    };

    public static readonly DiagnosticRule Unreachable = Note(
        "NS342",
        "the link {0} could not be checked: {1}; try again later",
        "ссылку {0} проверить не удалось: {1}; попробуйте позже",
        "{0} шилтемесин текшерүү мүмкүн болгон жок: {1}; кийинчерээк аракет кылыңыз"
    ) with
    {
        IsAboutContent = false,
    };
}
