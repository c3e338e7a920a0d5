namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>
/// Rules NS02x and NS03x: problems in <c>site.yaml</c>, <c>topics.yaml</c> and <c>synonyms.yaml</c>.
/// </summary>
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
        "no data for the language \"{0}\"; known: {1}; another one is added in content/languages/ (newssite language CODE)",
        "нет данных о языке \"{0}\"; известны: {1}; другой добавляется в content/languages/ (newssite language КОД)",
        "\"{0}\" тили боюнча маалымат жок; белгилүүлөрү: {1}; башкасы content/languages/ папкасына кошулат (newssite language КОД)"
    );

    public static readonly DiagnosticRule LanguageNoJson = Error(
        "NS036",
        "the file is not valid JSON; check the quotation marks, commas and brackets here and on the line before",
        "в файле ошибка JSON; проверьте кавычки, запятые и скобки здесь и строкой выше",
        "файлдын JSON жазуусунда ката бар; ушул жердеги жана мурунку саптагы тырмакчаларды, үтүрлөрдү жана кашааларды текшериңиз"
    );

    public static readonly DiagnosticRule LanguageField = Error("NS037", "\"{0}\" {1}", "\"{0}\": {1}", "\"{0}\": {1}");

    public static readonly DiagnosticRule NoLanguageFile = Error(
        "NS038",
        "\"{0}\" is no data file of a language; its folder may hold {1}{2}",
        "\"{0}\" не входит в данные языка; в его папке могут быть {1}{2}",
        "\"{0}\" тилдин маалымат файлы эмес; анын папкасында ушулар боло алат: {1}{2}"
    );

    public static readonly DiagnosticRule LanguageWithoutFile = Error(
        "NS039",
        "the folder has no language.json; write it with: newssite language {0}",
        "в папке нет language.json; его создаст: newssite language {0}",
        "папкада language.json жок; аны ушул буйрук жазат: newssite language {0}"
    );

    public static readonly DiagnosticRule LanguageTwice = Error(
        "NS022",
        "the language \"{0}\" stands twice; keep one",
        "язык \"{0}\" указан дважды; оставьте один раз",
        "\"{0}\" тили эки жолу жазылган; бирин калтырыңыз"
    );

    public static readonly DiagnosticRule BadUrl = Error(
        "NS023",
        "\"{0}\" is not an address; write it like https://edu.example{1}",
        "\"{0}\" — не адрес; напишите как https://edu.example{1}",
        "\"{0}\" дарек эмес; https://edu.example сыяктуу жазыңыз{1}"
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

    public static readonly DiagnosticRule BadHost = Error(
        "NS028",
        "\"{0}\" is not the name of a host; write it like edu.example, without https:// and path",
        "\"{0}\" — не имя сайта; напишите как edu.example, без https:// и пути",
        "\"{0}\" сайттын аты эмес; edu.example сыяктуу, https:// жана жолсуз жазыңыз"
    );

    public static readonly DiagnosticRule LonelyName = Error(
        "NS029",
        "a group of synonyms needs at least two names, like [ЖРТ, жалпы республикалык тест]",
        "в группе синонимов нужно не меньше двух названий, например [ОРТ, общереспубликанское тестирование]",
        "синонимдердин тобунда кеминде эки аталыш болушу керек, мисалы [ЖРТ, жалпы республикалык тест]"
    );

    public static readonly DiagnosticRule NameTwice = Error(
        "NS030",
        "\"{0}\" stands twice among the synonyms of this language; keep it in one group",
        "\"{0}\" стоит среди синонимов этого языка дважды; оставьте в одной группе",
        "\"{0}\" бул тилдин синонимдеринин арасында эки жолу жазылган; бир топто гана калтырыңыз"
    );

    public static readonly DiagnosticRule NoName = Error(
        "NS031",
        "a name among the synonyms has no letter and no digit; write a word or delete it",
        "в названии среди синонимов нет ни буквы, ни цифры; напишите слово или удалите",
        "синонимдердин арасындагы аталышта тамга да, сан да жок; сөз жазыңыз же өчүрүңүз"
    );
}
