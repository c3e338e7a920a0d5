using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>An entry of the archive's lists: a <see cref="Story"/>, or the notice of a <see cref="WithdrawnStory"/>.</summary>
public abstract record ArchiveEntry : IRouteSubject
{
    /// <summary>Its path in the archive, the same in every language: <c>2022/03/15-protokol</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The earliest of its versions' moments, in the offset of the site's time zone at that moment.</summary>
    public required DateTimeOffset Date { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>When it last changed: it came out, was corrected, or was withdrawn.</summary>
    public abstract DateTimeOffset Modified { get; }

    /// <summary>What lists show of its versions, in the order of the site's languages; at least one.</summary>
    public abstract ImmutableArray<VersionHeading> Headings { get; }

    /// <summary>The day in the site's time zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Date.DateTime);

    /// <summary>The version to show in lists: in the reader's language, or else the first there is.</summary>
    public VersionHeading HeadingFor(Language language) =>
        Headings.FirstOrDefault(heading => heading.Language == language) ?? Headings[0];
}

/// <summary>What is known of a version wherever it is listed, withdrawn or not.</summary>
/// <param name="Path">Its Markdown file, relative to the source folder.</param>
/// <param name="Date">When it came out: its own moment, or the story's.</param>
/// <param name="Aliases">Old addresses that lead to it: paths from the root of the host.</param>
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
