using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Editor.Conversion;

/// <summary>
/// Marks of footnotes in texts until they are written: characters of private use, which are taken out of texts
/// from elsewhere.
/// </summary>
internal static partial class NoteMarks
{
    private const char First = '\uE010';
    private const char Last = '\uE013';

    /// <summary>Returns the mark of a reference to a footnote.</summary>
    public static string Reference(int number) => $"\uE010{number.ToString(CultureInfo.InvariantCulture)}\uE011";

    /// <summary>Returns the mark before a footnote's text.</summary>
    public static string Definition(int number) => $"\uE012{number.ToString(CultureInfo.InvariantCulture)}\uE013";

    /// <summary>True for a character of these marks.</summary>
    public static bool IsMark(char character) => character is >= First and <= Last;

    /// <summary>Takes such characters out of a text from elsewhere, so that none is taken for a mark.</summary>
    public static string Remove(string text) =>
        text.Any(IsMark) ? string.Concat(text.Where(character => !IsMark(character))) : text;

    /// <summary>Writes the marks of a Markdown text as Markdown's own.</summary>
    public static string Write(string markdown) =>
        DefinitionMark().Replace(ReferenceMark().Replace(markdown, "[^$1]"), "[^$1]: ");

    [GeneratedRegex("\uE010([0-9]+)\uE011")]
    private static partial Regex ReferenceMark();

    [GeneratedRegex("\uE012([0-9]+)\uE013 *")]
    private static partial Regex DefinitionMark();
}
