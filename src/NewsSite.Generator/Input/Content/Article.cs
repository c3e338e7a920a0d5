using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// One language's version of a story or page, as its author wrote it. The article cache serialises this type directly,
/// so a new property is cached automatically or does not compile.
/// </summary>
[MemoryPackable]
public sealed partial record Article
{
    [LanguageFormatter]
    public required Language Language { get; init; }

    /// <summary>Path of the Markdown file, relative to the source folder.</summary>
    public required string Path { get; init; }

    public required Located<string> Title { get; init; }

    /// <summary>Publication date; null if the file leaves it to the other version, or for a page.</summary>
    public Located<DateTimeOffset>? Date { get; init; }

    public Located<string>? Summary { get; init; }

    /// <summary>Topic ids from <c>topics.yaml</c>; empty if the file leaves them to the other version.</summary>
    public ImmutableArray<Located<string>> Topics { get; init; } = [];

    /// <summary>Region ids from <c>regions.yaml</c>; empty if the file leaves them to the other version.</summary>
    public ImmutableArray<Located<string>> Regions { get; init; } = [];

    public bool IsDraft { get; init; }

    public bool IsPinned { get; init; }

    /// <summary>Old addresses that redirect to this article, as paths from the root of the host.</summary>
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    /// <summary>Photos in order; empty if the file leaves them to the other version.</summary>
    public ImmutableArray<Photo> Photos { get; init; } = [];

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Recorded sound.</summary>
    public ImmutableArray<Recording> Audio { get; init; } = [];

    /// <summary>Own videos.</summary>
    public ImmutableArray<Recording> Video { get; init; } = [];

    /// <summary>True if the story offers its photos to newsrooms; null for the default of the site.</summary>
    public Located<bool>? PressKit { get; init; }

    /// <summary>Whom newsrooms may ask; null if nobody is named or the file leaves it to the other version.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Corrections; empty if the file leaves them to the other version.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Withdrawal; null if the story is not withdrawn or the file leaves it to the other version.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Event that the story announces; null if there is none or the file leaves it to the other version.</summary>
    public StoryEvent? Event { get; init; }

    /// <summary>Last day or moment to apply; null if there is none or the file leaves it to the other version.</summary>
    public Located<CalendarTime>? Deadline { get; init; }

    /// <summary>Last day or moment the story holds; null likewise.</summary>
    public Located<CalendarTime>? Expires { get; init; }

    /// <summary>Rules that the article may break, each with a reason in the file.</summary>
    public ImmutableArray<Silence> Allowed { get; init; } = [];

    /// <summary>Source from which the article was imported.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// <see cref="TextHash"/> of the Markdown after the front matter. <see cref="MarkdownTexts"/> reads it.
    /// </summary>
    public required UInt128 BodyHash { get; init; }

    /// <summary>Number of lines in the file before the Markdown.</summary>
    public required int LinesBeforeBody { get; init; }

    /// <summary>Returns the values of the front matter that readers see.</summary>
    internal IEnumerable<Located<string>> VisibleFields()
    {
        var amended = Corrections
            .Select(correction => correction.Note)
            .Concat(Withdrawn is null ? [] : [Withdrawn.Reason])
            .Concat(Event?.Place is { } place ? [place] : [])
            .Concat(Contact?.Role is { } role ? [role] : [])
            .SelectMany(text => text.Texts.Select(translation => new Located<string>(translation.Text, text.Location)));
        return new[] { Title, Summary, Contact?.Name, Contact?.Phone }
            .Concat(Photos.SelectMany(photo => new[] { photo.Alt, photo.Caption, photo.Credit }))
            .Concat(Attachments.Select(attachment => attachment.Title))
            .Concat(Audio.Concat(Video).Select(recording => recording.Title))
            .OfType<Located<string>>()
            .Concat(amended);
    }
}

/// <summary>Photo beside the article.</summary>
/// <param name="File">Path relative to the story's folder.</param>
/// <param name="Alt">Alternative text; null if not written, empty for a decorative photo.</param>
[MemoryPackable]
public sealed partial record Photo(
    Located<string> File,
    Located<string>? Alt,
    Located<string>? Caption,
    Located<string>? Credit
);

/// <summary>Document beside the article.</summary>
/// <param name="File">Path relative to the story's folder.</param>
/// <param name="Title">Link text; null for the file name.</param>
/// <param name="Language">Language code of the document; null if the author gives none.</param>
/// <param name="Aliases">Old addresses that redirect to the document.</param>
[MemoryPackable]
public sealed partial record Attachment(
    Located<string> File,
    Located<string>? Title,
    Located<string>? Language,
    ImmutableArray<Located<string>> Aliases
);

/// <summary>Recorded sound or video beside the article.</summary>
/// <param name="File">Path relative to the story's folder.</param>
/// <param name="Title">What is to be heard or seen; null if not written.</param>
/// <param name="Poster">Photo to show until a video plays; null if there is none.</param>
[MemoryPackable]
public sealed partial record Recording(Located<string> File, Located<string>? Title, Located<string>? Poster);
