namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rules NS225 and NS235–NS238: recorded sound and video beside an article.</summary>
internal static class MediaRules
{
    public static readonly DiagnosticRule OtherCodec = Error(
        "NS225",
        "\"{0}\" is compressed as {1}, which many browsers do not play; save it again as {2}",
        "\"{0}\" сжат как {1}, а такое воспроизводит не каждый браузер; сохраните его заново как {2}",
        "\"{0}\" {1} форматында кысылган, аны ар бир браузер ойното бербейт; кайра {2} кылып сактаңыз"
    );

    public static readonly DiagnosticRule OtherKind = Error(
        "NS235",
        "\"{0}\" is of a kind that not every browser plays here; save it as {1}",
        "\"{0}\" — такой файл здесь воспроизведёт не каждый браузер; сохраните его как {1}",
        "\"{0}\" — мындай файлды ар бир браузер ойното бербейт; аны {1} кылып сактаңыз"
    );

    public static readonly DiagnosticRule OtherTracks = Error(
        "NS236",
        "\"{0}\" has a track that is neither sound nor picture: cameras and drones record places in such tracks; export the video again with picture and sound only",
        "в \"{0}\" есть дорожка, которая не звук и не изображение: в таких камеры и дроны записывают место съёмки; экспортируйте видео заново, только с изображением и звуком",
        "\"{0}\" ичинде үн да, сүрөт да эмес жол бар: андайга камералар менен дрондор тартылган жерди жазат; видеону сүрөтү жана үнү менен гана кайра экспорттоңуз"
    );

    public static readonly DiagnosticRule TooLarge = Error(
        "NS237",
        "\"{0}\" has {1} MB; the limit is {2} MB: save it smaller, or upload it to YouTube",
        "\"{0}\" занимает {1} МБ, а предел — {2} МБ: сохраните в меньшем размере или загрузите на YouTube",
        "\"{0}\" көлөмү {1} МБ, чеги — {2} МБ: кичирейтип сактаңыз же YouTube'га жүктөңүз"
    );

    public static readonly DiagnosticRule NoTitle = Warning(
        "NS238",
        "the recording \"{0}\" has no title; say in \"title:\" what is to be heard or seen",
        "у записи \"{0}\" нет названия; напишите в \"title:\", что на ней",
        "\"{0}\" жазуусунун аталышы жок; анда эмне бар экенин \"title:\" талаасына жазыңыз"
    );
}
