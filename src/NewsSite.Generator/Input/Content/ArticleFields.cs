using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Content;

/// <summary>Fields of the front matter of stories and pages.</summary>
internal static class ArticleFields
{
    private static readonly Field File = new(
        "file",
        FieldShape.Text,
        new(
            "The name of the file beside the article.",
            "Имя файла, который лежит рядом со статьёй.",
            "Макаланын жанында турган файлдын аты."
        ),
        IsRequired: true
    );

    public static readonly FieldList Photo = new(
        File,
        new(
            "alt",
            FieldShape.Text,
            new(
                "What the photo shows, for those who cannot see it; \"\" for mere decoration.",
                "Что на снимке — для тех, кто его не видит; \"\", если это просто украшение.",
                "Сүрөттө эмне бар экени — аны көрө албагандар үчүн; жөн гана кооздук болсо \"\"."
            )
        ),
        new(
            "caption",
            FieldShape.Text,
            new("The text under the photo.", "Подпись под снимком.", "Сүрөттүн астындагы жазуу.")
        ),
        new("credit", FieldShape.Text, new("Who took the photo.", "Автор снимка.", "Сүрөттү тарткан адам."))
    );

    public static readonly FieldList Attachment = new(
        File,
        new(
            "title",
            FieldShape.Text,
            new(
                "What readers see instead of the file's name.",
                "Что увидит читатель вместо имени файла.",
                "Файлдын атынын ордуна окурманга көрүнө турган аталыш."
            )
        ),
        new(
            "language",
            FieldShape.TextLike("^[a-z]{2,3}$"),
            new(
                "The language the document is written in: ky or ru. A name like plan.ky.pdf says it too.",
                "Язык документа: ky или ru. Имя вида plan.ru.pdf говорит о том же.",
                "Документтин тили: ky же ru. plan.ky.pdf сыяктуу ат да ошону билдирет."
            )
        ),
        new(
            "aliases",
            FieldShape.Texts,
            new(
                "Old addresses that lead to this document, like /news/2026/11/20-old/plan.pdf.",
                "Старые адреса, которые ведут к этому документу, например /news/2026/11/20-staryi/plan.pdf.",
                "Ушул документке алып келүүчү эски даректер, мисалы /news/2026/11/20-eski/plan.pdf."
            )
        )
    );

    private static readonly Field RecordingTitle = new(
        "title",
        FieldShape.Text,
        new("What is to be heard or seen.", "Что на записи.", "Жазууда эмне бар.")
    );

    public static readonly FieldList Sound = new(File, RecordingTitle);

    public static readonly FieldList Video = new(
        File,
        RecordingTitle,
        new(
            "poster",
            FieldShape.Text,
            new(
                "A photo beside the article, shown until the video plays.",
                "Снимок рядом со статьёй, который виден, пока видео не включили.",
                "Видео башталганга чейин көрүнө турган, макаланын жанындагы сүрөт."
            )
        )
    );

