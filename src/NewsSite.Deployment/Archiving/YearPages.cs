using System.Collections.Immutable;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Deployment.Archiving;

/// <summary>The pages of a year: of its stories in all languages, and the lists that are of this year only.</summary>
internal static class YearPages
{
    /// <summary>Returns the routes of a year's pages and calendars. Empty if the year has no story.</summary>
    public static ImmutableArray<Route> Of(Site site, int year) =>
        site.Years.Any(one => one.Year == year) ? [.. site.Routes.Where(route => IsOf(route, year))] : [];

    /// <summary>Returns the address of a file: that of the page whose file it is, or that of its path.</summary>
    /// <param name="path">Path relative to the output folder.</param>
    public static string AddressOf(string path)
    {
        const string Index = "index.html";
        var folder =
            path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path;
        return "/" + string.Join('/', folder.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Returns the path of a route's file relative to the output folder.</summary>
    public static string FileOf(Route route) => OutputFile.PathOf(route.Path);

    private static bool IsOf(Route route, int year) =>
        route.Subject switch
        {
            ArchiveEntry story => story.Day.Year == year,
            ArchiveMonth month => month.Year == year,
            ArchiveYear one => one.Year == year,
            TopicYear topic => topic.Year == year,
            DocumentPage documents => documents.Filter.Year == year,
            _ => false,
        };
}
