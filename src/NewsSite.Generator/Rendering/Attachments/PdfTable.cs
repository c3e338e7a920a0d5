using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// The table at the end of a PDF that says where its objects are. Viewers do without it: they look for the objects.
/// </summary>
internal static partial class PdfTable
{
    /// <summary>Bytes at the end of a file in which the place of the table is written.</summary>
    private const int EndLength = 2048;

    /// <summary>True if the table is where the file says. Numbers count from the header, which may follow other bytes.</summary>
    public static bool IsIntact(byte[] bytes)
    {
        var end = Encoding.Latin1.GetString(bytes.AsSpan(Math.Max(0, bytes.Length - EndLength)));
        var header = Math.Max(0, bytes.AsSpan().IndexOf("%PDF-"u8));
        return Start().Matches(end) is [.., var last]
            && int.TryParse(last.Groups["place"].Value, out var place)
            && (IsTable(bytes, place) || IsTable(bytes, place + header));
    }

    /// <summary>True if there is anything that a viewer could show.</summary>
    public static bool HasObjects(byte[] bytes) => bytes.AsSpan().IndexOf(" obj"u8) >= 0;

    /// <summary>True if objects are packed into streams, where only a table finds them.</summary>
    public static bool HasPackedObjects(byte[] bytes) => bytes.AsSpan().IndexOf("/ObjStm"u8) >= 0;

    /// <summary>
    /// Returns the file with a new table of the objects in it at its end, or null if it has no catalog or is encrypted.
    /// </summary>
    public static byte[]? Rebuild(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("/Encrypt"u8) >= 0)
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(bytes);
        var places = new SortedDictionary<int, (int Place, int Generation)>();
        foreach (Match match in Object().Matches(text))
        {
            if (
                int.TryParse(match.Groups["number"].ValueSpan, out var number)
                && int.TryParse(match.Groups["generation"].ValueSpan, out var generation)
            )
            {
                // The last one counts: changes are written at the end.
                places[number] = (match.Index, generation);
            }
        }

        var trailer = Trailer(text, places);
        if (trailer is null)
        {
            return null;
        }

        var table = new StringBuilder("\nxref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, (place, generation)) in places)
        {
            table.Append($"{number} 1\n{place:0000000000} {generation:00000} n \n");
        }

        table.Append($"trailer\n<< /Size {places.Keys.Max() + 1} {trailer} >>\nstartxref\n{bytes.Length + 1}\n%%EOF\n");
        return [.. bytes, .. Encoding.Latin1.GetBytes(table.ToString())];
    }

    /// <summary>Returns the references of a trailer: those written last, or what looks like catalog and information.</summary>
    private static string? Trailer(string text, SortedDictionary<int, (int Place, int Generation)> places)
    {
        string? root = null;
        string? info = null;
        foreach (Match match in Reference().Matches(text))
        {
            root = match.Groups["key"].Value == "Root" ? match.Groups["to"].Value : root;
            info = match.Groups["key"].Value == "Info" ? match.Groups["to"].Value : info;
        }

        foreach (var (number, (place, generation)) in places)
        {
            var end = text.IndexOf("endobj", place, StringComparison.Ordinal);
            var content = text.AsSpan(
                place,
                Math.Min(end < 0 ? MaxLength : end - place, Math.Min(MaxLength, text.Length - place))
            );
            root ??= Catalog().IsMatch(content) ? $"{number} {generation} R" : null;
            info ??=
                Information().IsMatch(content) && !content.Contains("/Subtype", StringComparison.Ordinal)
                    ? $"{number} {generation} R"
                    : null;
        }

        return root is null ? null : $"/Root {root}" + (info is null ? "" : $" /Info {info}");
    }

    private const int MaxLength = 4096;

    private static bool IsTable(byte[] bytes, int place)
    {
        if (place < 0 || place >= bytes.Length)
        {
            return false;
        }

        var begin = Encoding.Latin1.GetString(bytes.AsSpan(place, Math.Min(40, bytes.Length - place)));
        return TableBegin().IsMatch(begin);
    }

    [GeneratedRegex(@"startxref\s+(?<place>[0-9]{1,10})")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s*(?:xref\s|[0-9]{1,10}\s+[0-9]{1,5}\s+obj\b)")]
    private static partial Regex TableBegin();

    [GeneratedRegex(@"(?<![0-9])(?<number>[0-9]{1,8})[ \r\n]{1,2}(?<generation>[0-9]{1,5})[ \r\n]{1,2}obj(?![A-Za-z])")]
    private static partial Regex Object();

    [GeneratedRegex(@"/(?<key>Root|Info)\s+(?<to>[0-9]{1,8}\s+[0-9]{1,5}\s+R)\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Type\s*/Catalog\b")]
    private static partial Regex Catalog();

    [GeneratedRegex(@"/(?:Author|Producer|Creator|CreationDate)\b")]
    private static partial Regex Information();
}