    public static readonly FieldList Correction = new(
        new(
            "date",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "When the story was corrected, 2026-11-24 or 2026-11-24T10:30; until then the note is held back.",
                "Когда новость исправили: 2026-11-24 или 2026-11-24T10:30; до этого заметка не показывается.",
                "Жаңылык качан түзөтүлгөн: 2026-11-24 же 2026-11-24T10:30; ага чейин белги көрсөтүлбөйт."
            ),
            IsRequired: true
        ),
        new(
            "note",
            FieldShape.ByLanguage,
            new(
                "What was wrong and what is right, in every language of the story.",
                "Что было неверно и как правильно — на каждом языке новости.",
                "Эмне ката болгон жана туурасы кандай — жаңылыктын ар бир тилинде."
            ),
            IsRequired: true
        )
    );

    public static readonly FieldList Withdrawal = new(
        new(
            "date",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "From when the story is no longer published, 2026-11-24 or 2026-11-24T10:30.",
                "С какого времени новость снята с публикации: 2026-11-24 или 2026-11-24T10:30.",
                "Жаңылык качандан тартып жарыялоодон алынган: 2026-11-24 же 2026-11-24T10:30."
            ),
            IsRequired: true
        ),
        new(
            "reason",
            FieldShape.ByLanguage,
            new(
                "Why, in every language of the site: readers see it at the story's address.",
                "Почему — на каждом языке сайта: читатели увидят это по адресу новости.",
                "Эмне үчүн — сайттын ар бир тилинде: окурмандар муну жаңылыктын дарегинен көрөт."
            ),
            IsRequired: true
        )
    );

    public static readonly FieldList Contact = new(
        new(
            "name",
            FieldShape.Text,
            new("Who answers questions.", "Кто ответит на вопросы.", "Суроолорго ким жооп берет."),
            IsRequired: true
        ),
        new(
            "role",
            FieldShape.ByLanguage,
            new(
                "The person's office or duty, in every language of the story.",
                "Должность или роль — на каждом языке новости.",
                "Кызматы же милдети — жаңылыктын ар бир тилинде."
            )
        ),
        new(
            "phone",
            FieldShape.Text,
            new(
                "One telephone, as people write it.",
                "Один телефон, как его пишут люди.",
                "Бир телефон, адаттагыдай жазылат."
            )
        ),
        new(
            "email",
            FieldShape.Text,
            new("One e-mail address.", "Один адрес электронной почты.", "Бир электрондук дарек.")
        )
    );

    public static readonly FieldList Silence = new(
        new(
            "code",
            FieldShape.TextLike("^NS[0-9]{3}$"),
            new(
                "The code of the message, like NS300. Errors cannot be allowed.",
                "Код сообщения, например NS300. Ошибки разрешить нельзя.",
                "Билдирүүнүн коду, мисалы NS300. Каталарга уруксат берилбейт."
            ),
            IsRequired: true
        ),
        new(
            "reason",
            FieldShape.Text,
            new(
                "Why it is right as it is here; for colleagues, readers do not see it.",
                "Почему здесь так правильно; для коллег, читатели этого не видят.",
                "Бул жерде эмне үчүн ушундай туура; кесиптештер үчүн, окурмандар муну көрбөйт."
            ),
            IsRequired: true
        )
    );

    public static readonly FieldList Event = new(
        new(
            "start",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "When it starts, 2026-12-01T10:00, or the day alone.",
                "Когда начнётся: 2026-12-01T10:00 или только день.",
                "Качан башталат: 2026-12-01T10:00 же күнү гана."
            ),
            IsRequired: true
        ),
        new(
            "end",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "When it ends, or its last day.",
                "Когда закончится, или последний день.",
                "Качан бүтөт же акыркы күнү."
            )
        ),
        new(
            "place",
            FieldShape.TextOrByLanguage,
            new(
                "Where: one text, or one in every language of the story.",
                "Где: один текст или по тексту на каждом языке новости.",
                "Кайда: бир текст же жаңылыктын ар бир тилинде."
            )
        )
    );

    public static readonly FieldList All = new(
        new(
            "title",
            FieldShape.Text,
            new("The heading of the article.", "Заголовок статьи.", "Макаланын аталышы."),
            IsRequired: true
        )
        {
            OtherNames = ["заголовок", "название", "аталышы", "аталыш"],
        },
        new(
            "date",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "When the story comes out, 2026-11-23 or 2026-11-23T10:30; until then nobody sees it. Its day is that of the folder.",
                "Когда новость выходит: 2026-11-23 или 2026-11-23T10:30; до этого её никто не увидит. День — тот же, что у папки.",
                "Жаңылык качан чыгат: 2026-11-23 же 2026-11-23T10:30; ага чейин аны эч ким көрбөйт. Күнү папканыкы менен бирдей."
            )
        )
        {
            MayBeEmpty = false,
            OtherNames = ["дата", "дата публикации", "датасы", "күнү", "publishDate"],
        },
        new(
            "summary",
            FieldShape.Text,
            new(
                "One or two sentences for lists, search results and cards.",
                "Одно-два предложения для списков, поиска и карточек в соцсетях.",
                "Тизмелер, издөө жана социалдык тармактар үчүн бир-эки сүйлөм."
            )
        )
        {
            OtherNames = ["описание", "краткое описание", "анонс", "кыскача", "сүрөттөмө"],
        },
        new(
            "topics",
            FieldShape.Texts,
            new(
                "Keys of content/topics.yaml, like [schools, exams].",
                "Ключи из content/topics.yaml, например [schools, exams].",
                "content/topics.yaml файлындагы ачкычтар, мисалы [schools, exams]."
            )
        )
        {
            OtherNames = ["тема", "темы", "темалар", "рубрика", "tags", "tag", "categories", "category"],
        },
        new(
            "region",
            FieldShape.Texts,
            new(
                "The region it happens in: a key of content/regions.yaml, like osh.",
                "Регион, о котором новость: ключ из content/regions.yaml, например osh.",
                "Жаңылык кайсы аймак жөнүндө: content/regions.yaml файлындагы ачкыч, мисалы osh."
            )
        )
        {
            OtherNames = ["регион", "область", "облус", "аймак"],
        },
        new(
            "regions",
            FieldShape.Texts,
            new(
                "Several regions: keys of content/regions.yaml, like [osh, naryn].",
                "Несколько регионов: ключи из content/regions.yaml, например [osh, naryn].",
                "Бир нече аймак: content/regions.yaml файлындагы ачкычтар, мисалы [osh, naryn]."
            )
        )
        {
            OtherNames = ["регионы", "области", "облустар", "аймактар"],
        },
        new(
            "draft",
            FieldShape.Boolean,
            new(
                "true keeps this version back until the line is deleted.",
                "true — эта версия не выйдет, пока строку не удалят.",
                "true — бул сап өчүрүлгүчө бул нуска жарыяланбайт."
            )
        )
        {
            OtherNames = ["черновик", "каралама", "published"],
        },
        new(
            "pinned",
            FieldShape.Boolean,
            new(
                "true puts the story first on the home page.",
                "true — новость стоит первой на главной странице.",
                "true — жаңылык башкы бетте биринчи турат."
            )
        )
        {
            OtherNames = ["закреплено", "закрепить"],
        },
        new(
            "photos",
            FieldShape.Maps(Photo),
            new(
                "Photos that lie beside the article, in order; the first stands above the text.",
                "Снимки рядом со статьёй, по порядку; первый стоит над текстом.",
                "Макаланын жанындагы сүрөттөр, ирети менен; биринчиси тексттин үстүндө турат."
            )
        )
        {
            OtherNames = ["фото", "фотографии", "снимки", "сүрөт", "сүрөттөр"],
        },
        new(
            "attachments",
            FieldShape.Maps(Attachment),
            new(
                "Documents to download that lie beside the article.",
                "Документы для скачивания, которые лежат рядом со статьёй.",
                "Макаланын жанында турган, жүктөп алуучу документтер."
            )
        )
        {
            OtherNames = ["вложения", "документы", "файлы", "тиркемелер", "документтер"],
        },
        new(
            "audio",
            FieldShape.Maps(Sound),
            new(
                "Recorded sound beside the article, MP3 or M4A, to listen to on the page.",
                "Звукозаписи рядом со статьёй, MP3 или M4A: их можно слушать на странице.",
                "Макаланын жанындагы үн жазуулары, MP3 же M4A: барактан угууга болот."
            )
        )
        {
            OtherNames = ["аудио", "звук", "үн", "podcast"],
        },
        new(
            "video",
            FieldShape.Maps(Video),
            new(
                "Own videos beside the article, MP4 or WebM, to watch on the page.",
                "Свои видео рядом со статьёй, MP4 или WebM: их можно смотреть на странице.",
                "Макаланын жанындагы өз видеолор, MP4 же WebM: барактан көрүүгө болот."
            )
        )
        {
            OtherNames = ["видео"],
        },
        new(
            "pressKit",
            FieldShape.Boolean,
            new(
                "true offers the photos to newsrooms in full size, with captions and credits, as one ZIP.",
                "true — снимки в исходном размере с подписями и авторами предлагаются редакциям одним ZIP.",
                "true — сүрөттөр толук өлчөмүндө, жазуулары жана авторлору менен редакцияларга бир ZIP болуп сунушталат."
            )
        ),
        new(
            "contact",
            FieldShape.Map(Contact),
            new(
                "Who answers questions about this story: shown under it.",
                "Кто ответит на вопросы об этой новости: показывается под ней.",
                "Бул жаңылык боюнча суроолорго ким жооп берет: анын астында көрсөтүлөт."
            )
        )
        {
            MayBeEmpty = false,
            OtherNames = ["контакт", "контакты", "байланыш"],
        },
        new(
            "aliases",
            FieldShape.Texts,
            new(
                "Old addresses that lead here, like /ky/news/2026/11/20-old/.",
                "Старые адреса, которые ведут сюда, например /ru/news/2026/11/20-staryi/.",
                "Ушул жерге алып келүүчү эски даректер, мисалы /ky/news/2026/11/20-eski/."
            )
        )
        {
            OtherNames = ["alias", "redirect_from", "старые адреса", "эски даректер"],
        },
        new(
            "corrections",
            FieldShape.Maps(Correction),
            new(
                "What was mended after the story came out; shown under it.",
                "Что исправлено после выхода новости; показывается под ней.",
                "Жаңылык чыккандан кийин эмне түзөтүлгөн; анын астында көрсөтүлөт."
            )
        )
        {
            MayBeEmpty = false,
            OtherNames = ["исправления", "түзөтүүлөр"],
        },
        new(
            "withdrawn",
            FieldShape.Map(Withdrawal),
            new(
                "Takes the story from the site; its address stays and says so.",
                "Снимает новость с публикации; её адрес остаётся и сообщает об этом.",
                "Жаңылыкты жарыялоодон алат; дареги сакталып, ал жөнүндө айтып турат."
            )
        )
        {
            MayBeEmpty = false,
            OtherNames = ["снято", "отозвано", "алынды", "retracted"],
        },
        new(
            "event",
            FieldShape.Map(Event),
            new(
                "What the story announces: its start, end and place, shown and offered for calendars.",
                "Что анонсирует новость: начало, конец и место; показывается и предлагается для календарей.",
                "Жаңылык эмнени жарыялайт: башталышы, аягы жана өтө турган жери; көрсөтүлөт жана календарь үчүн сунушталат."
            )
        )
        {
            MayBeEmpty = false,
            OtherNames = ["мероприятие", "событие", "иш-чара", "окуя"],
        },
        new(
            "deadline",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "The last day, or day and time, to apply; after it the story says that it is over.",
                "Последний день или день и час подачи; потом новость сообщает, что срок истёк.",
                "Тапшыруунун акыркы күнү же күнү менен сааты; андан кийин жаңылык мөөнөтү бүткөнүн айтат."
            )
        )
        {
            MayBeEmpty = false,
            OtherNames = ["срок", "дедлайн", "крайний срок", "мөөнөт", "мөөнөтү"],
        },
        new(
            "expires",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "The last day the story holds; after it, it says so and is no longer the lead of the home page.",
                "Последний день, когда новость в силе; потом она сообщает об этом и больше не стоит главной.",
                "Жаңылык күчүндө болгон акыркы күн; андан кийин ал жөнүндө айтып, башкы жаңылык болбой калат."
            )
        )
        {
            MayBeEmpty = false,
            OtherNames = ["действует до", "истекает", "жарактуу", "expiryDate"],
        },
        new(
            "allow",
            FieldShape.Maps(Silence),
            new(
                "Messages of the check that are wrong for this article, each with a reason.",
                "Сообщения проверки, которые для этой статьи неверны, каждое с причиной.",
                "Текшерүүнүн бул макалага туура келбеген билдирүүлөрү, ар биринин себеби менен."
            )
        ),
        new(
            "source",
            FieldShape.Text,
            new(
                "Where the article was taken from; readers do not see it.",
                "Откуда взята статья; читатели этого не видят.",
                "Макала кайдан алынган; окурмандар муну көрбөйт."
            )
        )
    );
}
