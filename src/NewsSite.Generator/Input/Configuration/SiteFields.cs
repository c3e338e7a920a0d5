using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Fields of <c>site.yaml</c>.</summary>
internal static class SiteFields
{
    public static readonly FieldList PressOffice = new(
        new("email", FieldShape.Text, new("Its e-mail address.", "Адрес электронной почты.", "Электрондук дареги.")),
        new(
            "phone",
            FieldShape.Text,
            new("Its telephone, as people write it.", "Телефон, как его пишут люди.", "Телефону, адаттагыдай жазылат.")
        ),
        new("telegram", FieldShape.Text, new("Its name in Telegram.", "Имя в Telegram.", "Telegram'дагы аты.")),
        new("whatsapp", FieldShape.Text, new("Its number in WhatsApp.", "Номер в WhatsApp.", "WhatsApp'тагы номери."))
    );

    public static readonly FieldList Channels = new(
        Channel("telegram", new("The channel in Telegram.", "Канал в Telegram.", "Telegram'дагы канал.")),
        Channel("instagram", new("The page on Instagram.", "Страница в Instagram.", "Instagram'дагы барак.")),
        Channel("facebook", new("The page on Facebook.", "Страница в Facebook.", "Facebook'тогу барак.")),
        Channel("youtube", new("The channel on YouTube.", "Канал на YouTube.", "YouTube'дагы канал.")),
        Channel("whatsapp", new("The channel in WhatsApp.", "Канал в WhatsApp.", "WhatsApp'тагы канал.")),
        Channel("website", new("The ministry's own site.", "Сайт самого министерства.", "Министрликтин өз сайты."))
    );

    public static readonly FieldList Search = new(
        new Field(
            "lunrIndex",
            FieldShape.Boolean,
            new(
                "true also writes the search index as one standard file for lunr.js.",
                "true — записать поисковый индекс ещё и одним стандартным файлом для lunr.js.",
                "true — издөө индекси lunr.js үчүн бир стандарттуу файл болуп да жазылат."
            )
        )
    );

    /// <summary>
    /// Field for every rule whose severity can be set. Editors show the rule's text as its description.
    /// </summary>
    public static readonly FieldList Checks = new([
        .. RuleTable
            .All.Where(SeveritySettings.CanSet)
            .Select(rule => new Field(rule.Code, SeverityShapeOf(rule), rule.Outline)),
    ]);

    public static readonly FieldList All = new(
        new(
            "url",
            FieldShape.TextLike("^https?://"),
            new("The site's full address.", "Полный адрес сайта.", "Сайттын толук дареги."),
            IsRequired: true
        ),
        new(
            "timeZone",
            FieldShape.Text,
            new(
                "The time zone dates are read in, like Asia/Bishkek.",
                "Часовой пояс для дат, например Asia/Bishkek.",
                "Даталардын убакыт алкагы, мисалы Asia/Bishkek."
            ),
            IsRequired: true
        ),
        new(
            "theme",
            FieldShape.Text,
            new("A folder of themes/.", "Папка в themes/.", "themes/ ичиндеги папка."),
            IsRequired: true
        ),
        new(
            "languages",
            FieldShape.Texts,
            new(
                "The site's languages; the first is the default.",
                "Языки сайта; первый — основной.",
                "Сайттын тилдери; биринчиси — негизгиси."
            ),
            IsRequired: true
        ),
        new(
            "title",
            FieldShape.ByLanguage,
            new("The site's name.", "Название сайта.", "Сайттын аталышы."),
            IsRequired: true
        ),
        new(
            "description",
            FieldShape.ByLanguage,
            new(
                "What the site is, in a sentence, for search engines.",
                "Что это за сайт, одним предложением, — для поисковых систем.",
                "Бул кандай сайт экени бир сүйлөм менен — издөө системалары үчүн."
            ),
            IsRequired: true
        ),
        new(
            "publisher",
            FieldShape.ByLanguage,
            new("Who publishes it.", "Кто издаёт сайт.", "Сайтты ким чыгарат."),
            IsRequired: true
        ),
        new(
            "pressOffice",
            FieldShape.Map(PressOffice),
            new(
                "How newsrooms reach the press office.",
                "Как редакциям связаться с пресс-службой.",
                "Редакциялар басма сөз кызматы менен кантип байланыша алат."
            )
        ),
        new(
            "channels",
            FieldShape.Map(Channels),
            new(
                "Where readers can follow the ministry: shown after every story and in the footer.",
                "Где ещё читать министерство: показывается после каждой новости и внизу страницы.",
                "Министрликти дагы кайдан окуса болот: ар бир жаңылыктан кийин жана барактын аягында көрсөтүлөт."
            )
        ),
        new(
            "latest",
            FieldShape.Integer(1, 200),
            new(
                "How many stories the home page, a topic's page and the feeds hold (20 if not given).",
                "Сколько новостей на главной, на странице темы и в лентах (20, если не указано).",
                "Башкы бетте, теманын бетинде жана агымдарда канча жаңылык турат (жазылбаса — 20)."
            )
        ),
        new(
            "pressKit",
            FieldShape.Boolean,
            new(
                "true offers the photos of every story to newsrooms; a story may say otherwise.",
                "true — снимки каждой новости предлагаются редакциям; новость может решить иначе.",
                "true — ар бир жаңылыктын сүрөттөрү редакцияларга сунушталат; жаңылык башкача чече алат."
            )
        ),
        new(
            "shareCards",
            FieldShape.Boolean,
            new(
                "false makes no cards for messengers and social networks: there the first photo stands alone.",
                "false — не делать карточек для мессенджеров и соцсетей: там будет один первый снимок.",
                "false — мессенджерлер жана социалдык тармактар үчүн карточка жасалбайт: анда биринчи сүрөт гана турат."
            )
        ),
        new(
            "precompress",
            FieldShape.Boolean,
            new(
                "true also writes every text compressed (.br and .gz), for a web server of your own.",
                "true — записать каждый текст ещё и сжатым (.br и .gz), для собственного веб-сервера.",
                "true — ар бир текст кысылган түрүндө да жазылат (.br жана .gz), өз веб-сервериңиз үчүн."
            )
        ),
        new(
            "search",
            FieldShape.Map(Search),
            new("How search is made.", "Как устроен поиск.", "Издөө кантип жасалат.")
        ),
        new(
            "hostPairs",
            FieldShape.ListByLanguage,
            new(
                "Other sites that have a host for each language: links to them are compared as one address.",
                "Другие сайты, у которых для каждого языка свой адрес: ссылки на них сравниваются как на один.",
                "Ар бир тил үчүн өз дареги бар башка сайттар: аларга шилтемелер бир дарек катары салыштырылат."
            )
        ),
        new(
            "checks",
            FieldShape.Map(Checks),
            new(
                "How much the messages of check weigh: off, note, warning or error, by code.",
                "Насколько важны сообщения проверки: off, note, warning или error, по кодам.",
                "Текшерүүнүн билдирүүлөрү канчалык маанилүү: код боюнча off, note, warning же error."
            )
        )
    );

    private static Field Channel(string key, Message meaning) => new(key, FieldShape.TextLike("^https://"), meaning);

    private static FieldShape SeverityShapeOf(DiagnosticRule rule) =>
        SeveritySettings.CanMakeError(rule)
            ? FieldShape.OneOf("off", "note", "warning", "error")
            : FieldShape.OneOf("off", "note", "warning");
}
