using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the search pages of the languages that have search data.</summary>
internal sealed class SearchPages(SiteConfiguration configuration, HeadFactory heads, InterfaceTexts texts)
{
    public SearchPage Search(Language language)
    {
        var title = texts[language, "search.title"];
        var head = heads.In(
            [.. configuration.Languages.Where(language => language.HasSearch)],
            RouteKind.Search,
            language,
            title,
            null,
            Permalinks.Search
        );
        return new SearchPage(head with { Breadcrumbs = [heads.Home(language)] }, Settings(language));
    }

    /// <summary>
    /// Returns the page's settings: names of topics and regions, date formats by month, and the search pages of other languages.
    /// </summary>
    private Html Settings(Language language) =>
        Html.Json(
            new
            {
                Topics = configuration
                    .Topics.Concat(configuration.Regions)
                    .ToDictionary(topic => topic.FullId, topic => topic.Name[language]),
                Dates = language.Dates.MediumByMonth,
                Others = configuration
                    .Languages.Where(other => other != language && other.HasSearch)
                    .Select(other => new
                    {
                        Language = other.Code,
                        Url = configuration.Address.Link(Permalinks.Search(other)),
                        Manifest = configuration.Address.Link(Permalinks.SearchManifest(other)),
                    }),
            }
        );
}
