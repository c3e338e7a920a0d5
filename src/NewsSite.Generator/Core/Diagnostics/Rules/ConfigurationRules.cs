namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS02x: problems in <c>site.yaml</c> and <c>topics.yaml</c>.</summary>
internal static class ConfigurationRules
{
    public static readonly DiagnosticRule NoSite = Error(
        "NS020",
        "there is no such file; the source folder must hold content/site.yaml (give the folder with --source)",
        "такого файла нет; в исходной папке должен быть content/site.yaml (папку можно указать через --source)",
        "мындай файл жок; баштапкы папкада content/site.yaml болушу керек (папканы --source менен көрсөтсө болот)"
    );

    public static readonly DiagnosticRule UnknownLanguage = Error(
        "NS021",
        "no data for the language \"{0}\"; known: {1}",
        "нет данных о языке \"{0}\"; известны: {1}",
        "\"{0}\" тили боюнча маалымат жок; белгилүүлөрү: {1}"
    );

    public static readonly DiagnosticRule LanguageTwice = Error(
        "NS022",
        "the language \"{0}\" stands twice; keep one",
        "язык \"{0}\" указан дважды; оставьте один раз",
        "\"{0}\" тили эки жолу жазылган; бирин калтырыңыз"
    );

    public static readonly DiagnosticRule BadUrl = Error(
        "NS023",
        "\"{0}\" is not an address; write it like https://edu.example",
        "\"{0}\" — не адрес; напишите как https://edu.example",
        "\"{0}\" дарек эмес; https://edu.example сыяктуу жазыңыз"
    );

    public static readonly DiagnosticRule UnknownTimeZone = Error(
        "NS024",
        "unknown time zone \"{0}\"; write it like Asia/Bishkek",
        "неизвестный часовой пояс \"{0}\"; напишите как Asia/Bishkek",
        "белгисиз убакыт алкагы \"{0}\"; Asia/Bishkek сыяктуу жазыңыз"
    );

    public static readonly DiagnosticRule UnknownTheme = Error(
        "NS025",
        "there is no theme \"{0}\" in the folder themes{1}",
        "в папке themes нет темы \"{0}\"{1}",
        "themes папкасында \"{0}\" темасы жок{1}"
    );

    public static readonly DiagnosticRule MissingLanguage = Error(
        "NS026",
        "the text in \"{0}\" ({1}) is missing; add it",
        "нет текста на языке \"{0}\" ({1}); добавьте",
        "\"{0}\" ({1}) тилиндеги текст жок; кошуңуз"
    );

    public static readonly DiagnosticRule BadTopicId = Error(
        "NS027",
        "\"{0}\" cannot be part of an address; use small Latin letters, digits and hyphens, like \"preschool\"",
        "\"{0}\" не годится для адреса; используйте строчные латинские буквы, цифры и дефисы, например \"preschool\"",
        "\"{0}\" дарекке жарабайт; кичине латын тамгаларын, сандарды жана дефисти колдонуңуз, мисалы \"preschool\""
    );
}
