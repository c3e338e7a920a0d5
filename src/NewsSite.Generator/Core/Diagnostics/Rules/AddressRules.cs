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
        "\"{0}\" cannot be an old address; write a path like /novosti/123.html, without host, spaces, ?, #, * or :",
        "\"{0}\" не может быть старым адресом; напишите путь вроде /novosti/123.html, без имени сайта, пробелов, ?, #, * и :",
        "\"{0}\" эски дарек боло албайт; /novosti/123.html сыяктуу жолду жазыңыз, сайттын аты, боштук, ?, #, * жана : болбосун"
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
        "\"{0}\" {1} дарегинде да көрсөтүлгөн; эски дарек бир гана макалага алып бара алат"
    );

    public static readonly DiagnosticRule AliasIsFile = Error(
        "NS135",
        "the alias \"{0}\" is the address of a file of the site; delete the line",
        "\"{0}\" — адрес файла самого сайта; удалите строку",
        "\"{0}\" — сайттын өз файлынын дареги; бул сапты өчүрүңүз"
    );
}
