using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Content;

/// <summary>Fields of the front matter of stories and pages.</summary>
internal static class ArticleFields
{
    private const string DatePattern = @"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?( ?[+-]\d{1,2}(:?\d{2})?|Z)?)?$";

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
        )
    );

    public static readonly FieldList Correction = new(
        new(
            "date",
            FieldShape.TextLike(DatePattern),
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
            FieldShape.TextLike(DatePattern),
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

    public static readonly FieldList All = new(
        new(
            "title",
            FieldShape.Text,
            new("The heading of the article.", "Заголовок статьи.", "Макаланын аталышы."),
            IsRequired: true
        ),
        new(
            "date",
            FieldShape.TextLike(DatePattern),
            new(
                "When the story comes out, 2026-11-23 or 2026-11-23T10:30; until then nobody sees it. Its day is that of the folder.",
                "Когда новость выходит: 2026-11-23 или 2026-11-23T10:30; до этого её никто не увидит. День — тот же, что у папки.",
                "Жаңылык качан чыгат: 2026-11-23 же 2026-11-23T10:30; ага чейин аны эч ким көрбөйт. Күнү папканыкы менен бирдей."
            )
        ),
        new(
            "summary",
            FieldShape.Text,
            new(
                "One or two sentences for lists, search results and cards.",
                "Одно-два предложения для списков, поиска и карточек в соцсетях.",
                "Тизмелер, издөө жана социалдык тармактар үчүн бир-эки сүйлөм."
            )
        ),
        new(
            "topics",
            FieldShape.Texts,
            new(
                "Keys of content/topics.yaml, like [schools, exams].",
                "Ключи из content/topics.yaml, например [schools, exams].",
                "content/topics.yaml файлындагы ачкычтар, мисалы [schools, exams]."
            )
        ),
        new(
            "draft",
            FieldShape.Boolean,
            new(
                "true keeps this version back until the line is deleted.",
                "true — эта версия не выйдет, пока строку не удалят.",
                "true — бул сап өчүрүлгүчө бул версия жарыяланбайт."
            )
        ),
        new(
            "pinned",
            FieldShape.Boolean,
            new(
                "true puts the story first on the home page.",
                "true — новость стоит первой на главной странице.",
                "true — жаңылык башкы бетте биринчи турат."
            )
        ),
        new(
            "photos",
            FieldShape.Maps(Photo),
            new(
                "Photos that lie beside the article, in order; the first stands above the text.",
                "Снимки рядом со статьёй, по порядку; первый стоит над текстом.",
                "Макаланын жанындагы сүрөттөр, ирети менен; биринчиси тексттин үстүндө турат."
            )
        ),
        new(
            "attachments",
            FieldShape.Maps(Attachment),
            new(
                "Documents to download that lie beside the article.",
                "Документы для скачивания, которые лежат рядом со статьёй.",
                "Макаланын жанында турган, жүктөп алуучу документтер."
            )
        ),
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
            "aliases",
            FieldShape.Texts,
            new(
                "Old addresses that lead here, like /ky/news/2026/11/20-old/.",
                "Старые адреса, которые ведут сюда, например /ru/news/2026/11/20-staryi/.",
                "Ушул жерге алып келүүчү эски даректер, мисалы /ky/news/2026/11/20-eski/."
            )
        ),
        new(
            "corrections",
            FieldShape.Maps(Correction),
            new(
                "What was mended after the story came out; shown under it.",
                "Что исправлено после выхода новости; показывается под ней.",
                "Жаңылык чыккандан кийин эмне түзөтүлгөн; анын астында көрсөтүлөт."
            )
        ),
        new(
            "withdrawn",
            FieldShape.Map(Withdrawal),
            new(
                "Takes the story from the site; its address stays and says so.",
                "Снимает новость с публикации; её адрес остаётся и сообщает об этом.",
                "Жаңылыкты жарыялоодон алат; дареги сакталып, ал жөнүндө айтып турат."
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
