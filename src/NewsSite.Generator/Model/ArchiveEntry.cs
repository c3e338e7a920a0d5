using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Entry of the archive's lists: a <see cref="Story"/> or a <see cref="WithdrawnStory"/>.</summary>
public abstract record ArchiveEntry : IRouteSubject
{
    /// <summary>Path in the archive, the same in every language: <c>2022/03/15-protokol</c>.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// Earliest publication date of a version, with the offset of the site's time zone at that moment.
    /// </summary>
    public required DateTimeOffset Date { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>Regions that the story is about, mostly none.</summary>
    public ImmutableArray<Topic> Regions { get; init; } = [];

    /// <summary>
    /// Date of the last change: publication, correction or withdrawal. It never goes back, whatever comes later.
    /// </summary>
    public abstract DateTimeOffset Modified { get; }

    /// <summary>Path of the first version's Markdown file, relative to the source folder.</summary>
    public abstract string SourcePath { get; }

    /// <summary>Headings of the versions, at least one, in the order of the site's languages.</summary>
    public abstract ImmutableArray<VersionHeading> Headings { get; }

    /// <summary>Day of publication in the site's time zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Date.DateTime);

    /// <summary>Returns the heading of the version in a language, or null.</summary>
    public virtual VersionHeading? HeadingIn(Language language) =>
        Headings.FirstOrDefault(heading => heading.Language == language);

    /// <summary>
    /// Returns the heading for lists in a language: in that language if it exists, otherwise the first.
    /// </summary>
    public VersionHeading HeadingFor(Language language) => HeadingIn(language) ?? Headings[0];
}

/// <summary>Data of a version for lists. Withdrawn versions have it too.</summary>
/// <param name="Path">Path of the Markdown file, relative to the source folder.</param>
/// <param name="Date">Publication date of the version, or of the story if the version has none.</param>
/// <param name="Aliases">Old addresses that redirect to the version, as paths from the root of the host.</param>
public sealed record VersionHeading(
    Language Language,
    string Path,
    string Title,
    DateTimeOffset Date,
    bool IsDraft,
    ImmutableArray<Located<string>> Aliases
)
{
    internal static VersionHeading Of(Article article, DateTimeOffset date) =>
        new(article.Language, article.Path, article.Title.Value, date, article.IsDraft, article.Aliases);
}
