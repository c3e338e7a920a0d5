using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>A value that exists in every language of the site; it cannot be made with one missing.</summary>
public sealed class ByLanguage<T>
{
    private readonly ImmutableArray<Language> languages;
    private readonly ImmutableArray<T> values;

    public ByLanguage(ImmutableArray<Language> languages, Func<Language, T> valueIn)
    {
        this.languages = languages;
        values = [.. languages.Select(valueIn)];
    }

    public T this[Language language] => values[languages.IndexOf(language)];

    /// <summary>The same shape with other values.</summary>
    public ByLanguage<TResult> Select<TResult>(Func<T, TResult> map) => new(languages, language => map(this[language]));
}
