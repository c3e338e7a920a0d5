namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS220 to NS223: how readers and newsrooms reach people.</summary>
internal static class ContactRules
{
    public static readonly DiagnosticRule BadChannel = Error(
        "NS220",
        "\"{0}\" is not the address of a channel of this kind; write it like {1}{2}",
        "\"{0}\" — не адрес такого канала; напишите как {1}{2}",
        "\"{0}\" мындай каналдын дареги эмес; {1} сыяктуу жазыңыз{2}"
    );

    public static readonly DiagnosticRule BadEmail = Error(
        "NS221",
        "\"{0}\" is not one e-mail address; write it like press@edu.example",
        "\"{0}\" — не один адрес почты; напишите как press@edu.example",
        "\"{0}\" бир почта дареги эмес; press@edu.example сыяктуу жазыңыз"
    );

    public static readonly DiagnosticRule BadPhone = Warning(
        "NS222",
        "\"{0}\" is not one telephone number, so readers cannot call it by a tap; write it like +996 312 62-05-19",
        "\"{0}\" — не один номер телефона, позвонить нажатием не получится; напишите как +996 312 62-05-19",
        "\"{0}\" бир телефон номери эмес, басып чалууга болбойт; +996 312 62-05-19 сыяктуу жазыңыз"
    );

    public static readonly DiagnosticRule UnreachableContact = Warning(
        "NS223",
        "the contact has neither \"phone:\" nor \"email:\", so nobody can reach it; add one",
        "у контакта нет ни \"phone:\", ни \"email:\", связаться с ним нельзя; добавьте одно из них",
        "байланышта \"phone:\" да, \"email:\" да жок, аны менен байланышууга болбойт; бирин кошуңуз"
    );
}
