using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Import.Items;

/// <summary>A part of a source that could not be read or written.</summary>
/// <param name="Where">The file, with the line where that is known, or the item.</param>
/// <param name="Why">What is wrong; <c>{0}</c> stands for <paramref name="About"/>.</param>
/// <param name="About">A word of the source, what a parser said in its own words, or a <see cref="Message"/>.</param>
public sealed record SourceFailure(string Where, Message Why, object? About = null)
{
    /// <summary>Returns what is wrong in a language.</summary>
    public string In(MessageLanguage language) => Why.In(language, About ?? "");
}
