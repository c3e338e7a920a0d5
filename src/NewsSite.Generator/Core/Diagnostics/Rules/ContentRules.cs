namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS1xx: problems with the path of an article and with its front matter.</summary>
public static class ContentRules
{
    public static readonly DiagnosticRule NoFrontMatter = Error(
        "NS100",
        "the file must begin with front matter: a line \"---\", then \"title:\" and \"date:\", then a line \"---\"{0}",
        "файл должен начинаться с шапки: строка \"---\", затем \"title:\" и \"date:\", затем строка \"---\"{0}",
        "файл башкы маалыматтан башталышы керек: \"---\" сабы, анан \"title:\" жана \"date:\", анан дагы \"---\" сабы{0}"
    );

    public static readonly DiagnosticRule FrontMatterOpen = Error(
        "NS101",
        "the front matter is not closed; add a line \"---\" before the text",
        "шапка не закрыта; добавьте строку \"---\" перед текстом",
        "башкы маалымат жабылган эмес; тексттин алдына \"---\" сабын кошуңуз"
    );

    public static readonly DiagnosticRule NoTitle = Error(
        "NS102",
        "the article has no title; add \"title:\"",
        "у статьи нет заголовка; добавьте \"title:\"",
        "макаланын аталышы жок; \"title:\" кошуңуз"
    );

    public static readonly DiagnosticRule NoDate = Error(
        "NS103",
        "the story has no date; add \"date: {0}\"",
        "у новости нет даты; добавьте \"date: {0}\"",
        "жаңылыктын датасы жок; \"date: {0}\" кошуңуз"
    );

    public static readonly DiagnosticRule BadDate = Error(
        "NS104",
        "\"{0}\" is not a date{1}",
        "\"{0}\" — не дата{1}",
        "\"{0}\" дата эмес{1}"
    );

    public static readonly DiagnosticRule DateNotFolder = Error(
        "NS105",
        "the date {0} disagrees with the story's path, which says {1}; mend the one that is wrong",
        "дата {0} не совпадает с путём новости, по которому это {1}; исправьте то, что неверно",
        "{0} датасы жаңылыктын жолуна туура келбейт, анда {1} деп турат; катасын оңдоңуз"
    );

    public static readonly DiagnosticRule UnknownTopic = Error(
        "NS106",
        "unknown topic \"{0}\"{1}; topics are listed in content/topics.yaml",
        "неизвестная тема \"{0}\"{1}; темы перечислены в content/topics.yaml",
        "белгисиз тема \"{0}\"{1}; темалардын тизмеси content/topics.yaml файлында"
    );

    public static readonly DiagnosticRule Conflict = Error(
        "NS107",
        "\"{0}\" differs from the other version, {1}; make them agree, or leave it in one of the files",
        "\"{0}\" отличается от другой версии, {1}; сделайте одинаково или оставьте в одном файле",
        "\"{0}\" башка тилдеги нускадан айырмаланат, {1}; бирдей кылыңыз же бир файлда гана калтырыңыз"
    );

    public static readonly DiagnosticRule NotAYear = Error(
        "NS110",
        "\"{0}\" is not a year; stories lie in content/news/YYYY/MM/DD-slug/{1}",
        "\"{0}\" — не год; новости лежат в content/news/ГГГГ/ММ/ДД-имя/{1}",
        "\"{0}\" жыл эмес; жаңылыктар content/news/ЖЖЖЖ/АА/КК-аталыш/ папкасында турат{1}"
    );

    public static readonly DiagnosticRule NotAMonth = Error(
        "NS111",
        "\"{0}\" is not a month; stories lie in content/news/YYYY/MM/DD-slug/{1}",
        "\"{0}\" — не месяц; новости лежат в content/news/ГГГГ/ММ/ДД-имя/{1}",
        "\"{0}\" ай эмес; жаңылыктар content/news/ЖЖЖЖ/АА/КК-аталыш/ папкасында турат{1}"
    );

    public static readonly DiagnosticRule NotAStory = Error(
        "NS112",
        "\"{0}\" is not a story; name it DD-slug (the day, a hyphen, small Latin letters and digits), and give the file its language: DD-slug.{2}.md{1}",
        "\"{0}\" — не новость; назовите её ДД-имя (день, дефис, строчные латинские буквы и цифры), а у файла укажите язык: ДД-имя.{2}.md{1}",
        "\"{0}\" жаңылык эмес; аны КК-аталыш деп атаңыз (күнү, дефис, кичине латын тамгалары жана сандар), файлдын тилин көрсөтүңүз: КК-аталыш.{2}.md{1}"
    );

    public static readonly DiagnosticRule NotAnIndex = Error(
        "NS113",
        "\"{0}\" would not be published; name an article's file {2}{1}",
        "\"{0}\" не будет опубликован; назовите файл статьи {2}{1}",
        "\"{0}\" жарыяланбайт; макаланын файлын {2} деп атаңыз{1}"
    );

    public static readonly DiagnosticRule NoVersion = Error(
        "NS114",
        "the folder holds no article; add {0}, or delete the folder",
        "в папке нет статьи; добавьте {0} либо удалите папку",
        "папкада макала жок; {0} кошуңуз же папканы өчүрүңүз"
    );

