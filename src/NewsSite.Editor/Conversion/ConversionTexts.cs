using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Conversion;

/// <summary>Sentences that tell a writer why a document is not converted, or what was left out.</summary>
internal static class ConversionTexts
{
    public static readonly Message TrackedChanges = new(
        "The document has tracked changes, and a program cannot know which of them hold. In Word: Review → Accept → Accept All Changes and Stop Tracking. Save it and try again.",
        "В документе есть исправления, и программа не может знать, какие из них приняты. В Word: «Рецензирование» → «Принять» → «Принять все исправления и прекратить отслеживание». Сохраните документ и попробуйте снова.",
        "Документте кабыл алынбаган оңдоолор бар, кайсынысы кабыл алынганын программа биле албайт. Word'до: «Рецензирование» → «Принять» → «Принять все исправления и прекратить отслеживание». Документти сактап, кайра аракет кылыңыз."
    );

    public static readonly Message Comments = new(
        "The document has comments of colleagues, which readers must not see. In Word: Review → Delete → Delete All Comments in Document. Save it and try again.",
        "В документе есть примечания коллег, которых читатели видеть не должны. В Word: «Рецензирование» → «Удалить» → «Удалить все примечания в документе». Сохраните документ и попробуйте снова.",
        "Документте кесиптештердин комментарийлери бар, аларды окурмандар көрбөшү керек. Word'до: «Рецензирование» → «Удалить» → «Удалить все примечания в документе». Документти сактап, кайра аракет кылыңыз."
    );

    public static readonly Message Protected = new(
        "The document is locked with a password. Open it in Word, take the password off (File → Info → Protect Document), save it and try again.",
        "Документ закрыт паролем. Откройте его в Word, снимите пароль («Файл» → «Сведения» → «Защита документа»), сохраните и попробуйте снова.",
        "Документ сырсөз менен жабылган. Аны Word'до ачып, сырсөзүн алып салыңыз («Файл» → «Сведения» → «Защита документа»), сактап, кайра аракет кылыңыз."
    );

    public static readonly Message OtherFormat = new(
        "This is {0}, not a Word document (.docx). Open it in its program, save it as .docx and try again.",
        "Это {0}, а не документ Word (.docx). Откройте файл в его программе, сохраните как .docx и попробуйте снова.",
        "Бул {0}, Word документи (.docx) эмес. Файлды өз программасында ачып, .docx кылып сактап, кайра аракет кылыңыз."
    );

    public static readonly Message OldWord = new(
        "a document of an old Word (.doc)",
        "документ старого Word (.doc)",
        "эски Word'дун документи (.doc)"
    );

    public static readonly Message OpenDocument = new(
        "OpenDocument (.odt)",
        "OpenDocument (.odt)",
        "OpenDocument (.odt)"
    );
    public static readonly Message Rtf = new("RTF", "RTF", "RTF");
    public static readonly Message Pdf = new("PDF", "PDF", "PDF");
    public static readonly Message Archive = new("another ZIP file", "другой файл ZIP", "башка ZIP файлы");
    public static readonly Message Something = new("something else", "что-то другое", "башка нерсе");

    public static readonly Message Damaged = new(
        "The document is damaged, or was not copied whole. Open it in Word, save it under another name and try again.",
        "Документ повреждён или скопирован не полностью. Откройте его в Word, сохраните под другим именем и попробуйте снова.",
        "Документ бузулган же толук көчүрүлгөн эмес. Аны Word'до ачып, башка ат менен сактап, кайра аракет кылыңыз."
    );

    public static readonly Message Macros = new(
        "The document holds a program (macros), or loads something from elsewhere. In Word: File → Save As → Word Document (.docx), and try again with that.",
        "В документе есть программа (макросы), или он загружает что-то со стороны. В Word: «Файл» → «Сохранить как» → «Документ Word (.docx)», и попробуйте снова с этим файлом.",
        "Документтин ичинде программа (макрос) бар же ал сырттан бирдеме жүктөйт. Word'до: «Файл» → «Сохранить как» → «Документ Word (.docx)», анан ошол файл менен кайра аракет кылыңыз."
    );

    public static readonly Message TooLarge = new(
        "The document is too large: more than {0} MB when it is unpacked. Make its pictures smaller (in Word: Picture Format → Compress Pictures), save it and try again.",
        "Документ слишком велик: в распакованном виде больше {0} МБ. Уменьшите в нём картинки (в Word: «Формат рисунка» → «Сжать рисунки»), сохраните и попробуйте снова.",
        "Документ өтө чоң: ачканда {0} МБ'тан ашат. Ичиндеги сүрөттөрдү кичирейтип (Word'до: «Формат рисунка» → «Сжать рисунки»), сактап, кайра аракет кылыңыз."
    );

    public static readonly Message Empty = new(
        "There is no text in the document.",
        "В документе нет текста.",
        "Документте текст жок."
    );

    public static readonly Message PicturesLeftOut = new(
        "Pictures were not taken along ({0}). Drop them in as files.",
        "Картинки не перенесены ({0}). Добавьте их файлами.",
        "Сүрөттөр көчүрүлгөн жок ({0}). Аларды файл кылып кошуңуз."
    );

    public static readonly Message DrawingsLeftOut = new(
        "Drawings and charts were not taken along ({0}): save them as pictures and add them as files.",
        "Рисунки и диаграммы не перенесены ({0}): сохраните их как картинки и добавьте файлами.",
        "Чиймелер менен диаграммалар көчүрүлгөн жок ({0}): аларды сүрөт кылып сактап, файл катары кошуңуз."
    );

    public static readonly Message DeletedWords = new(
        "The text had tracked changes: deleted words are struck through. Look it over.",
        "В тексте были исправления: удалённые слова зачёркнуты. Проверьте его.",
        "Текстте оңдоолор болгон: өчүрүлгөн сөздөр сызылып турат. Аны карап чыгыңыз."
    );
}
