using System.Collections.Frozen;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>Texts that say what to write in place of marks.</summary>
internal static class Advice
{
    public static readonly Message Delete = new("delete it", "удалите это", "аны өчүрүңүз");

    public static readonly Message Photos = new(
        "name the file under \"photos:\", or write \"![what it shows](file.jpg)\"",
        "назовите файл в поле \"photos:\" или напишите \"![что на снимке](file.jpg)\"",
        "файлды \"photos:\" талаасына жазыңыз же \"![сүрөттө эмне бар](file.jpg)\" деп жазыңыз"
    );

    public static readonly Message Video = new(
        "write \"[what it shows](https://…)\" on a line of its own",
        "напишите отдельной строкой \"[о чём это](https://…)\"",
        "өзүнчө сапка \"[эмне жөнүндө](https://…)\" деп жазыңыз"
    );

    public static readonly Message Link = new(
        "write \"[words that say where it leads](address)\"",
        "напишите \"[слова, которые говорят, куда ведёт ссылка](адрес)\"",
        "\"[кайда алып барарын айткан сөздөр](дарек)\" деп жазыңыз"
    );

    public static readonly Message Code = new(
        "put the code between two lines of ```",
        "поставьте код между двумя строками ```",
        "кодду ``` деген эки саптын ортосуна коюңуз"
    );

    public static readonly Message DeleteWithContent = new(
        "delete it with what stands in it",
        "удалите это вместе с содержимым",
        "аны ичиндегиси менен кошо өчүрүңүз"
    );

    public static readonly Message InWords = new(
        "delete it, or say in words what it would show",
        "удалите это или скажите словами то, что оно показало бы",
        "аны өчүрүңүз же ал көрсөтө турган нерсени сөз менен айтыңыз"
    );

    public static readonly Message TypeAnew = new(
        "copy the text anew from a file in UTF-8, or type the words",
        "скопируйте текст заново из файла в кодировке UTF-8 или наберите эти слова",
        "текстти UTF-8 коддоосундагы файлдан кайра көчүрүңүз же бул сөздөрдү териңиз"
    );

    public static readonly Message PlainWords = new(
        "write the words without the marks",
        "напишите слова без этих знаков",
        "сөздөрдү бул белгилерсиз жазыңыз"
    );

    public static readonly Message LineBreak = new(
        "end the line with one \"\\\", or leave an empty line for a new paragraph",
        "закончите строку одним знаком \"\\\", а для нового абзаца оставьте пустую строку",
        "сапты бир \"\\\" белгиси менен бүтүрүңүз, ал эми жаңы абзац үчүн бош сап калтырыңыз"
    );

    public static readonly Message Value = new(
        "the table was copied with its errors: write the value, or leave the cell empty",
        "таблица скопирована вместе с ошибками: напишите значение или оставьте ячейку пустой",
        "таблица каталары менен кошо көчүрүлгөн: маанини жазыңыз же уячаны бош калтырыңыз"
    );

    public static readonly Message InParagraph = new(
        "end it in the same paragraph",
        "закройте его в том же абзаце",
        "аны ошол эле абзацта жабыңыз"
    );

    public static readonly Message Comment = new(
        "write a comment as \"<!-- … -->\"",
        "комментарий пишут так: \"<!-- … -->\"",
        "комментарийди \"<!-- … -->\" деп жазыңыз"
    );

    public static readonly Message Arrow = new(
        "delete it, or write \"→\" for an arrow",
        "удалите это или напишите стрелку \"→\"",
        "аны өчүрүңүз же жебе керек болсо \"→\" жазыңыз"
    );

    public static readonly Message Table = new(
        "write the table with \"|\" between the columns and \"|---|---|\" below the first row",
        "запишите таблицу: между столбцами \"|\", под первой строкой \"|---|---|\"",
        "таблицаны жазыңыз: тилкелердин ортосуна \"|\", биринчи саптын астына \"|---|---|\""
    );

    public static readonly Message EmptyLineAfterTable = new(
        "leave an empty line after the table",
        "оставьте пустую строку после таблицы",
        "таблицадан кийин бош сап калтырыңыз"
    );

    public static readonly Message EmptyLineBefore = new(
        "leave an empty line before it",
        "оставьте перед этим пустую строку",
        "анын алдына бош сап калтырыңыз"
    );

    public static readonly Message NoIndentation = new(
        "delete the spaces at the beginning of the line, or put code between two lines of ```",
        "удалите пробелы в начале строки, а код ставьте между двумя строками ```",
        "саптын башындагы боштуктарды өчүрүңүз, ал эми кодду ``` деген эки саптын ортосуна коюңуз"
    );

    /// <summary>Advice for HTML elements by name.</summary>
    private static readonly FrozenDictionary<string, Message> Tags = ByName(
        (Video, "iframe video audio embed object source track"),
        (Photos, "img image figure figcaption picture svg"),
        (Link, "a"),
        (Write("## …"), "h1 h2 h3 h4 h5 h6"),
        (Write("- …"), "ul ol li dl dt dd"),
        (Table, "table thead tbody tfoot tr td th caption colgroup col"),
        (Write("---"), "hr"),
        (Write("> …"), "blockquote q cite"),
        (Code, "pre code tt kbd samp var"),
        (
            DeleteWithContent,
            "script style form input button select option textarea label link meta head title noscript"
        ),
        (Write("**…**"), "b strong"),
        (Write("*…*"), "i em"),
        (InParagraph, "u ins s strike del sub sup")
    );

    /// <summary>Advice for commands of other programs by name.</summary>
    private static readonly FrozenDictionary<string, Message> Commands = ByName(
        (
            Photos,
            "figure gallery caption wp_caption img image images photo photos slideshow nggallery thumb attach picture"
        ),
        (Video, "youtube vimeo video audio embed playlist tweet twitter instagram facebook iframe media"),
        (Link, "ref relref link post_url url a email"),
        (Code, "highlight raw code endhighlight endraw"),
        (Write("**…**"), "b strong bold"),
        (Write("*…*"), "i em"),
        (Write("> …"), "quote blockquote"),
        (Write("- …"), "list li ul ol"),
        (
            Delete,
            "toc _toc_ center left right justify color colour size font align br hr vc_row vc_column vc_column_text more"
        )
    );

    public static Message ForTag(string name) => Tags.GetValueOrDefault(name, Delete);

    public static Message ForCommand(string name) => Commands.GetValueOrDefault(name, InWords);

    /// <summary>Returns the advice to write a text.</summary>
    public static Message Write(string text) =>
        new($"write \"{text}\"", $"напишите \"{text}\"", $"\"{text}\" деп жазыңыз");

    private static FrozenDictionary<string, Message> ByName(params ReadOnlySpan<(Message Advice, string Names)> rows)
    {
        var table = new Dictionary<string, Message>(StringComparer.OrdinalIgnoreCase);
        foreach (var (advice, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table[name] = advice;
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
