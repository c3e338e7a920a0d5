using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// Characters that nobody sees in a message: control and format characters, and spaces other than the ordinary one.
/// </summary>
public static class InvisibleCharacters
{
    private const char Joiner = '\u200D';

    private static readonly FrozenDictionary<char, Message> Names = new Dictionary<char, Message>
    {
        ['\0'] = new("null", "нулевой символ", "нөл белгиси"),
        ['\b'] = new("backspace", "возврат на шаг", "бир кадам артка"),
        ['\t'] = new("tab", "табуляция", "табуляция"),
        ['\n'] = new("line break", "перевод строки", "сапты которуу"),
        ['\v'] = new("vertical tab", "вертикальная табуляция", "тик табуляция"),
        ['\f'] = new("page break", "разрыв страницы", "бетти бөлүү"),
        ['\r'] = new("carriage return", "возврат каретки", "каретканы кайтаруу"),
        ['\u001B'] = new("escape", "символ Escape", "Escape белгиси"),
        ['\u007F'] = new("delete", "символ Delete", "Delete белгиси"),
        ['\u0085'] = new("next line", "следующая строка", "кийинки сап"),
        ['\u00A0'] = new("no-break space", "неразрывный пробел", "ажырагыс боштук"),
        ['\u00AD'] = new("soft hyphen", "мягкий перенос", "жумшак ташымал"),
        ['\u061C'] = new("Arabic letter mark", "метка арабской буквы", "араб тамгасынын белгиси"),
        ['\u180E'] = new("Mongolian vowel separator", "монгольский разделитель", "монгол бөлгүчү"),
        ['\u2002'] = new("en space", "пробел шириной в n", "n кеңдигиндеги боштук"),
        ['\u2003'] = new("em space", "пробел шириной в m", "m кеңдигиндеги боштук"),
        ['\u2007'] = new("figure space", "пробел шириной в цифру", "сан кеңдигиндеги боштук"),
        ['\u2009'] = new("thin space", "тонкий пробел", "ичке боштук"),
        ['\u200A'] = new("hair space", "волосяной пробел", "кылдай боштук"),
        ['\u200B'] = new("zero width space", "пробел нулевой ширины", "кеңдиги жок боштук"),
        ['\u200C'] = new("zero width non-joiner", "разъединитель нулевой ширины", "кеңдиги жок ажыраткыч"),
        [Joiner] = new("zero width joiner", "соединитель нулевой ширины", "кеңдиги жок бириктиргич"),
        ['\u200E'] = new("left-to-right mark", "метка «слева направо»", "«солдон оңго» белгиси"),
        ['\u200F'] = new("right-to-left mark", "метка «справа налево»", "«оңдон солго» белгиси"),
        ['\u2028'] = new("line separator", "разделитель строк", "сап бөлгүч"),
        ['\u2029'] = new("paragraph separator", "разделитель абзацев", "абзац бөлгүч"),
        ['\u202F'] = new("narrow no-break space", "узкий неразрывный пробел", "тар ажырагыс боштук"),
        ['\u2060'] = new("word joiner", "соединитель слов", "сөз бириктиргич"),
        ['\u3000'] = new("ideographic space", "иероглифический пробел", "иероглиф боштугу"),
        ['\uFEFF'] = new("byte order mark", "метка порядка байтов", "байттардын ирети белгиси"),
    }.ToFrozenDictionary();

    private static readonly Message Direction = new("direction mark", "метка направления", "багыт белгиси");
    private static readonly Message Unnamed = new("invisible character", "невидимый символ", "көрүнбөгөн белги");

    /// <summary>Returns code point and name: «U+200B zero width space».</summary>
    public static Message NameOf(char character)
    {
        var name =
            Names.GetValueOrDefault(character)
            ?? (character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? Direction : Unnamed);
        var code = $"U+{(int)character:X4}";
        return new Message($"{code} {name.En}", $"{code} {name.Ru}", $"{code} {name.Ky}");
    }

    /// <summary>
    /// Returns a text with its invisible characters by name: <c>dat[U+200B zero width space]e</c>. Spaces between words
    /// and line breaks stay.
    /// </summary>
    public static string Show(string text, MessageLanguage language) => Show(text, language, isName: false);

    /// <summary>
    /// Returns a name that has no spaces, such as a key, a date or an address, with all its invisible characters shown.
    /// </summary>
    public static Message InName(string name) =>
        new(
            Show(name, MessageLanguage.English, isName: true),
            Show(name, MessageLanguage.Russian, isName: true),
            Show(name, MessageLanguage.Kyrgyz, isName: true)
        );

    /// <summary>True for a format or control character, and for a space other than the ordinary one.</summary>
    public static bool IsInvisible(char character) =>
        character is < ' ' or >= '\u007F'
        && char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator;

    private static string Show(string text, MessageLanguage language, bool isName)
    {
        if (!text.Any(IsInvisible))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]) && (isName || !IsUsual(text, i)))
            {
                shown.Append('[').Append(NameOf(text[i]).In(language)).Append(']');
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString();
    }

    /// <summary>True for a space inside a text, for a line break, and for a joiner inside an emoji.</summary>
    private static bool IsUsual(string text, int index) =>
        text[index] switch
        {
            '\n' or '\r' or '\t' => true,
            Joiner => index > 0 && index < text.Length - 1 && !char.IsLetterOrDigit(text[index - 1]),
            var other => char.GetUnicodeCategory(other) == UnicodeCategory.SpaceSeparator
                && index > 0
                && index < text.Length - 1,
        };
}
