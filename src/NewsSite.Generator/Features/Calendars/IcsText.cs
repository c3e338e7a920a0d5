using System.Text;

namespace NewsSite.Generator.Features.Calendars;

/// <summary>Writes lines of an iCalendar file (RFC 5545).</summary>
internal sealed class IcsText
{
    /// <summary>Octets of a line without its end (RFC 5545, 3.1). Longer ones go on after a space.</summary>
    private const int MaxOctets = 75;

    private readonly StringBuilder text = new();

    /// <summary>Appends a property whose value is not text: a keyword, a time or a URL.</summary>
    public IcsText Add(string name, string value)
    {
        var line = $"{name}:{value}";
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>Appends a property whose value is text.</summary>
    public IcsText AddText(string name, string value) => Add(name, Escape(value));

    /// <summary>Appends a property whose value is a list of texts; nothing if it is empty.</summary>
    public IcsText AddTexts(string name, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? this : Add(name, string.Join(',', values.Select(Escape)));

    public override string ToString() => text.ToString();

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var character in value.ReplaceLineEndings("\n"))
        {
            switch (character)
            {
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(character);
                    break;
                case '\u00AD':
                    // Calendars show soft hyphens as hyphens.
                    break;
                case '\t' or (>= ' ' and not '\u007F'):
                    escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
