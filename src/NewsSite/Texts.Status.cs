using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Tables and page of status.
internal static partial class Texts
{
    public static readonly Message StatusTitle = new("State of the archive", "Состояние архива", "Архивдин абалы");
    public static readonly Message ByYear = new("By year", "По годам", "Жылдар боюнча");
    public static readonly Message Year = new("Year", "Год", "Жыл");
    public static readonly Message Stories = new("Stories", "Новости", "Жаңылыктар");
    public static readonly Message InAllLanguages = new("all languages", "на всех языках", "бардык тилде");
    public static readonly Message OnlyIn = new("only {0}", "только {0}", "{0} гана");
    public static readonly Message Drafts = new("drafts", "черновики", "каралама");
    public static readonly Message ScheduledStories = new("scheduled", "отложенные", "мөөнөтү келе элек");
    public static readonly Message PhotosWithoutAlt = new("photos without alt", "фото без alt", "alt жазылбаган сүрөт");
    public static readonly Message AgeInDays = new("Days", "Дней", "Күн");
    public static readonly Message Missing = new("Missing", "Нет на", "Кайсы тилде жок");
    public static readonly Message Heading = new("Title", "Заголовок", "Аталышы");

    public static readonly Message ProblemsElsewhere = new(
        "Problems in other files (pages, settings, theme): {0}.",
        "Замечаний в других файлах (страницы, настройки, тема): {0}.",
        "Башка файлдардагы кемчиликтер (барактар, жөндөөлөр, тема): {0}."
    );

    public static readonly Message ImportedFrom = new("Imported from", "Откуда перенесены", "Кайдан көчүрүлгөн");

    public static readonly Message Untranslated = new(
        "To be translated, oldest first: {0}",
        "Нужно перевести, сначала старые: {0}",
        "Которулушу керек, эскилери биринчи: {0}"
    );

    public static readonly Message AllTranslated = new(
        "Every published story is in all languages.",
        "Все опубликованные новости есть на всех языках.",
        "Жарыяланган жаңылыктардын баары бардык тилде бар."
    );

    public static readonly Message NotAStatusPage = new(
        "{0} is there and was not made by \"status\"; it is left as it is. Give another name.",
        "{0} уже есть и создан не командой \"status\"; файл не тронут. Укажите другое имя.",
        "{0} мурунтан эле бар жана аны \"status\" түзгөн эмес; ал өзгөртүлгөн жок. Башка ат бериңиз."
    );

    public static readonly Message StatusWritten = new("Written to {0}", "Записано в {0}", "{0} файлына жазылды");
}
