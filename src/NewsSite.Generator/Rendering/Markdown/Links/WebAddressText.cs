using System.Buffers;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Rendering.Markdown.Links;

/// <summary>Finds web addresses in texts: where they begin, and where the sentence goes on.</summary>
internal static class WebAddressText
{
    private static readonly string[] Beginnings = ["https://", "http://", "www."];

    /// <summary>Characters that no address in a text contains; the marks of tables, links and emphasis among them.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(
        " \t\n\r\u00A0\u202F\u2009<>\"«»„“”`|[]{}\\^*"
    );

    /// <summary>Returns the length of the address at the beginning of a text, or 0.</summary>
    /// <param name="before">The character before the text, or zero.</param>
    public static int LengthOf(ReadOnlySpan<char> text, char before)
    {
        if (char.IsAsciiLetterOrDigit(before) || before is '_' or '@' or '/')
        {
            return 0;
        }

        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                var host = beginning == "www." ? 0 : beginning.Length;
                var length = WithoutPunctuation(text[..EndOf(text, host)]);
                var isWhole = beginning != "www." || text[..length].Count('.') > 1;
                return length > beginning.Length && isWhole && UrlOf(text[..length]) is not null ? length : 0;
            }
        }

        return 0;
    }

    /// <summary>Returns the URL of an address as written, or null if it is none.</summary>
    public static string? UrlOf(ReadOnlySpan<char> address)
    {
        var written = address.ToString();
        var url = written.Contains("://", StringComparison.Ordinal) ? written : "https://" + written;
        return WebAddress.Parse(url) is { Host: var host } && (host.Contains('.') || host == "localhost") ? url : null;
    }

    private static int EndOf(ReadOnlySpan<char> text, int host)
    {
        var end = text.IndexOfAny(Ends) is var found and >= 0 ? found : text.Length;
        var path = host;

        // Kyrgyz endings follow a host of Latin letters: «edu.gov.kgден». Other hosts may be Cyrillic: «мектеп.рф».
        var isLatin = host < end && char.IsAscii(text[host]);
        while (path < end && text[path] is not ('/' or '?' or '#' or ':'))
        {
            if (isLatin && !char.IsAscii(text[path]))
            {
                return path;
            }

            path++;
        }

        return end;
    }

    /// <summary>Returns the length without the punctuation of the sentence around.</summary>
    private static int WithoutPunctuation(ReadOnlySpan<char> address)
    {
        while (address.Length > 0)
        {
            var last = address[^1];
            var isOutside =
                last is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '\'' or '’' or '_' or '~' or '-' or '–' or '—'
                || (last == ')' && address.Count(')') > address.Count('('));
            if (!isOutside)
            {
                break;
            }

            address = address[..^1];
        }

        return address.Length;
    }
}
