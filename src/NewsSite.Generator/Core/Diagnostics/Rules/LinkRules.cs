namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS14x: problems with links and pictures in the Markdown of an article.</summary>
internal static class LinkRules
{
    public static readonly DiagnosticRule Scheme = Error(
        "NS140",
        "the link \"{0}\" is not allowed; a link may begin with {1}, or be a path",
        "ссылка \"{0}\" не допускается; ссылка может начинаться с {1} или быть путём",
        "\"{0}\" шилтемеси кабыл алынбайт; шилтеме {1} менен башталышы же жол болушу мүмкүн"
    );

    public static readonly DiagnosticRule Broken = Error(
        "NS141",
        "the link \"{0}\" leads nowhere{1}",
        "ссылка \"{0}\" никуда не ведёт{1}",
        "\"{0}\" шилтемеси эч жакка алып барбайт{1}"
    );

    public static readonly DiagnosticRule NotPublished = Error(
        "NS142",
        "the link \"{0}\" leads to {1}, which is a draft or scheduled; readers would not find it",
        "ссылка \"{0}\" ведёт на {1}, а это черновик или отложенная новость; читатели её не найдут",
        "\"{0}\" шилтемеси {1} файлына алып барат, ал болсо каралама же кийинкиге калтырылган; окурмандар аны таба албайт"
    );

    public static readonly DiagnosticRule BrokenFragment = Error(
        "NS143",
        "there is no heading \"#{0}\" on {1}{2}",
        "на странице {1} нет раздела \"#{0}\"{2}",
        "{1} барагында \"#{0}\" бөлүмү жок{2}"
    );

    public static readonly DiagnosticRule ForeignPicture = Error(
        "NS144",
        "the picture \"{0}\" must be a file beside the article, given by its name",
        "картинка \"{0}\" должна быть файлом рядом со статьёй, указанным по имени",
        "\"{0}\" сүрөтү макаланын жанындагы файл болуп, аты менен көрсөтүлүшү керек"
    );

    public static readonly DiagnosticRule TooDeep = Error(
        "NS145",
        "lists or quotations are nested too deeply; write the text flatter",
        "списки или цитаты вложены слишком глубоко; запишите проще",
        "тизмелер же цитаталар өтө терең жазылган; жөнөкөйлөтүп жазыңыз"
    );

    public static readonly DiagnosticRule TooWide = Error(
        "NS146",
        "more than {0} columns in one table; part it into several",
        "в одной таблице больше {0} столбцов; разделите её на несколько",
        "бир таблицада {0} тилкеден ашык; аны бир нечеге бөлүңүз"
    );

    public static readonly DiagnosticRule TooMuch = Error(
        "NS147",
        "from here on too many cells or marks (* _ ~ [) stand without an empty line between; part the text or the table",
        "отсюда слишком много ячеек или знаков (* _ ~ [) идёт без пустой строки; разделите текст или таблицу",
        "ушул жерден баштап өтө көп уяча же белги (* _ ~ [) бош сапсыз турат; текстти же таблицаны бөлүңүз"
    );

    public static readonly DiagnosticRule TooManyHeadings = Error(
        "NS149",
        "more than {0} headings in one article; part it into several",
        "в одной статье больше {0} заголовков; разделите её на несколько",
        "бир макалада {0} аталыштан ашык; аны бир нечеге бөлүңүз"
    );
}
