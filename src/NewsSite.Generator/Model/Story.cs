using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>A piece of news in the languages it is published in; what its versions share stands here once.</summary>
public sealed record Story : ArchiveEntry
{
    public required bool IsPinned { get; init; }

    /// <summary>Whether it offers its photos to newsrooms, if it has any.</summary>
    public required bool HasPressKit { get; init; }

    /// <summary>The folder its photos and documents lie in, or null for a story without a folder.</summary>
    public required string? Folder { get; init; }

    /// <summary>The published versions in the order of the site's languages; at least one.</summary>
    public required ImmutableArray<Article> Versions { get; init; }

    /// <summary>What was mended since it came out, oldest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    public override DateTimeOffset Modified => Later(Date);

    public override ImmutableArray<VersionHeading> Headings =>
        [.. Versions.Select(version => VersionHeading.Of(version, DateOf(version)))];

    /// <summary>The version in a language, or null where there is none.</summary>
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

    /// <summary>When a version came out: its own moment, or the story's.</summary>
    public DateTimeOffset DateOf(Article version) => version.Date?.Value ?? Date;

    /// <summary>When a version came out or was last corrected.</summary>
    public DateTimeOffset ModifiedOf(Article version) => Later(DateOf(version));

    /// <summary>The version to show in lists: in the reader's language, or else the first there is.</summary>
    public Article For(Language language) => In(language) ?? Versions[0];

    private DateTimeOffset Later(DateTimeOffset date) =>
        Corrections is [.., var last] && last.Date.Value > date ? last.Date.Value : date;
}
