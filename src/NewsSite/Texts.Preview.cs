using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// What preview says.
internal static partial class Texts
{
    public static readonly Message PreviewCommand = new(
        "Writes one story, also a draft, as one HTML file to send for approval.",
        "Записывает одну новость, в том числе черновик, одним файлом HTML — чтобы отправить на согласование.",
        "Бир жаңылыкты, караламаны да, макулдашууга жөнөтүү үчүн бир HTML файл кылып жазат."
    );

    public static readonly Message PreviewStoryArgument = new(
        "The story: its folder, its address, or 2026/11/23-slug.",
        "Новость: её папка, адрес или 2026/11/23-имя.",
        "Жаңылык: анын папкасы, дареги же 2026/11/23-аты."
    );

    public static readonly Message PreviewOutputOption = new(
        "The file to write (default: in .cache/previews/).",
        "Файл, куда записать (по умолчанию — в .cache/previews/).",
        "Жазыла турган файл (жазылбаса — .cache/previews/ ичинде)."
    );

    public static readonly Message StoryValue = new("story", "новость", "жаңылык");

    public static readonly Message NoSuchStory = new(
        "There is no story \"{0}\"{1}. \"newssite list\" shows all.",
        "Нет новости \"{0}\"{1}. Все новости показывает \"newssite list\".",
        "\"{0}\" деген жаңылык жок{1}. Баарын \"newssite list\" көрсөтөт."
    );

    public static readonly Message SeveralStories = new(
        "\"{0}\" may be any of these; give one of them: {1}",
        "\"{0}\" может быть любой из этих новостей; укажите одну: {1}",
        "\"{0}\" булардын кайсынысы болсо да мүмкүн; бирин жазыңыз: {1}"
    );

    public static readonly Message NothingToPreview = new(
        "{0} cannot be shown: mend the problems above.",
        "{0} показать нельзя: исправьте замечания выше.",
        "{0} көрсөтүүгө болбойт: жогорудагы кемчиликтерди оңдоңуз."
    );

    public static readonly Message NotForPreviews = new(
        "{0} is in {1}: a preview there could be published or committed. Give another place.",
        "{0} лежит в {1}: оттуда он может попасть на сайт или в репозиторий. Укажите другое место.",
        "{0} {1} ичинде: ал жерден сайтка же репозиторийге түшүп калышы мүмкүн. Башка жер көрсөтүңүз."
    );

    public static readonly Message PreviewIsFolder = new(
        "{0} is a folder; give the name of a file.",
        "{0} — папка; укажите имя файла.",
        "{0} — папка; файлдын атын жазыңыз."
    );

    public static readonly Message NotAPreview = new(
        "{0} is there and was not made by \"preview\"; it is left as it is. Give another name.",
        "{0} уже есть и создан не командой \"preview\"; файл не тронут. Укажите другое имя.",
        "{0} мурунтан эле бар жана аны \"preview\" түзгөн эмес; ал өзгөртүлгөн жок. Башка ат бериңиз."
    );

    public static readonly Message PreviewWritten = new(
        "Written to {0}. Open it in any browser, or send it.",
        "Записано в {0}. Откройте в любом браузере или отправьте.",
        "{0} файлына жазылды. Каалаган браузерден ачыңыз же жөнөтүңүз."
    );
}
