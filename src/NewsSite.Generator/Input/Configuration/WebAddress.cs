using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Parses web addresses as people write them.</summary>
internal static partial class WebAddress
{
    private static readonly string[] Schemes = ["http://", "https://"];

    /// <summary>Returns an http or https URL with a valid host, or null for any other text.</summary>
    /// <remarks>
    /// Only texts with such a scheme reach <see cref="Uri"/>, which throws on some that look like UNC paths (<c>//</c>
    /// and a right-to-left mark).
    /// </remarks>
    public static Uri? Parse(string text)
    {
        var address = text.Trim();
        return
            Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && HasHost(uri)
            ? uri
            : null;
    }

    /// <summary>
    /// Returns the whole address that a text without a correct scheme means (<c>edu.gov.kg</c>, <c>https:/edu.gov.kg</c>,
    /// <c>press@edu.gov.kg</c>, <c>+996 312 62-05-19</c>), or null if it means none.
    /// </summary>
    public static string? Meant(string text)
    {
        if (Mail().IsMatch(text))
        {
            return "mailto:" + text;
        }

        if (Phone().IsMatch(text))
        {
            return "tel:" + string.Concat(text.Where(character => char.IsAsciiDigit(character) || character == '+'));
        }

        var host = Host().Match(text);
        if (!host.Success || IsFileName(host.Groups["host"].Value, text))
        {
            return null;
        }

        var scheme = host.Groups["scheme"].Value.Contains("http:", StringComparison.OrdinalIgnoreCase)
            ? "http"
            : "https";
        var address = $"{scheme}://{text[host.Groups["host"].Index..]}";
        return Parse(address) is null ? null : address;
    }

    /// <summary>True for a name like <c>plan.pdf</c>: its end is an extension and no domain.</summary>
    private static bool IsFileName(string host, string text) =>
        !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && text.EndsWith(host, StringComparison.Ordinal)
        && FileExtensions.Contains(Path.GetExtension(host));

    /// <summary>Extensions of files that articles link to. Some are domains too, but of no site a story names.</summary>
    private static readonly FrozenSet<string> FileExtensions = (
        ".pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .rtf .txt .csv .json .xml .zip .rar .7z .gz .epub .md .html"
        + " .htm .jpg .jpeg .png .gif .webp .avif .svg .heic .tif .tiff .bmp .mp3 .mp4 .mov .avi .wav .ics .yaml .yml"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^\+[0-9][0-9 ()-]{7,20}$")]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"^(?<scheme>h{0,2}t{1,3}ps{0,2}:?/{0,3}:?/{0,2})?(?<host>(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24})(?=[:/?#]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Host();

    private static bool HasHost(Uri uri)
    {
        try
        {
            return Uri.CheckHostName(uri.IdnHost) != UriHostNameType.Unknown && !uri.Host.Any(char.IsWhiteSpace);
        }
        catch (UriFormatException)
        {
            // The host name contains forbidden characters.
            return false;
        }
    }
}
