using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Mistakes on the command line.
internal static partial class Texts
{
    public static readonly Message NeedsCommand = new(
        "Say what to do: give one of the commands below.",
        "Укажите, что сделать: одну из команд ниже.",
        "Эмне кылуу керектигин жазыңыз: төмөнкү буйруктардын бирин."
    );

    public static readonly Message UnknownCommand = new(
        "There is no command \"{0}\"{1}",
        "Нет команды \"{0}\"{1}",
        "\"{0}\" деген буйрук жок{1}"
    );

    public static readonly Message UnknownOption = new(
        "\"{0}\" has no option \"{1}\"{2}",
        "У \"{0}\" нет параметра \"{1}\"{2}",
        "\"{0}\" буйругунда \"{1}\" параметри жок{2}"
    );

    public static readonly Message UnknownArgument = new(
        "\"{0}\" takes no \"{1}\"; put words that belong together in quotation marks",
        "\"{0}\" не принимает \"{1}\"; слова, которые относятся друг к другу, возьмите в кавычки",
        "\"{0}\" буйругу \"{1}\" дегенди кабыл албайт; чогуу турчу сөздөрдү тырмакчага алыңыз"
    );

    public static readonly Message NeedsValue = new(
        "{0} needs a value: {0} {1}",
        "Параметру {0} нужно значение: {0} {1}",
        "{0} параметрине маани керек: {0} {1}"
    );

    public static readonly Message TakesOneValue = new(
        "{0} is given more than once; keep one",
        "Параметр {0} указан несколько раз; оставьте один",
        "{0} параметри бир нече жолу жазылган; бирин калтырыңыз"
    );

    public static readonly Message NeedsOption = new(
        "{0} is missing; add {0} {1}",
        "Не хватает {0}; добавьте {0} {1}",
        "{0} жетишпейт; {0} {1} кошуңуз"
    );

    public static readonly Message NeedsArgument = new(
        "<{0}> is missing. {1}",
        "Не хватает <{0}>. {1}",
        "<{0}> жетишпейт. {1}"
    );

    public static readonly Message NotOneOf = new(
        "{0}: \"{1}\" is none of {2}{3}",
        "{0}: \"{1}\" нет среди {2}{3}",
        "{0}: {2} арасында \"{1}\" жок{3}"
    );

    public static readonly Message NotANumber = new(
        "{0}: \"{1}\" is not a whole number from {2} to {3}",
        "{0}: \"{1}\" — не целое число от {2} до {3}",
        "{0}: \"{1}\" — {2} менен {3} ортосундагы бүтүн сан эмес"
    );

    public static readonly Message NotAnAddress = new(
        "{0}: \"{1}\" is not an address; write it like https://edu.example",
        "{0}: \"{1}\" — не адрес; напишите его, например, так: https://edu.example",
        "{0}: \"{1}\" — дарек эмес; мисалы https://edu.example деп жазыңыз"
    );

    public static readonly Message NotAMoment = new(
        "{0}: \"{1}\" is not a moment; write it like 2026-06-01T00:00:00+06:00",
        "{0}: \"{1}\" — не момент времени; напишите его, например, так: 2026-06-01T00:00:00+06:00",
        "{0}: \"{1}\" — убакыт эмес; мисалы 2026-06-01T00:00:00+06:00 деп жазыңыз"
    );

    public static readonly Message NotForAddresses = new(
        "{0}: \"{1}\" cannot be in an address; use small Latin letters, digits and hyphens, 100 at most",
        "{0}: \"{1}\" не годится для адреса; используйте строчные латинские буквы, цифры и дефисы, не больше 100",
        "{0}: \"{1}\" дарекке жарабайт; кичине латын тамгаларын, цифраларды жана дефис колдонуңуз, 100 белгиден ашпасын"
    );

    public static readonly Message SeeHelp = new(
        "What {0} can do: {0} --help",
        "Справка: {0} --help",
        "Жардам: {0} --help"
    );
}
