using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Messages of serve.
internal static partial class Texts
{
    public static readonly Message Serving = new(
        "The site is at {0} — press Ctrl+C to stop.",
        "Сайт открыт по адресу {0} — для остановки нажмите Ctrl+C.",
        "Сайт {0} дарегинде — токтотуу үчүн Ctrl+C басыңыз."
    );

    public static readonly Message PortTaken = new(
        "Port {0} is taken; using {1}.",
        "Порт {0} занят; используется {1}.",
        "{0} порту бош эмес; {1} колдонулат."
    );

    public static readonly Message Rebuilt = new("Built in {0} s.", "Собрано за {0} с.", "{0} секундда курулду.");

    public static readonly Message NotRebuilt = new(
        "Not built ({0} s): the last good site stays up until the errors above are mended.",
        "Не собрано ({0} с): пока ошибки выше не исправлены, показан прежний сайт.",
        "Курулган жок ({0} с): жогорудагы каталар оңдолгуча мурунку сайт көрсөтүлөт."
    );

    public static readonly Message NoBrowser = new(
        "No browser could be opened; go to {0} yourself.",
        "Не удалось открыть браузер; откройте {0} сами.",
        "Браузерди ачуу мүмкүн болгон жок; {0} дарегин өзүңүз ачыңыз."
    );
}
