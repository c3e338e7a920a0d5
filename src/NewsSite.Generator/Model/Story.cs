using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Story in all languages it is published in, with the fields that its versions share.</summary>
public sealed record Story : ArchiveEntry
{
    public required bool IsPinned { get; init; }

    /// <summary>True if the story offers its photos, if any, to newsrooms.</summary>
    public required bool HasPressKit { get; init; }

    /// <summary>Folder of photos and documents, relative to the source folder; null if the story has none.</summary>
    public required string? Folder { get; init; }

    /// <summary>Published versions, at least one, in the order of the site's languages.</summary>
    public required ImmutableArray<Article> Versions { get; init; }

    /// <summary>Whom newsrooms may ask; null if nobody is named.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Corrections since publication, oldest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Event, deadline and end of the story.</summary>
    public StoryDates Dates { get; init; } = StoryDates.None;

    public override DateTimeOffset Modified => LastCorrectionOr(Date);

    public override string SourcePath => Versions[0].Path;

    public override ImmutableArray<VersionHeading> Headings =>
        [.. Versions.Select(version => VersionHeading.Of(version, DateOf(version)))];

    public override VersionHeading? HeadingIn(Language language) =>
        In(language) is { } version ? VersionHeading.Of(version, DateOf(version)) : null;

    /// <summary>Returns the version in a language, or null.</summary>
    public Article? In(Language language)
    {
        foreach (var version in Versions)
        {
            if (version.Language == language)
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>Returns the publication date of a version, or the story's if the version has none.</summary>
    public DateTimeOffset DateOf(Article version) => version.Date?.Value ?? Date;

    /// <summary>Returns the date of a version's publication or last correction.</summary>
    public DateTimeOffset ModifiedOf(Article version) => LastCorrectionOr(DateOf(version));

    /// <summary>
    /// Returns the version for lists in a language: in that language if it exists, otherwise the first.
    /// </summary>
    public Article For(Language language) => In(language) ?? Versions[0];

    private DateTimeOffset LastCorrectionOr(DateTimeOffset date) =>
        Corrections is [.., var last] && last.Date.Value > date ? last.Date.Value : date;
}
