namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS15x and NS16x: problems with picture files.</summary>
internal static class PictureRules
{
    public static readonly DiagnosticRule Empty = Error(
        "NS150",
        "the picture \"{0}\" is empty (0 bytes); copy it here once more",
        "картинка \"{0}\" пуста (0 байт); скопируйте её сюда ещё раз",
        "\"{0}\" сүрөтү бош (0 байт); аны бул жерге кайра көчүрүңүз"
    );

    public static readonly DiagnosticRule NotAPicture = Error(
        "NS151",
        "\"{0}\" is named like a picture, but is {1}; open it in a picture editor and save it as JPEG or PNG",
        "\"{0}\" по имени — картинка, но на деле это {1}; откройте его в редакторе изображений и сохраните как JPEG или PNG",
        "\"{0}\" аты боюнча сүрөт, бирок чындыгында {1}; аны сүрөт редакторунда ачып, JPEG же PNG кылып сактаңыз"
    );

    public static readonly DiagnosticRule Damaged = Error(
        "NS152",
        "the picture \"{0}\" is damaged or cut short; copy it here once more, from the camera or the sender",
        "картинка \"{0}\" повреждена или обрывается; скопируйте её сюда ещё раз — с камеры или у отправителя",
        "\"{0}\" сүрөтү бузулган же аягына чейин жок; аны камерадан же жөнөткөн адамдан кайра көчүрүп алыңыз"
    );

    public static readonly DiagnosticRule TooManyPixels = Error(
        "NS153",
        "the picture \"{0}\" is {1} pixels, over the limit of {2} megapixels; make it smaller",
        "картинка \"{0}\" размером {1} пикселей, а допускается не больше {2} мегапикселей; уменьшите её",
        "\"{0}\" сүрөтүнүн өлчөмү {1} пиксель, чеги {2} мегапиксель; аны кичирейтиңиз"
    );

    public static readonly DiagnosticRule TooLarge = Error(
        "NS154",
        "the picture \"{0}\" is {1} MB, the most is {2} MB; save it as JPEG, or make it smaller",
        "картинка \"{0}\" занимает {1} МБ, допускается не больше {2} МБ; сохраните её как JPEG или уменьшите",
        "\"{0}\" сүрөтү {1} МБ, эң көбү {2} МБ; аны JPEG кылып сактаңыз же кичирейтиңиз"
    );

    public static readonly DiagnosticRule Animated = Warning(
        "NS155",
        "\"{0}\" moves; only its first frame is published",
        "\"{0}\" — с анимацией; публикуется только первый кадр",
        "\"{0}\" кыймылдуу сүрөт; биринчи кадры гана жарыяланат"
    );

    public static readonly DiagnosticRule UnsafeDrawing = Error(
        "NS156",
        "the drawing \"{0}\" cannot be published: line {2} holds {1}; save it as \"plain SVG\", without scripts, links or linked pictures, or as PNG",
        "рисунок \"{0}\" нельзя опубликовать: в строке {2} стоит {1}; сохраните его как «простой SVG», без сценариев, ссылок и подключённых картинок, или как PNG",
        "\"{0}\" чиймесин жарыялоого болбойт: {2}-сапта {1} турат; аны сценарийсиз, шилтемесиз жана сырттан алынган сүрөтсүз «жөнөкөй SVG» же PNG кылып сактаңыз"
    );

    public static readonly DiagnosticRule Unreadable = Error(
        "NS157",
        "the picture \"{0}\" cannot be read: {1}",
        "картинка \"{0}\" не читается: {1}",
        "\"{0}\" сүрөтү окулбайт: {1}"
    );

    public static readonly DiagnosticRule ListedTwice = Warning(
        "NS158",
        "the photo \"{0}\" is listed twice; it is shown once, in its first place",
        "фото \"{0}\" указано дважды; оно показано один раз, на первом месте",
        "\"{0}\" сүрөтү эки жолу көрсөтүлгөн; ал бир гана жолу, биринчи ордунда чыгат"
    );

    public static readonly DiagnosticRule Unused = Note(
        "NS159",
        "no article names this file, so it is not published; list it under \"photos:\" or \"attachments:\", or delete it",
        "этот файл не назван ни в одной статье, поэтому не публикуется; впишите его в \"photos:\" или \"attachments:\" либо удалите",
        "бул файл эч бир макалада аталган эмес, ошондуктан жарыяланбайт; аны \"photos:\" же \"attachments:\" ичине жазыңыз же өчүрүңүз"
    );

    public static readonly DiagnosticRule NoWordsInText = Warning(
        "NS160",
        "the picture \"{0}\" in the text has no words between the square brackets; say there what it shows: ![…]({0})",
        "у картинки \"{0}\" в тексте пусто между квадратными скобками; опишите там, что на ней: ![…]({0})",
        "тексттеги \"{0}\" сүрөтүнүн чарчы кашаасынын ичи бош; анда эмне тартылганын ошол жерге жазыңыз: ![…]({0})"
    );

    public static readonly DiagnosticRule DrawingWithoutSize = Error(
        "NS161",
        "the drawing \"{0}\" does not say how large it is: it has neither a viewBox nor a width and a height; save it as \"plain SVG\" with a viewBox, or as PNG",
        "в рисунке \"{0}\" не указан размер: нет ни viewBox, ни ширины с высотой; сохраните его как «простой SVG» с viewBox или как PNG",
        "\"{0}\" чиймесинде өлчөмү көрсөтүлгөн эмес: viewBox да, туурасы менен бийиктиги да жок; аны viewBox менен «жөнөкөй SVG» же PNG кылып сактаңыз"
    );

    public static readonly DiagnosticRule DrawingEncoding = Error(
        "NS162",
        "the drawing \"{0}\" is not in UTF-8 but in another encoding ({1}); save it as SVG in UTF-8, or as PNG",
        "рисунок \"{0}\" не в UTF-8, а в другой кодировке ({1}); сохраните его как SVG в UTF-8 или как PNG",
        "\"{0}\" чиймеси UTF-8 эмес, башка коддоодо ({1}); аны UTF-8 коддоосундагы SVG же PNG кылып сактаңыз"
    );

    /// <summary>Argument of <see cref="DrawingEncoding"/>.</summary>
    public static readonly Message UnknownEncoding = new("unknown", "неизвестно в какой", "кайсынысы белгисиз");

    /// <summary>Argument of <see cref="NotAPicture"/>.</summary>
    public static readonly Message Heic = new(
        "HEIC, a phone's format",
        "HEIC, формат телефонов",
        "HEIC, телефондордун форматы"
    );

    /// <summary>Argument of <see cref="NotAPicture"/>.</summary>
    public static readonly Message Text = new("a text", "текст", "текст");

    /// <summary>Argument of <see cref="NotAPicture"/>.</summary>
    public static readonly Message SomethingElse = new("something else", "что-то другое", "башка нерсе");
}
