using System.Collections.Frozen;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Names of the front matter's fields as people say them, by the field's path. A test checks that every declared field
/// has one.
/// </summary>
internal static class FieldLabels
{
    private static readonly FrozenDictionary<string, Message> ByPath = new Dictionary<string, Message>
    {
        ["title"] = new("Title", "Заголовок", "Аталышы"),
        ["date"] = new("Comes out", "Выходит", "Чыгат"),
        ["summary"] = new("In short", "Коротко", "Кыскача"),
        ["topics"] = new("Topics", "Темы", "Темалар"),
        ["region"] = new("Region", "Регион", "Аймак"),
        ["regions"] = new("Regions", "Регионы", "Аймактар"),
        ["draft"] = new("Draft", "Черновик", "Каралама"),
        ["pinned"] = new("First on the home page", "Первой на главной странице", "Башкы бетте биринчи"),
        ["photos"] = new("Photos", "Фотографии", "Сүрөттөр"),
        ["photos.file"] = new("File", "Файл", "Файл"),
        ["photos.alt"] = new("What the photo shows", "Что на снимке", "Сүрөттө эмне бар"),
        ["photos.caption"] = new("Caption", "Подпись", "Сүрөттүн жазуусу"),
        ["photos.credit"] = new("Photographer", "Автор снимка", "Сүрөттү тарткан"),
        ["attachments"] = new("Documents", "Документы", "Документтер"),
        ["attachments.file"] = new("File", "Файл", "Файл"),
        ["attachments.title"] = new("Name of the document", "Название документа", "Документтин аталышы"),
        ["attachments.language"] = new("Language of the document", "Язык документа", "Документтин тили"),
        ["attachments.aliases"] = new("Old addresses", "Старые адреса", "Эски даректер"),
        ["audio"] = new("Sound", "Звукозаписи", "Үн жазуулары"),
        ["audio.file"] = new("File", "Файл", "Файл"),
        ["audio.title"] = new("What is to be heard", "Что можно услышать", "Эмне угулат"),
        ["video"] = new("Videos", "Видео", "Видеолор"),
        ["video.file"] = new("File", "Файл", "Файл"),
        ["video.title"] = new("What is to be seen", "Что можно увидеть", "Эмне көрүнөт"),
        ["video.poster"] = new("Picture before it plays", "Картинка до начала", "Башталганга чейинки сүрөт"),
        ["pressKit"] = new("Photos for newsrooms", "Снимки для редакций", "Редакциялар үчүн сүрөттөр"),
        ["contact"] = new("Contact for the press", "Контакт для прессы", "Басма сөз үчүн байланыш"),
        ["contact.name"] = new("Name", "Имя", "Аты-жөнү"),
        ["contact.role"] = new("Office", "Должность", "Кызматы"),
        ["contact.phone"] = new("Telephone", "Телефон", "Телефон"),
        ["contact.email"] = new("E-mail", "Электронная почта", "Электрондук почта"),
        ["aliases"] = new("Old addresses", "Старые адреса", "Эски даректер"),
        ["corrections"] = new("Corrections", "Исправления", "Түзөтүүлөр"),
        ["corrections.date"] = new("Day", "День", "Күнү"),
        ["corrections.note"] = new("What was corrected", "Что исправлено", "Эмне түзөтүлдү"),
        ["withdrawn"] = new("Withdrawal", "Снятие с публикации", "Жарыялоодон алуу"),
        ["withdrawn.date"] = new("From", "С какого дня", "Кайсы күндөн"),
        ["withdrawn.reason"] = new("Reason", "Причина", "Себеби"),
        ["event"] = new("Event", "Мероприятие", "Иш-чара"),
        ["event.start"] = new("Starts", "Начало", "Башталышы"),
        ["event.end"] = new("Ends", "Окончание", "Аягы"),
        ["event.place"] = new("Place", "Место", "Өтө турган жери"),
        ["deadline"] = new("Deadline", "Срок подачи", "Акыркы мөөнөт"),
        ["expires"] = new("Holds until", "Действует до", "Ушул күнгө чейин жарактуу"),
        ["allow"] = new("Allowed messages", "Разрешённые замечания", "Уруксат берилген эскертүүлөр"),
        ["allow.code"] = new("Code", "Код", "Коду"),
        ["allow.reason"] = new("Reason", "Причина", "Себеби"),
        ["source"] = new("Source", "Источник", "Булагы"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Paths that have a label.</summary>
    public static IEnumerable<string> Paths => ByPath.Keys;

    public static Message Of(string path) => ByPath[path];
}