    public static readonly DiagnosticRule NotAPage = Error(
        "NS115",
        "\"{0}\" is not a page; a page is a folder named with small Latin letters, digits and hyphens, like content/pages/about/{1}",
        "\"{0}\" — не страница; страница — это папка с именем из строчных латинских букв, цифр и дефисов, например content/pages/about/{1}",
        "\"{0}\" барак эмес; барак — аты кичине латын тамгаларынан, сандардан жана дефистен турган папка, мисалы content/pages/about/{1}"
    );

    public static readonly DiagnosticRule OtherLanguage = Error(
        "NS116",
        "the site has no language \"{0}\"; its languages are {1}",
        "на сайте нет языка \"{0}\"; языки сайта: {1}",
        "сайтта \"{0}\" тили жок; сайттын тилдери: {1}"
    );

    public static readonly DiagnosticRule NoText = Warning(
        "NS117",
        "the article has no text after its front matter; write it, or add \"draft: true\" until it is written",
        "после шапки нет текста; напишите его или добавьте \"draft: true\", пока он не готов",
        "башкы маалыматтан кийин текст жок; аны жазыңыз же даяр болгуча \"draft: true\" кошуңуз"
    );

    public static readonly DiagnosticRule Escapes = Error(
        "NS120",
        "\"{0}\" lies outside the story's folder (by \"..\" or through a symbolic link); put the file beside the article",
        "\"{0}\" находится вне папки новости (через \"..\" или символическую ссылку); положите файл рядом со статьёй",
        "\"{0}\" жаңылыктын папкасынан тышкары жатат (\"..\" же символдук шилтеме аркылуу); файлды макаланын жанына коюңуз"
    );

    public static readonly DiagnosticRule NoSuchFile = Error(
        "NS121",
        "there is no file \"{0}\" beside the article{1}",
        "рядом со статьёй нет файла \"{0}\"{1}",
        "макаланын жанында \"{0}\" файлы жок{1}"
    );

    public static readonly DiagnosticRule NoFolder = Error(
        "NS122",
        "a story without a folder cannot have \"{0}\"; make the folder {1}/ and move the article there as {2}",
        "у новости без папки не может быть \"{0}\"; создайте папку {1}/ и перенесите статью туда как {2}",
        "папкасы жок жаңылыкта \"{0}\" боло албайт; {1}/ папкасын түзүп, макаланы ал жакка {2} деп которуңуз"
    );

    public static readonly DiagnosticRule NotAPicture = Error(
        "NS123",
        "\"{0}\" is not a picture; photos are .jpg, .jpeg, .png, .webp, .avif, .gif or .svg, and documents go under \"attachments:\"",
        "\"{0}\" — не картинка; фото — это .jpg, .jpeg, .png, .webp, .avif, .gif или .svg, а документы пишите в \"attachments:\"",
        "\"{0}\" сүрөт эмес; сүрөттөр .jpg, .jpeg, .png, .webp, .avif, .gif же .svg болот, документтерди \"attachments:\" ичине жазыңыз"
    );

    public static readonly DiagnosticRule NoAlternativeText = Warning(
        "NS124",
        "the photo \"{0}\" has no \"alt:\" in this language; say what it shows for those who cannot see it (alt: \"\" for decoration)",
        "у фото \"{0}\" нет \"alt:\" на этом языке; опишите, что на нём, для тех, кто его не видит (alt: \"\" для украшения)",
        "\"{0}\" сүрөтүнүн бул тилде \"alt:\" тексти жок; аны көрө албагандар үчүн эмне тартылганын жазыңыз (кооздук үчүн alt: \"\")"
    );

    public static readonly DiagnosticRule NoteNotInLanguage = Error(
        "NS125",
        "\"{0}:\" says nothing in \"{1}\" ({2}); readers of that language would not learn it: add \"{1}:\"",
        "в \"{0}:\" нет текста на языке \"{1}\" ({2}); читатели этого языка ничего не узнают: добавьте \"{1}:\"",
        "\"{0}:\" ичинде \"{1}\" ({2}) тилиндеги текст жок; бул тилдеги окурмандар эч нерсе билбей калат: \"{1}:\" кошуңуз"
    );

    public static readonly DiagnosticRule NoteInOtherLanguage = Error(
        "NS126",
        "the site has no language \"{0}\"; its languages are {1}",
        "на сайте нет языка \"{0}\"; языки сайта: {1}",
        "сайтта \"{0}\" тили жок; сайттын тилдери: {1}"
    );

    public static readonly DiagnosticRule CorrectedBeforeStory = Error(
        "NS127",
        "the correction is dated {0}, before the story itself came out ({1}); mend the date that is wrong",
        "исправление датировано {0} — раньше, чем вышла сама новость ({1}); исправьте неверную дату",
        "түзөтүү {0} күнү менен белгиленген, ал эми жаңылыктын өзү кийин чыккан ({1}); ката датаны оңдоңуз"
    );

    public static readonly DiagnosticRule OnlyStories = Error(
        "NS128",
        "\"{0}\" is for stories in content/news only; on a page, mend the text or take the page away",
        "\"{0}\" — только для новостей в content/news; на странице просто исправьте текст или уберите страницу",
        "\"{0}\" content/news ичиндеги жаңылыктар үчүн гана; баракта текстти оңдоп коюңуз же баракты алып салыңыз"
    );
}
