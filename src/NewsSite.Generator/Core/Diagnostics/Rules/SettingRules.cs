namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>
/// Rules NS345 to NS349: problems in <c>checks:</c> of <c>site.yaml</c> and in <c>allow:</c> of an article.
/// </summary>
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

    public static readonly DiagnosticRule SilencesNothing = Warning(
        "NS348",
        "{0} reports nothing in this article; delete it from \"allow:\"",
        "{0} ничего не находит в этой статье; удалите его из \"allow:\"",
        "{0} бул макалада эч нерсе таппайт; аны \"allow:\" тизмесинен өчүрүңүз"
    );

    public static readonly DiagnosticRule CannotBeError = Error(
        "NS349",
        "{0} tells of a machine or of another host, and the content may not depend on that; write off, note or warning",
        "{0} говорит о компьютере или чужом сайте, а от них публикация зависеть не может; напишите off, note или warning",
        "{0} компьютерге же башка сайтка байланыштуу, жарыялоо аларга көз каранды боло албайт; off, note же warning деп жазыңыз"
    );
}
