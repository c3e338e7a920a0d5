using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The page that searches, in every language that has search data.</summary>
internal sealed class SearchPages(SiteConfiguration configuration, HeadFactory heads, InterfaceTexts texts)
{
    public SearchPage Search(Language language)
    {
        var title = texts[language, "search.title"];
        var head = heads.In(
            [.. configuration.Languages.Where(HasSearch)],
            RouteKind.Search,
            language,
            title,
            null,
            Permalinks.Search
        );
        return new SearchPage(
            head with
            {
                IsIndexed = false,
                Breadcrumbs = [heads.Home(language)],
            },
            Settings(language)
        );
    }

    /// <summary>Names of topics, how dates are written a month, and where the other languages search.</summary>
    private Html Settings(Language language) =>
        Html.Json(
            new
            {
                Topics = configuration.Topics.ToDictionary(topic => topic.Id, topic => topic.Name[language]),
                Dates = language.Dates.MediumByMonth,
                Others = configuration
                    .Languages.Where(other => other != language && HasSearch(other))
                    .Select(other => new
                    {
                        Language = other.Code,
                        Url = configuration.Address.Link(Permalinks.Search(other)),
                        Manifest = configuration.Address.Link(Permalinks.SearchManifest(other)),
                    }),
            }
        );

    private static bool HasSearch(Language language) => SearchLanguage.Find(language.Code) is not null;
}
