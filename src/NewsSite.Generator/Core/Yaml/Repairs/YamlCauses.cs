using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Causes of YAML errors, as messages say them.</summary>
internal static class YamlCauses
{
    /// <summary>Said when no known cause explains the error.</summary>
    public static readonly Message Unknown = new(
        "the rules of YAML (\"key: value\") are broken here or just above; look for a quotation mark or a bracket without its partner, and at the spaces at the beginning of the lines",
        "здесь или чуть выше нарушены правила YAML («ключ: значение»); проверьте, нет ли кавычки или скобки без пары, и посмотрите на пробелы в начале строк",
        "бул жерде же бир аз жогору YAML эрежелери («ачкыч: маани») бузулган; жубу жок тырмакча же кашаа барбы, караңыз, саптардын башындагы боштуктарды да текшериңиз"
    );

    public static readonly Message Colon = new(
        "a colon with a space after it ends a key, so a text that contains one must stand in quotation marks",
        "двоеточие с пробелом после него завершает ключ, поэтому текст с ним надо взять в кавычки",
        "боштугу бар кош чекит ачкычты аяктайт, ошондуктан ал бар текст тырмакчага алынышы керек"
    );

    public static readonly Message Comma = new(
        "a comma inside braces ends the value, so a text that contains one must stand in quotation marks",
        "запятая внутри фигурных скобок завершает значение, поэтому текст с ней надо взять в кавычки",
        "ирээттүү кашаанын ичиндеги үтүр маанини аяктайт, ошондуктан ал бар текст тырмакчага алынышы керек"
    );

    public static readonly Message Hash = new(
        "# after a space begins a comment, so a text that contains it must stand in quotation marks",
        "# после пробела начинает комментарий, поэтому текст с ним надо взять в кавычки",
        "боштуктан кийинки # комментарийди баштайт, ошондуктан ал бар текст тырмакчага алынышы керек"
    );

    public static readonly Message AfterQuote = new(
        "text goes on after the closing quotation mark; put the whole of it in quotation marks",
        "после закрывающей кавычки идёт ещё текст; возьмите в кавычки всё целиком",
        "жабуучу тырмакчадан кийин дагы текст бар; баарын бүтүн тырмакчага алыңыз"
    );

    public static readonly Message Escape = new(
        "between \" and \" the character \\ begins a code; a text that contains \\ stands between ' and '",
        "между \" и \" символ \\ начинает код; текст с \\ пишут между ' и '",
        "\" менен \" ортосунда \\ белгиси кодду баштайт; \\ бар текст ' менен ' ортосуна жазылат"
    );

    public static readonly Message Tab = new(
        "a tab stands at the beginning of the line; use spaces",
        "в начале строки стоит табуляция; нужны пробелы",
        "саптын башында табуляция турат; боштуктар керек"
    );

    public static readonly Message NoSpaceAfterColon = new(
        "there must be a space after the colon",
        "после двоеточия нужен пробел",
        "кош чекиттен кийин боштук керек"
    );

    public static readonly Message NoSpaceAfterDash = new(
        "there must be a space after the hyphen",
        "после дефиса нужен пробел",
        "дефистен кийин боштук керек"
    );

    public static readonly Message NoColon = new(
        "there must be a colon and a space after the key",
        "после ключа нужны двоеточие и пробел",
        "ачкычтан кийин кош чекит жана боштук керек"
    );

    public static readonly Message NoBrackets = new(
        "a list on one line stands in square brackets",
        "список в одной строке пишут в квадратных скобках",
        "бир саптагы тизме чарчы кашаага алынат"
    );

    public static readonly Message BadList = new(
        "this list is not written correctly",
        "этот список записан с ошибкой",
        "бул тизме ката жазылган"
    );

    public static readonly Message BadMap = new(
        "keys and values on one line stand in braces, with commas between them",
        "ключи и значения в одной строке пишут в фигурных скобках через запятую",
        "бир саптагы ачкычтар менен маанилер ирээттүү кашаага, үтүр менен бөлүнүп жазылат"
    );

    public static readonly Message AfterBracket = new(
        "something stands after the closing bracket",
        "после закрывающей скобки стоит лишнее",
        "жабуучу кашаадан кийин ашыкча нерсе турат"
    );

    public static readonly Message Comment = new(
        "a comment begins with #",
        "комментарий начинается с #",
        "комментарий # белгисинен башталат"
    );

