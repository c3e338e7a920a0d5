namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS19x, NS208 and NS210: marks in a text that readers would see as they are, or that take words away from them.</summary>
internal static class MarkRules
{
    public static readonly DiagnosticRule Unclosed = Error(
        "NS190",
        "\"{0}\" is never closed, so that all that follows belongs to it; write \"{1}\" where it ends",
        "\"{0}\" нигде не закрыто, и к нему относится всё, что ниже; напишите \"{1}\" там, где должен быть конец",
        "\"{0}\" эч жерде жабылган эмес, андан кийинкинин баары ага кирип калат; бүтө турган жерине \"{1}\" жазыңыз"
    );

    public static readonly DiagnosticRule Html = Error(
        "NS191",
        "readers would see the HTML \"{0}\" as text; {1}",
        "читатели увидели бы HTML \"{0}\" как текст; {1}",
        "окурмандар \"{0}\" деген HTML белгини текст катары көрмөк; {1}"
    );

    public static readonly DiagnosticRule Command = Error(
        "NS192",
        "readers would see \"{0}\", a command of another program, as text; {1}",
        "читатели увидели бы \"{0}\", команду другой программы, как текст; {1}",
        "окурмандар башка программанын \"{0}\" деген буйругун текст катары көрмөк; {1}"
    );

    public static readonly DiagnosticRule NoLink = Error(
        "NS193",
        "\"{0}\" does not become a link or picture; {1}",
        "\"{0}\" не станет ни ссылкой, ни картинкой; {1}",
        "\"{0}\" шилтеме да, сүрөт да болуп чыкпайт; {1}"
    );

    public static readonly DiagnosticRule VisibleMarks = Warning(
        "NS194",
        "readers would see the marks of \"{0}\"; {1}",
        "читатели увидели бы знаки разметки в \"{0}\"; {1}",
        "\"{0}\" ичиндеги белгилер окурмандарга көрүнүп калат; {1}"
    );

    public static readonly DiagnosticRule NoSpace = Warning(
        "NS195",
        "\"{0}\" stays plain text, since there is no space after its mark; {1}",
        "\"{0}\" останется простым текстом: после знака нет пробела; {1}",
        "\"{0}\" жөнөкөй текст бойдон калат: белгиден кийин боштук жок; {1}"
    );

    public static readonly DiagnosticRule NoNote = Error(
        "NS196",
        "the footnote \"{0}\" has no note; {1}",
        "у сноски \"{0}\" нет примечания; {1}",
        "\"{0}\" белгисинин түшүндүрмөсү жок; {1}"
    );

    public static readonly DiagnosticRule Uncalled = Warning(
        "NS197",
        "nothing in the text leads to \"{0}\", so that readers would not see it; {1}",
        "в тексте ничто не ведёт к \"{0}\", и читатели этого не увидят; {1}",
        "текстте \"{0}\" дегенге эч нерсе алып барбайт, окурмандар аны көрбөйт; {1}"
    );

    public static readonly DiagnosticRule NoTable = Warning(
        "NS198",
        "\"{0}\" does not become a table; {1}",
        "\"{0}\" не станет таблицей; {1}",
        "\"{0}\" таблица болуп чыкпайт; {1}"
    );

    public static readonly DiagnosticRule Accident = Warning(
        "NS199",
        "\"{0}\" becomes {1}; {2}",
        "\"{0}\" становится {1}; {2}",
        "\"{0}\" {1} болуп калат; {2}"
    );

    public static readonly DiagnosticRule SecondFrontMatter = Error(
        "NS208",
        "readers would see the front matter \"{0}\" as text; move what is needed to the beginning of the file, between its two lines \"---\", and delete the rest",
        "читатели увидели бы шапку \"{0}\" как текст; нужное перенесите в начало файла, между двумя строками \"---\", остальное удалите",
        "окурмандар \"{0}\" деген башкы маалыматты текст катары көрмөк; керектүүсүн файлдын башына, эки \"---\" сабынын ортосуна көчүрүп, калганын өчүрүңүз"
    );

    public static readonly DiagnosticRule Garbled = Warning(
        "NS210",
        "readers would see \"{0}\", letters read in the wrong encoding; {1}",
        "читатели увидели бы \"{0}\": буквы прочитаны не в той кодировке; {1}",
        "окурмандар \"{0}\" дегенди көрмөк: тамгалар башка коддоодо окулган; {1}"
    );
}
