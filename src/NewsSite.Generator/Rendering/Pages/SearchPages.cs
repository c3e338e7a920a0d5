using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The page that searches, in every language that has search data.</summary>
internal static class SearchPages
{
    public static IEnumerable<PlannedPage> Plan(PageMaterial material) =>
        material
            .Configuration.Languages.Where(HasSearch)
            .Select(language => new PlannedPage(
                Permalinks.Search(language),
                language,
                PageKind.Search,
                () => Search(material, language)
            ));

    private static SearchPage Search(PageMaterial material, Language language)
    {
        var title = material.Texts[language, "search.title"];
        var head = material.Heads.In(
            [.. material.Configuration.Languages.Where(HasSearch)],
            PageKind.Search,
            language,
            title,
            null,
            Permalinks.Search
        );
        return new SearchPage(
            head with
            {
                IsIndexed = false,
                Breadcrumbs = [material.Heads.Home(language)],
            },
            Settings(material, language)
        );
    }

    /// <summary>Names of topics, how dates are written a month, and where the other languages search.</summary>
    private static Html Settings(PageMaterial material, Language language) =>
        Html.Json(
            new
            {
                Topics = material.Configuration.Topics.ToDictionary(topic => topic.Id, topic => topic.Name[language]),
                Dates = language.Dates.MediumByMonth,
                Others = material
                    .Configuration.Languages.Where(other => other != language && HasSearch(other))
                    .Select(other => new
                    {
                        Language = other.Code,
                        Url = material.Link(Permalinks.Search(other)),
                        Manifest = material.Link(Permalinks.SearchManifest(other)),
                    }),
            }
        );

    private static bool HasSearch(Language language) => SearchLanguage.Find(language.Code) is not null;
}
