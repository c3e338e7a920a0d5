using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Messages of edit.
internal static partial class Texts
{
    public static readonly Message EditCommand = new(
        "Write and publish stories in the browser, with the page and its problems beside the text.",
        "Писать и публиковать новости в браузере: страница и замечания — рядом с текстом.",
        "Жаңылыктарды браузерде жазуу жана жарыялоо: барак менен кемчиликтер тексттин жанында."
    );

    public static readonly Message NoOpenOption = new(
        "Do not open the browser.",
        "Не открывать браузер.",
        "Браузерди ачпоо."
    );

    public static readonly Message Editing = new(
        "The editor is at {0} — keep the address to yourself; press Ctrl+C to stop.",
        "Редактор открыт по адресу {0} — никому его не сообщайте; для остановки нажмите Ctrl+C.",
        "Редактор {0} дарегинде — аны эч кимге айтпаңыз; токтотуу үчүн Ctrl+C басыңыз."
    );
}
