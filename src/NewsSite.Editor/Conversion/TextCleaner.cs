using System.Globalization;
using System.Text;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Conversion;

/// <summary>
/// Takes out of texts what nobody typed on purpose: soft hyphens, zero-width and direction marks, control characters;
/// no-break spaces become spaces. Letters are composed.
/// </summary>
internal static class TextCleaner
{
    private const char Joiner = '\u200D';

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == Joiner)
            {
                // It joins emoji: a family is one sign.
                var isInside = clean.Length > 0 && i + 1 < text.Length && IsSign(clean[^1]) && IsSign(text[i + 1]);
                clean.Append(isInside ? "\u200D" : "");
            }
            else if (char.IsSurrogate(character))
            {
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]);
                clean.Append(isPair ? text.Substring(i, 2) : "");
                i += isPair ? 1 : 0;
            }
            else if (
                char.IsWhiteSpace(character)
                || char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator
            )
            {
                clean.Append(character == '\n' ? '\n' : ' ');
            }
            else if (!IsUnseen(character))
            {
                clean.Append(character);
            }
        }

        return ComposedText.Of(clean.ToString());
    }

    private static bool IsSign(char character) =>
        char.IsSurrogate(character) || character is '\uFE0F' or >= '\u2190' and <= '\u2BFF';

    private static bool IsUnseen(char character) =>
        !NoteMarks.IsMark(character)
        && (
            character is '\uFFFE' or '\uFFFF' or '\uFFFC'
            || char.GetUnicodeCategory(character)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
        );
}
