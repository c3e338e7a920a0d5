namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS26x: problems with what is to come out later, and with what was taken back.</summary>
internal static class ScheduleRules
{
    public static readonly DiagnosticRule BreaksWhenDue = Warning(
        "NS260",
        "from {0} on, this would keep the whole site from being built: {1} ({2}); mend it before then",
        "с {0} из-за этого не соберётся весь сайт: {1} ({2}); исправьте до этого срока",
        "{0} тартып ушундан улам бүт сайт курулбай калат: {1} ({2}); ага чейин оңдоңуз"
    );

    public static readonly DiagnosticRule WithdrawnBeforeStory = Error(
        "NS261",
        "the withdrawal is dated {0}, before the story itself came out ({1}); mend the date that is wrong",
        "снятие датировано {0} — раньше, чем вышла сама новость ({1}); исправьте неверную дату",
        "жарыялоодон алуу {0} күнү менен белгиленген, ал эми жаңылыктын өзү кийин чыккан ({1}); ката датаны оңдоңуз"
    );
}
