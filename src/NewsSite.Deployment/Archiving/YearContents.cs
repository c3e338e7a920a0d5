using System.Collections.Immutable;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Deployment.Archiving;

/// <summary>
/// The files of a year: its pages, and every file of the site they need. Pages of other years, and of the site as a
/// whole, are not inside, although its pages lead to them.
/// </summary>
/// <param name="Pages">Paths of the pages, relative to the output folder.</param>
/// <param name="Files">Paths of all files, pages included, in ordinal order.</param>
/// <param name="Outside">URLs of this site that the pages lead to and that are not inside, in ordinal order.</param>
internal sealed record YearContents(
    ImmutableArray<string> Pages,
    ImmutableArray<string> Files,
    ImmutableArray<string> Outside
)
{
    /// <summary>Folder of styles, scripts and fonts. They name one another, so all are needed.</summary>
    private const string Assets = "assets/";

    /// <summary>Folder of the search index, which is of the whole site.</summary>
    private const string Search = "search/";

    /// <summary>Files that browsers ask for without being told.</summary>
    private static readonly string[] Unasked = ["favicon.ico", "apple-touch-icon.png"];

    /// <summary>Finds the files of a year.</summary>
    /// <param name="folder">Absolute path of the output folder.</param>
    /// <param name="routes">Routes of the year's pages.</param>
    public static YearContents Of(Site site, string folder, ImmutableArray<Route> routes)
    {
        var hosted = HostedFiles.In(folder).ToHashSet(StringComparer.Ordinal);
        var own = routes.Select(YearPages.FileOf).ToHashSet(StringComparer.Ordinal);
        var others = site.Routes.Select(YearPages.FileOf).Where(path => !own.Contains(path)).ToHashSet();
        var pages = own.Where(IsPage).Order(StringComparer.Ordinal);
        var references = new References(site, folder, hosted);
        var targets = pages.SelectMany(references.Of).ToHashSet(StringComparer.Ordinal);
        var files = targets
            .Where(path =>
                !IsPage(path) && !others.Contains(path) && !path.StartsWith(Search, StringComparison.Ordinal)
            )
            .Concat(own)
            .Concat(hosted.Where(path => path.StartsWith(Assets, StringComparison.Ordinal) || Unasked.Contains(path)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var manifest in files.Where(path => path.EndsWith(".webmanifest", StringComparison.Ordinal)).ToList())
        {
            files.UnionWith(references.Of(manifest));
        }

        return new(
            [.. pages],
            [.. files.Order(StringComparer.Ordinal)],
            [
                .. targets
                    .Except(files, StringComparer.Ordinal)
                    .Select(path => site.Configuration.Address.Absolute(YearPages.AddressOf(path)))
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Resolves references of files to other files of the site.</summary>
    /// <param name="Hosted">Paths of the site's files for readers.</param>
    private sealed record References(Site Site, string Folder, HashSet<string> Hosted)
    {
        public IEnumerable<string> Of(string path)
        {
            var address = Site.Configuration.Address;
            var page = new Uri(address.Absolute(YearPages.AddressOf(path)));
            using var file = File.OpenRead(Path.Combine(Folder, path));
            var written = IsPage(path) ? PageReferences.OfPage(file) : PageReferences.OfManifest(file);
            return
            [
                .. written
                    .Select(reference => Uri.TryCreate(page, reference, out var uri) ? uri : null)
                    .Where(uri => uri?.Scheme is "http" or "https")
                    .Select(uri => address.PathOf(uri!))
                    .OfType<string>()
                    .Select(target => OutputFile.PathOf(target.Split('?', '#')[0]))
                    .Where(Hosted.Contains),
            ];
        }
    }
}
