namespace NewsSite.Search.Indexing;

/// <summary>
/// Encodes spellings compactly: one byte for each common letter. Each text has exactly one code, so codes can be
/// compared instead of texts. Bytes below <see cref="FirstCharacter"/> are separators and escapes.
/// </summary>
internal static class SpellingCode
{
    /// <summary>Ends each spelling.</summary>
    public const byte End = 0;

    private const byte FirstCharacter = (byte)'0';

    /// <summary>Separates a term from its spelling, if they differ.</summary>
    private const byte Then = 1;

    /// <summary>Precedes any other UTF-16 code unit, written as three bytes of six bits, lowest first.</summary>
    private const byte Escape = 2;

    private const int EscapedLength = 3;

    // Two ranges of lower-case letters: Russian, and additional letters of Turkic languages.
    private const char Russian = 'а';
    private const byte RussianCode = 0x80;
    private const char Turkic = '\u04a0';
    private const byte TurkicCode = 0xb0;

    /// <summary>Returns the code of a spelling, without the end byte.</summary>
    public static byte[] Encode(Spelling spelling)
    {
        var code = new List<byte>(spelling.Term.Length);
        Encode(spelling.Term, code);
        if (spelling.Text != spelling.Term)
        {
            code.Add(Then);
            Encode(spelling.Text, code);
        }

        return [.. code];
    }

    public static Spelling Decode(ReadOnlySpan<byte> code)
    {
        var then = code.IndexOf(Then);
        var term = Text(then < 0 ? code : code[..then]);
        return new Spelling(term, then < 0 ? term : Text(code[(then + 1)..]));
    }

    /// <summary>Returns the number of spellings in the bytes, or −1 if the bytes are not valid codes.</summary>
    public static int Count(ReadOnlySpan<byte> codes)
    {
        var (count, length, escaped, parts) = (0, 0, 0, 1);
        foreach (var code in codes)
        {
            if (code >= FirstCharacter)
            {
                length++;
                escaped = Math.Max(0, escaped - 1);
                continue;
            }

            if (escaped > 0 || code > Escape || (code != Escape && length == 0) || (code == Then && parts == 2))
            {
                return -1;
            }

            escaped = code == Escape ? EscapedLength : 0;
            length = code == Escape ? length : 0;
            parts =
                code == Then ? 2
                : code == End ? 1
                : parts;
            count += code == End ? 1 : 0;
        }

        return codes.IsEmpty || codes[^1] == End ? count : -1;
    }

    private static void Encode(string text, List<byte> code)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case >= (char)FirstCharacter and < (char)RussianCode:
                    code.Add((byte)character);
                    break;
                case >= Russian and < (char)(Russian + TurkicCode - RussianCode):
                    code.Add((byte)(character - Russian + RussianCode));
                    break;
                case >= Turkic and < (char)(Turkic + 0x100 - TurkicCode):
                    code.Add((byte)(character - Turkic + TurkicCode));
                    break;
                default:
                    code.Add(Escape);
                    for (var bits = 0; bits < 6 * EscapedLength; bits += 6)
                    {
                        code.Add((byte)(0x40 | ((character >> bits) & 0x3f)));
                    }

                    break;
            }
        }
    }

    private static string Text(ReadOnlySpan<byte> code)
    {
        Span<char> text = code.Length <= 128 ? stackalloc char[128] : new char[code.Length];
        var length = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var character = code[i] switch
            {
                < RussianCode and not Escape => (char)code[i],
                >= RussianCode and < TurkicCode => (char)(code[i] - RussianCode + Russian),
                >= TurkicCode => (char)(code[i] - TurkicCode + Turkic),
                _ => Escaped(code.Slice(i + 1, EscapedLength)),
            };
            i += code[i] == Escape ? EscapedLength : 0;
            text[length++] = character;
        }

        return text[..length].ToString();
    }

    private static char Escaped(ReadOnlySpan<byte> code) =>
        (char)((code[0] & 0x3f) | ((code[1] & 0x3f) << 6) | ((code[2] & 0x3f) << 12));
}
