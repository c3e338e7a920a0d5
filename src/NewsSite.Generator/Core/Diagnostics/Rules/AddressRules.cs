namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS13x: problems with addresses, old and new.</summary>
internal static class AddressRules
{
    public static readonly DiagnosticRule Taken = Error(
        "NS130",
        "the address {0} is taken by {1}; rename this one",
        "адрес {0} уже занят: {1}; переименуйте",
        "{0} дареги ээленген: {1}; атын өзгөртүңүз"
    );

    public static readonly DiagnosticRule BadAlias = Error(
        "NS131",
        "\"{0}\" cannot be an old address; write a path like /novosti/123.html or /index.php?id=5, without host, spaces, #, * or :",
        "\"{0}\" не может быть старым адресом; напишите путь вроде /novosti/123.html или /index.php?id=5, без имени сайта, пробелов, #, * и :",
        "\"{0}\" эски дарек боло албайт; /novosti/123.html же /index.php?id=5 сыяктуу жолду жазыңыз, сайттын аты, боштук, #, * жана : болбосун"
    );

    public static readonly DiagnosticRule AliasOfItself = Error(
        "NS132",
        "the alias \"{0}\" is the article's own address and would lead in a circle; delete the line",
        "\"{0}\" — собственный адрес статьи, переход пошёл бы по кругу; удалите строку",
        "\"{0}\" — макаланын өз дареги, шилтеме айланып кала берет; бул сапты өчүрүңүз"
    );

    public static readonly DiagnosticRule AliasTaken = Error(
        "NS133",
        "the alias \"{0}\" is the address of {1}; delete the line or rename one of the two",
        "\"{0}\" — это уже адрес: {1}; удалите строку или переименуйте одно из двух",
        "\"{0}\" мурунтан эле дарек: {1}; бул сапты өчүрүңүз же бирөөсүнүн атын өзгөртүңүз"
    );

    public static readonly DiagnosticRule AliasTwice = Error(
        "NS134",
        "the alias \"{0}\" also stands in {1}; it can lead to one article only",
        "\"{0}\" указан также в {1}; старый адрес может вести только к одной статье",
        "\"{0}\" {1} ичинде да көрсөтүлгөн; эски дарек бир гана макалага алып бара алат"
    );

    public static readonly DiagnosticRule AliasIsFile = Error(
        "NS135",
        "the alias \"{0}\" is the address of a file of the site or of its host; delete the line",
        "\"{0}\" — адрес файла самого сайта или его сервера; удалите строку",
        "\"{0}\" — сайттын же анын серверинин өз файлынын дареги; бул сапты өчүрүңүз"
    );

    public static readonly DiagnosticRule AliasTooLong = Error(
        "NS138",
        "the alias is too long for web servers: {0} characters, each letter outside the Latin alphabet counted as six; the most is {1}; delete the line",
        "старый адрес слишком длинный для веб-серверов: {0} знаков, если считать букву не латинского алфавита за шесть; наибольшая длина — {1}; удалите строку",
        "эски дарек веб-серверлер үчүн өтө узун: латын алфавитинен башка тамганы алты белги деп эсептегенде, узундугу {0}; эң көбү — {1}; бул сапты өчүрүңүз"
    );

    public static readonly DiagnosticRule BadTopicAlias = Error(
        "NS139",
        "\"{0}\" cannot be an old topic; write the key it had, like schools, or an old address, like /novosti/shkoly/",
        "\"{0}\" не может быть старой темой; напишите её прежний ключ, например schools, или старый адрес, например /novosti/shkoly/",
        "\"{0}\" эски тема боло албайт; анын мурунку ачкычын жазыңыз, мисалы schools, же эски дарегин, мисалы /zhanylyktar/mektepter/"
    );
}
