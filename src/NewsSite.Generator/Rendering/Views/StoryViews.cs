using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>A date and time, formatted for the page's language.</summary>
internal sealed class DateView(DateTimeOffset moment, Language language)
{
    /// <summary>The values that determine every other property.</summary>
    internal (long Ticks, long Offset, string Language) Identity => (moment.Ticks, moment.Offset.Ticks, language.Id);

    private DateOnly Day => DateOnly.FromDateTime(moment.DateTime);

    /// <summary>The date and time in RFC 3339.</summary>
    public string Iso => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz");

    /// <summary>The date alone: <c>2022-03-15</c>.</summary>
    public string IsoDay => moment.ToString("yyyy-MM-dd");

    public int Year => moment.Year;

    /// <summary>The day of the month.</summary>
    public int DayOfMonth => moment.Day;

    public string Long => language.Dates.Long(Day);

    public string Medium => language.Dates.Medium(Day);

    public string Short => language.Dates.Short(Day);

    public string DayAndMonth => language.Dates.DayAndMonth(Day);

    public string Weekday => language.Dates.Weekdays[((int)moment.DayOfWeek + 6) % 7];

    public string Time => language.Dates.Time(TimeOnly.FromDateTime(moment.DateTime));
}

/// <summary>A story in a list.</summary>
internal sealed record CardView
{
    /// <summary>The id for the story in a list of its month: <c>15-protokol</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>The language of the title, the summary and the page behind the link.</summary>
    public required string Language { get; init; }

    /// <summary>True if <see cref="Language"/> is not the list's language.</summary>
    public required bool IsOtherLanguage { get; init; }

    public required DateView Date { get; init; }

    /// <summary>The article's summary, or null.</summary>
    public required string? Summary { get; init; }

    public required ImmutableArray<TopicLinkView> Topics { get; init; }

    /// <summary>The first photo, or null.</summary>
    public required PhotoView? Photo { get; init; }

    /// <summary>True if the story was withdrawn; only archive lists contain such cards.</summary>
    public required bool IsWithdrawn { get; init; }

    /// <summary>The event that the story announces, or null.</summary>
    public EventView? Event { get; init; }

    /// <summary>The last day to apply, or null.</summary>
    public DeadlineView? Deadline { get; init; }

    /// <summary>True if the story no longer holds.</summary>
    public bool IsExpired { get; init; }
}

/// <summary>
/// An event. <c>End</c> is null if it is not known, or the day of a whole-day event. <c>IsOneDay</c> is true if it ends
/// on the day it starts. <c>Place</c> may be null.
/// </summary>
internal sealed record EventView(
    DateView Start,
    DateView? End,
    bool HasTime,
    bool IsOneDay,
    string? Place,
    bool IsOver
);

/// <summary>A deadline: its day, with or without a time.</summary>
internal sealed record DeadlineView(DateView Date, bool HasTime, bool IsOver);

/// <summary>A photo. <c>Alt</c> is empty for decoration; <c>FileName</c> is the suggested name for downloads.</summary>
internal sealed record PhotoView(
    PictureView Picture,
    string Alt,
    string? Caption,
    string? Credit,
    int Number,
    int Total,
    string FileName
);

/// <summary>
/// A picture in all its published formats. <c>Url</c> and <c>Variants</c> (a <c>srcset</c>, null for a drawing) use the
/// format that every browser supports, <c>Sources</c> better ones, best first. <c>SmallUrl</c> is the narrowest variant
/// of the former and <c>LargeUrl</c> the widest, <c>Width</c> by <c>Height</c> pixels. <c>Colour</c> fills the space while the picture loads; it may be
/// null.
/// </summary>
internal sealed record PictureView(
    string Url,
    string? Variants,
    ImmutableArray<PictureSourceView> Sources,
    string SmallUrl,
    string LargeUrl,
    int Width,
    int Height,
    string? Colour
);

/// <summary>A format of a picture: its media type, its variants as <c>srcset</c>, and the narrowest one.</summary>
internal sealed record PictureSourceView(string Type, string Variants, string SmallUrl);

/// <summary>A correction of a story: its date and a note.</summary>
internal sealed record CorrectionView(DateView Date, string Note);

/// <summary>Whom newsrooms may ask about a story; all but the name may be null.</summary>
internal sealed record ContactView(string Name, string? Role, string? Phone, string? PhoneUrl, string? Email);

/// <summary>A ZIP of photos for newsrooms: <c>Count</c> photos, <c>Size</c> in bytes.</summary>
internal sealed record PressKitView(string Url, int Count, long Size);

/// <summary>
/// A document. <c>Type</c> is its extension in capitals, empty if there is none. <c>Size</c> is in bytes.
/// <c>Language</c> is the document's language code, null if unknown. <c>AbsoluteUrl</c> is for paper.
/// </summary>
internal sealed record AttachmentView(
    string Title,
    string Url,
    string AbsoluteUrl,
    string Type,
    long Size,
    string? Language
);

/// <summary>
/// Recorded sound or video. <c>Size</c> is in bytes; <c>Length</c> is «3:25» and <c>Duration</c> the same for machines,
/// both null if unknown. <c>PosterUrl</c> may be null. <c>AbsoluteUrl</c> is for paper.
/// </summary>
internal sealed record RecordingView(
    string Title,
    string Url,
    string AbsoluteUrl,
    bool IsVideo,
    string Type,
    long Size,
    string? Length,
    string? Duration,
    string? PosterUrl
);
