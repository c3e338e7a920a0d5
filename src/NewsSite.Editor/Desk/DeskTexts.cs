using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Desk;

/// <summary>Sentences that the desk answers with, in the three languages.</summary>
internal static class DeskTexts
{
    public static readonly Message NoSuchStory = new(
        "There is no story {0}.",
        "Новости {0} нет.",
        "{0} деген жаңылык жок."
    );

    public static readonly Message NoSuchLanguage = new(
        "The site has no language \"{0}\".",
        "На сайте нет языка «{0}».",
        "Сайтта «{0}» деген тил жок."
    );

    public static readonly Message NoSuchField = new(
        "There is no field \"{0}\".",
        "Поля «{0}» нет.",
        "«{0}» деген талаа жок."
    );

    public static readonly Message CannotChange = new(
        "The field \"{0}\" of {1} cannot be changed here: the lines at the top of the file cannot be read. Mend the errors shown first.",
        "Поле «{0}» в {1} здесь изменить нельзя: строки в начале файла не читаются. Сначала исправьте показанные ошибки.",
        "{1} файлындагы «{0}» талаасын бул жерде өзгөртүүгө болбойт: файлдын башындагы саптар окулбайт. Адегенде көрсөтүлгөн каталарды оңдоңуз."
    );

    public static readonly Message NotText = new(
        "What was typed cannot be saved as a text: it holds half a character.",
        "Набранное нельзя сохранить как текст: в нём есть повреждённый символ; удалите его.",
        "Терилгенди текст катары сактоого болбойт: анда бузулган белги бар; аны өчүрүңүз."
    );

    public static readonly Message BehindLink = new(
        "{0} is behind a symbolic link; the editor does not write there.",
        "{0} находится за символической ссылкой; редактор туда не пишет.",
        "{0} символдук шилтеменин артында; редактор ал жакка жазбайт."
    );

    public static readonly Message ChangedMeanwhile = new(
        "Somebody changed this story while you were writing. Nothing was saved: compare both texts and choose.",
        "Пока вы писали, кто-то изменил эту новость. Ничего не сохранено: сравните оба текста и выберите.",
        "Сиз жазып жатканда бул жаңылыкты бирөө өзгөрткөн. Эч нерсе сакталган жок: эки текстти салыштырып, тандаңыз."
    );

    public static readonly Message NotWritten = new(
        "The disk refused: {0}",
        "Диск не принял запись: {0}",
        "Диск жазууну кабыл алган жок: {0}"
    );

    public static readonly Message NeedsTitle = new(
        "Give the story a title in at least one language.",
        "Дайте новости заголовок хотя бы на одном языке.",
        "Жаңылыкка жок дегенде бир тилде аталыш бериңиз."
    );

    public static readonly Message BadDate = new(
        "\"{0}\" is no date; write 2026-11-23 or 2026-11-23T10:30.",
        "«{0}» — не дата; напишите 2026-11-23 или 2026-11-23T10:30.",
        "«{0}» — дата эмес; 2026-11-23 же 2026-11-23T10:30 деп жазыңыз."
    );

    public static readonly Message BadSlug = new(
        "\"{0}\" cannot stand in an address: use small Latin letters, digits and hyphens, 100 at most.",
        "«{0}» не годится для адреса: нужны строчные латинские буквы, цифры и дефисы, не больше 100.",
        "«{0}» дарекке жарабайт: кичине латын тамгаларын, цифраларды жана дефистерди колдонуңуз, 100 белгиден ашпасын."
    );

    public static readonly Message UnknownTopic = new(
        "There is no topic \"{0}\".",
        "Темы «{0}» нет.",
        "«{0}» деген тема жок."
    );

    public static readonly Message NameTaken = new(
        "There is a story at this address already: {0}. Choose another one, {1} for instance.",
        "По этому адресу уже есть новость: {0}. Выберите другой, например {1}.",
        "Бул даректе жаңылык бар: {0}. Башкасын тандаңыз, мисалы {1}."
    );

    public static readonly Message NotPublished = new(
        "The computer stopped while {0} was being published. The story was not sent and is a draft again.",
        "Компьютер остановился, пока публиковалась новость {0}. Она не отправлена и снова черновик.",
        "{0} жаңылыгы жарыяланып жатканда компьютер токтоп калган. Жаңылык жөнөтүлгөн жок жана кайра каралама болду."
    );

    public static readonly Message NoSuchRemedy = new(
        "This problem is no longer there.",
        "Этого замечания больше нет.",
        "Бул кемчилик эми жок."
    );
}
