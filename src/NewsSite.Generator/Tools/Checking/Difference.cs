using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Describes in words how two versions differ.</summary>
internal static class Difference
{
    public static Message Between(Language one, object says, Language other, object otherSays) =>
        new(
            $"{one} says {In(says, MessageLanguage.English)}, {other} says {In(otherSays, MessageLanguage.English)}",
            $"{one} — {In(says, MessageLanguage.Russian)}, {other} — {In(otherSays, MessageLanguage.Russian)}",
            $"{one} — {In(says, MessageLanguage.Kyrgyz)}, {other} — {In(otherSays, MessageLanguage.Kyrgyz)}"
        );

    public static Message OnlyIn(Language one, object says, Language other) =>
        new(
            $"{one} says {In(says, MessageLanguage.English)}, {other} does not",
            $"в {one} есть {In(says, MessageLanguage.Russian)}, в {other} нет",
            $"{one} нускасында {In(says, MessageLanguage.Kyrgyz)} бар, {other} нускасында жок"
        );

    private static string In(object says, MessageLanguage language) =>
        says is Message message ? message.In(language) : $"{says}";
}
