using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Value for every language of the site. It cannot be constructed with a language missing.</summary>
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

    /// <summary>Maps the value of every language.</summary>
    public ByLanguage<TResult> Select<TResult>(Func<T, TResult> map) => new(languages, language => map(this[language]));
}
