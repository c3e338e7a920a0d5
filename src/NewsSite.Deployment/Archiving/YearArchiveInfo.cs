using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Deployment.Archiving;

/// <summary>Words about an archive of a year, for people and programs that meet it without the site.</summary>
/// <param name="Name">Name of the archive, and of its files without ending: <c>edu.example-2025</c>.</param>
/// <param name="Root">URL of the site's root without the last slash, in ASCII.</param>
/// <param name="BasePath">Path below the host, without trailing slash.</param>
/// <param name="Publisher">Names of the publisher in all languages.</param>
/// <param name="Start">URL of the year's list in the first language, from where all its stories can be reached.</param>
/// <param name="Made">Moment of the archive, which is the build's clock.</param>
internal sealed record YearArchiveInfo(
    string Name,
    int Year,
    string Root,
    string BasePath,
    string Publisher,
    string Start,
    DateTimeOffset Made
)
{
    /// <summary>Program that made the archive, with its version.</summary>
    public string Software { get; } =
        "newssite " + typeof(YearArchiveInfo).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Says in English what is inside, for catalogues.</summary>
    public string Description =>
        $"Pages of {Year} of {Root}/, in all languages, as published: made from the finished site, with the headers its "
        + "hosts are set to send. Pages of other years and of the site as a whole are not inside.";

    public static YearArchiveInfo Of(Site site, int year)
    {
        var configuration = site.Configuration;
        var root = AsciiOf(configuration.Address);
        return new(
            $"{new Uri(root).Host}-{year:0000}",
            year,
            root,
            configuration.Address.BasePath,
            string.Join(
                " / ",
                configuration.Languages.Select(language => OneLine(configuration.Publisher[language])).Distinct()
            ),
            root + Permalinks.Year(configuration.DefaultLanguage, year),
            site.Clock.Now
        );
    }

    private static string AsciiOf(SiteAddress address)
    {
        var origin = new Uri(address.Origin);
        var port = origin.IsDefaultPort ? "" : $":{origin.Port}";
        return $"{origin.Scheme}://{origin.IdnHost}{port}{address.BasePath}";
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
