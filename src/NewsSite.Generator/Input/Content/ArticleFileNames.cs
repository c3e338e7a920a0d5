using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Names the files that an article may have, for messages: «index.ky.md or index.ru.md».</summary>
internal static class ArticleFileNames
{
    public static Message Of(ImmutableArray<Language> languages)
    {
        string[] names = [.. languages.Select(language => $"index.{language.Code}.md")];
        return new(Join("or"), Join("или"), Join("же"));

        string Join(string or) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {or} {names[^1]}";
    }
}
