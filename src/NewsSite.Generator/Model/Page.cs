using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>A page that is not news, like «About»; <paramref name="Slug"/> is its address below each language.</summary>
public sealed record Page(string Slug, string Folder, ImmutableArray<Article> Versions) : IRouteSubject
{
    /// <summary>The version in a language, or null where there is none.</summary>
    public Article? In(Language language) => Versions.FirstOrDefault(version => version.Language == language);
}