    public static readonly Message NoListHere = new(
        "a hyphen begins a list; here keys stand without one",
        "дефис начинает список; здесь ключи пишут без него",
        "дефис тизмени баштайт; бул жерде ачкычтар дефиссиз жазылат"
    );

    public static readonly Message ListMark = new(
        "every item of a list begins with a hyphen and a space",
        "каждый пункт списка начинается с дефиса и пробела",
        "тизменин ар бир пункту дефис жана боштук менен башталат"
    );

    public static readonly Message NoComma = new(
        "there must be a comma before the next key",
        "перед следующим ключом нужна запятая",
        "кийинки ачкычтын алдында үтүр керек"
    );

    public static readonly Message Continuation = new(
        "this line has no key of its own; if it continues the line above, begin it with spaces",
        "у этой строки нет своего ключа; если она продолжает предыдущую, начните её с пробелов",
        "бул саптын өз ачкычы жок; эгер ал жогорку сапты улантса, аны боштук менен баштаңыз"
    );

    public static readonly Message Indentation = new(
        "the line begins with the wrong number of spaces",
        "строка начинается не с того числа пробелов",
        "сап туура эмес сандагы боштук менен башталат"
    );

    public static readonly Message HyphenTooMany = new(
        "the hyphen begins another item, and this line belongs to the one above",
        "дефис начинает новый пункт списка, а эта строка относится к пункту выше",
        "дефис тизменин жаңы пунктун баштайт, ал эми бул сап жогорку пунктка тиешелүү"
    );

    public static readonly Message TextBegins = new(
        "the text begins here, and the front matter is not closed; put a line --- before it",
        "здесь начинается текст, а шапка не закрыта; поставьте перед ним строку ---",
        "бул жерде текст башталат, ал эми башкы маалымат жабылган эмес; анын алдына --- сабын коюңуз"
    );

    /// <summary>Cause of a text that begins with a character which means something else in YAML.</summary>
    public static Message Indicator(char character) =>
        new(
            $"{character} at the beginning of a text has a meaning of its own; put the text in quotation marks",
            $"{character} в начале текста имеет особый смысл; возьмите текст в кавычки",
            $"тексттин башындагы {character} белгисинин өз мааниси бар; текстти тырмакчага алыңыз"
        );

    /// <summary>Cause of a key with the mark of a list, a quotation or emphasis.</summary>
    public static Message MarkedKey(string mark) =>
        new(
            $"a key stands at the beginning of its line, without {mark}",
            $"ключ пишут с начала строки, без знака {mark}",
            $"ачкыч саптын башынан, {mark} белгисиз жазылат"
        );

    public static Message Unclosed(char mark) =>
        new(
            $"the {mark} that opens here is not closed",
            $"знак {mark}, открытый здесь, не закрыт",
            $"бул жерде ачылган {mark} белгиси жабылган эмес"
        );

    public static Message Unopened(char closing, char opening) =>
        new(
            $"{closing} closes what no {opening} opens",
            $"{closing} закрывает то, что не открыто знаком {opening}",
            $"{closing} белгиси {opening} менен ачылбаган нерсени жабат"
        );

    /// <summary>Cause of a space or sign that only looks like an ordinary one, or like nothing.</summary>
    public static Message OddCharacter(char character)
    {
        var name = InvisibleCharacters.NameOf(character);
        return new(
            $"an invisible character stands here ({name.En}), where only an ordinary space may stand",
            $"здесь стоит невидимый символ ({name.Ru}), а допустим только обычный пробел",
            $"бул жерде көрүнбөгөн белги ({name.Ky}) турат, ал эми кадимки боштук гана жарайт"
        );
    }

    /// <summary>Returns the clause with several corrected lines, for the end of a message.</summary>
    public static Message Write(string[] lines)
    {
        if (lines is [var line])
        {
            return Write(line);
        }

        var shown = string.Join(", ", lines.Select(each => $"\"{ControlCharacters.Escape(each)}\""));
        return new(
            $"; write these lines: {shown}",
            $"; напишите такие строки: {shown}",
            $"; мындай саптарды жазыңыз: {shown}"
        );
    }

    /// <summary>Returns the clause with the corrected line, for the end of a message.</summary>
    public static Message Write(string line)
    {
        var shown = ControlCharacters.Escape(line);
        return new($"; write: {shown}", $"; напишите: {shown}", $"; мындай жазыңыз: {shown}");
    }
}
