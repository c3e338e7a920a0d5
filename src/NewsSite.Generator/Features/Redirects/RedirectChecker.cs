using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>Checks that no old address is also a file of the site: the host would serve the file.</summary>
internal static class RedirectChecker
{
    public static void Check(Site site, IReadOnlyCollection<OutputFile> files, DiagnosticBag diagnostics)
    {
        if (site.Redirects.IsEmpty)
        {
            return;
        }

        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var redirect in site.Redirects)
        {
            var page = RedirectPage.PathOf(redirect, site.Configuration.Address);
            string[] conflicting = page is null ? [] : [page, .. RedirectPage.Parents(page)];
            if (conflicting.Append(OutputFile.PathOf(redirect.From)).Any(paths.Contains))
            {
                diagnostics.Report(AddressRules.AliasIsFile, redirect.Location, redirect.From);
            }
        }
    }
}
