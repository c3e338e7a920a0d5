namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS18x: problems with press kits and share cards.</summary>
internal static class PressKitRules
{
    public static readonly DiagnosticRule NoPhotos = Warning(
        "NS180",
        "\"pressKit: true\", but the story has no photos; list them under \"photos:\", or delete the line",
        "\"pressKit: true\", но у новости нет фотографий; перечислите их в \"photos:\" или удалите строку",
        "\"pressKit: true\" деп жазылган, бирок жаңылыктын сүрөтү жок; аларды \"photos:\" ичине жазыңыз же бул сапты өчүрүңүз"
    );

    public static readonly DiagnosticRule LeftOut = Warning(
        "NS181",
        "\"{0}\" is left out of the press kit: only JPEG, PNG and WebP can be freed of the place where a photo was taken; save it as JPEG",
        "\"{0}\" не попадёт в архив для прессы: место съёмки можно убрать только из JPEG, PNG и WebP; сохраните файл как JPEG",
        "\"{0}\" басма сөз үчүн архивге кирбейт: сүрөт тартылган жерди JPEG, PNG жана WebP файлдарынан гана өчүрүүгө болот; аны JPEG кылып сактаңыз"
    );

    public static readonly DiagnosticRule NoFont = Note(
        "NS185",
        "no font on this machine has all letters of the site's languages (ң, ө, ү …): share cards show the photo alone; install one, for example Noto Sans or DejaVu Sans",
        "на этой машине нет шрифта со всеми буквами языков сайта (ң, ө, ү …): карточки для соцсетей покажут только снимок; установите шрифт, например Noto Sans или DejaVu Sans",
        "бул машинада сайттын тилдериндеги бардык тамгалары (ң, ө, ү …) бар шрифт жок: социалдык тармактар үчүн карточкада сүрөт гана турат; шрифт орнотуңуз, мисалы Noto Sans же DejaVu Sans"
    ) with
    {
        IsAboutContent = false,
    };
}
