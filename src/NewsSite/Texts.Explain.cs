using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Labels of explain.
internal static partial class Texts
{
    public static readonly Message NoSuchCode = new(
        "There is no message \"{0}\"{1}",
        "Нет сообщения \"{0}\"{1}",
        "\"{0}\" деген билдирүү жок{1}"
    );

    public static readonly Message HowToSet = new(
        "To change how much it weighs, write in content/site.yaml: checks: {{{0}: off}} (or note, warning, error).",
        "Изменить важность можно в content/site.yaml: checks: {{{0}: off}} (или note, warning, error).",
        "Маанилүүлүгүн content/site.yaml файлында өзгөртсө болот: checks: {{{0}: off}} (же note, warning, error)."
    );

    public static readonly Message CannotBeSet = new(
        "This error cannot be switched off: it keeps a broken site from being published.",
        "Эту ошибку нельзя отключить: она не даёт опубликовать испорченный сайт.",
        "Бул катаны өчүрүүгө болбойт: ал бузулган сайттын жарыяланышына жол бербейт."
    );
}
