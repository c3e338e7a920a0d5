namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS345 to NS349: problems in <c>checks:</c> of <c>site.yaml</c>.</summary>
internal static class SettingRules
{
    public static readonly DiagnosticRule UnknownCode = Error(
        "NS345",
        "there is no check \"{0}\"{1}",
        "нет проверки \"{0}\"{1}",
        "\"{0}\" деген текшерүү жок{1}"
    );

    public static readonly DiagnosticRule UnknownSeverity = Error(
        "NS346",
        "a check cannot be set to \"{0}\"; write off, note, warning or error",
        "проверке нельзя задать \"{0}\"; напишите off, note, warning или error",
        "текшерүүгө \"{0}\" коюуга болбойт; off, note, warning же error деп жазыңыз"
    );

    public static readonly DiagnosticRule CannotBeSet = Error(
        "NS347",
        "{0} protects the site from being published broken and stays an error; delete the line",
        "{0} не даёт опубликовать испорченный сайт и всегда остаётся ошибкой; удалите строку",
        "{0} бузулган сайттын жарыяланышынан сактайт, ал дайыма ката бойдон калат; бул сапты өчүрүңүз"
    );
}
