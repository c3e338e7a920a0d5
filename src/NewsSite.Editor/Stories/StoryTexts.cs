using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Stories;

/// <summary>Sentences that tell a writer why a step is not done, or what it did.</summary>
internal static class StoryTexts
{
    public static readonly Message NotThere = new(
        "The story is no longer there: somebody moved or deleted it. Go back to the list.",
        "Этой новости больше нет: её переместили или удалили. Вернитесь к списку.",
        "Бул жаңылык жок: аны бирөө жылдырган же өчүргөн. Тизмеге кайтыңыз."
    );

    public static readonly Message BehindLink = new(
        "\"{0}\" is a symbolic link, or lies behind one: the editor does not write through links.",
        "«{0}» — символическая ссылка или лежит за ней: через ссылки редактор не пишет.",
        "«{0}» — символдук шилтеме же анын артында жатат: редактор шилтеме аркылуу жазбайт."
    );

    public static readonly Message BadDate = new(
        "\"{0}\" is not a day. Write it as 2026-11-23, if needed with the time: 2026-11-23T10:30.",
        "«{0}» — не дата. Запишите её так: 2026-11-23, при необходимости с временем: 2026-11-23T10:30.",
        "«{0}» — күн эмес. Мындай жазыңыз: 2026-11-23, керек болсо убактысы менен: 2026-11-23T10:30."
    );

    public static readonly Message BadSlug = new(
        "\"{0}\" cannot stand in an address. Use small Latin letters, digits and hyphens, 100 at most: jangy-mektep.",
        "«{0}» не подходит для адреса. Нужны строчные латинские буквы, цифры и дефисы, не больше 100: novaya-shkola.",
        "«{0}» дарекке жарабайт. Кичине латын тамгалары, цифралар жана дефис гана болот, 100 белгиден ашпасын: jangy-mektep."
    );

    public static readonly Message SameName = new(
        "The story has this day and this address already.",
        "У новости уже эти день и адрес.",
        "Жаңылыктын күнү менен дареги ансыз деле ушундай."
    );

    public static readonly Message NameTaken = new(
        "Another story of that day has the address \"{0}\". Free is \"{1}\".",
        "Адрес «{0}» в этот день уже занят другой новостью. Свободен «{1}».",
        "«{0}» дареги ошол күнү башка жаңылыкта турат. «{1}» бош."
    );

    public static readonly Message NamePublished = new(
        "A story was once published as \"{0}\", and that address stays its own for good. Free is \"{1}\".",
        "По адресу «{0}» когда-то уже вышла новость, и он остаётся за ней навсегда. Свободен «{1}».",
        "«{0}» дареги менен мурда жаңылык жарыяланган, ал дарек ага биротоло таандык. «{1}» бош."
    );

    public static readonly Message CannotEdit = new(
        "The lines at the beginning of \"{0}\" are damaged, so that \"{1}\" cannot be written safely. Mend them first; check says how.",
        "Строки в начале файла «{0}» повреждены, поэтому «{1}» нельзя записать без риска. Сначала исправьте их: проверка подскажет как.",
        "«{0}» файлынын башындагы саптар бузулган, ошондуктан «{1}» талаасын коопсуз жазууга болбойт. Адегенде аларды оңдоңуз: текшерүү кантип экенин айтат."
    );

    public static readonly Message NotTurned = new(
        "\"{0}\" cannot be turned: only photos that do not move can.",
        "«{0}» повернуть нельзя: поворачиваются только неподвижные фотографии.",
        "«{0}» бурулбайт: кыймылсыз сүрөттөр гана бурулат."
    );

    public static readonly Message NotMoved = new(
        "The story could not be moved; everything is as it was. The computer says: {0}",
        "Переместить новость не удалось, всё осталось как было. Компьютер сообщает: {0}",
        "Жаңылыкты жылдыруу мүмкүн болгон жок, баары мурункудай калды. Компьютер мындай дейт: {0}"
    );

