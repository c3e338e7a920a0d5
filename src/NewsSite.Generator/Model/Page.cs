using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Page that is not news, such as «About».</summary>
/// <param name="Slug">Segment of the page's URL after the language.</param>
/// <param name="Folder">Folder of the page, relative to the source folder.</param>
public sealed record Page(string Slug, string Folder, ImmutableArray<Article> Versions) : IRouteSubject
{
    /// <summary>Returns the version in a language, or null.</summary>
    public Article? In(Language language) => Versions.FirstOrDefault(version => version.Language == language);
}
