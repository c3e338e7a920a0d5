using System.Text;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>Writes settings for Cloudflare, and for other hosts that read a file of headers in the site's root.</summary>
internal static class CloudflareSettings
{
    /// <summary>
    /// Returns the rules in their order. A header that an earlier rule set is taken back first, since these hosts would
    /// join the two values.
    /// </summary>
    public static string WriteHeaders(SiteConfiguration configuration)
    {
        var basePath = configuration.Address.BasePath;
        var text = new StringBuilder(
            "# Cloudflare reads this file; a line with an exclamation mark takes a header back.\n"
        );
        var paths = "";
        foreach (var header in HostHeaders.All)
        {
            if (header.Paths != paths)
            {
                paths = header.Paths;
                text.Append($"{basePath}{paths}\n");
            }

            var isSet = HostHeaders
                .All.TakeWhile(earlier => earlier != header)
                .Any(earlier => earlier.Name == header.Name);
            text.Append(isSet ? $"  ! {header.Name}\n" : "").Append($"  {header.Name}: {header.Value}\n");
        }

        return text.ToString();
    }

    /// <summary>Returns the files that are not for readers, but for those that these hosts read themselves.</summary>
    public static string WriteIgnored() =>
        string.Concat(
            HiddenFiles.All.Except([HostFileNames.Headers, HostFileNames.NetlifyRedirects]).Select(name => $"/{name}\n")
        );
}