    public static readonly Message NoReason = new(
        "Write in each language of the site ({0}) why the story is withdrawn: readers see it at its address.",
        "Напишите на каждом языке сайта ({0}), почему новость снимают: читатели увидят это по её адресу.",
        "Жаңылык эмне үчүн алынып жатканын сайттын ар бир тилинде ({0}) жазыңыз: окурмандар муну анын дарегинен көрөт."
    );

    public static readonly Message NoNote = new(
        "Write in each language of the story ({0}) what was wrong and what is right.",
        "Напишите на каждом языке новости ({0}), что было неверно и как правильно.",
        "Эмне ката болгонун жана туурасы кандай экенин жаңылыктын ар бир тилинде ({0}) жазыңыз."
    );

    public static readonly Message BeforeStory = new(
        "{0} is before the story came out ({1}). Choose a later day.",
        "{0} — раньше, чем вышла новость ({1}). Выберите день позже.",
        "{0} жаңылык чыкканга ({1}) чейин. Кечирээк күндү тандаңыз."
    );

    public static readonly Message Flat = new(
        "This story has no folder of its own yet, so files cannot lie beside it. Make the folder \"{0}\" and move its texts there as {1}; the address stays.",
        "У этой новости ещё нет своей папки, поэтому положить файлы рядом нельзя. Создайте папку «{0}» и перенесите в неё тексты под именами {1}; адрес не изменится.",
        "Бул жаңылыктын өз папкасы азырынча жок, ошондуктан жанына файл коюуга болбойт. «{0}» папкасын түзүп, тексттерин {1} деген ат менен ошого көчүрүңүз; дареги өзгөрбөйт."
    );

    public static readonly Message TooLarge = new(
        "\"{0}\" is too large: {1} MB, and {2} MB is the limit. Save it smaller.",
        "«{0}» слишком велик: {1} МБ при допустимых {2} МБ. Сохраните его в меньшем размере.",
        "«{0}» өтө чоң: {1} МБ, ал эми чеги {2} МБ. Аны кичирейтип сактаңыз."
    );

    public static readonly Message CameraData = new(
        "The place where it was taken and the camera's data will be removed when it is published; your file stays as it is.",
        "Место съёмки и данные камеры будут удалены при публикации; ваш файл останется как есть.",
        "Тартылган жери жана камеранын маалыматы жарыяланганда алынып салынат; өз файлыңыз ошол бойдон калат."
    );

    public static readonly Message OtherName = new(
        "Saved as \"{0}\": addresses have Latin letters only.",
        "Сохранён под именем «{0}»: в адресах только латинские буквы.",
        "«{0}» деген ат менен сакталды: даректерде латын тамгалары гана болот."
    );

    public static readonly Message WasThere = new(
        "The same file is here already as \"{0}\"; it was not saved twice.",
        "Такой же файл здесь уже есть: «{0}»; второй раз он не сохранён.",
        "Ушундай эле файл бар: «{0}»; ал экинчи жолу сакталган жок."
    );

    public static readonly Message Holds = new(
        "The document shows readers more than its pages: {0}. Delete that in its program if it is not meant for them.",
        "В документе есть не только страницы: {0}. Если это не для читателей, удалите это в программе, где он сделан.",
        "Документте барактарынан башка да нерсе бар: {0}. Окурмандарга арналбаса, аны өз программасынан өчүрүңүз."
    );

    public static readonly Message StillNamed = new(
        "\"{0}\" still stands in the story ({1}). Take it out there first.",
        "«{0}» ещё стоит в новости ({1}). Сначала уберите его оттуда.",
        "«{0}» жаңылыкта дагы турат ({1}). Адегенде аны ошол жерден алып салыңыз."
    );

    public static readonly Message FilePublished = new(
        "\"{0}\" was published, and others may link to it: it stays. A newer one can be added beside it.",
        "«{0}» уже опубликован, и на него могут ссылаться: он остаётся. Рядом можно добавить новый.",
        "«{0}» жарыяланган, ага башкалар шилтеме берген болушу мүмкүн: ал калат. Жанына жаңысын кошсо болот."
    );

    public static readonly Message NoSuchFile = new(
        "There is no file \"{0}\" beside the story.",
        "Рядом с новостью нет файла «{0}».",
        "Жаңылыктын жанында «{0}» деген файл жок."
    );
}
