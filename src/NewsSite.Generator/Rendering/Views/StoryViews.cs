using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>A date and time, formatted for the page's language.</summary>
internal sealed class DateView(DateTimeOffset moment, Language language)
{
    /// <summary>The values that determine every other property.</summary>
    internal (long Ticks, long Offset, string Language) Identity => (moment.Ticks, moment.Offset.Ticks, language.Code);

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
}

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
/// format that every browser supports, <c>Sources</c> better ones, best first. <c>LargeUrl</c> is the widest variant of
/// the former, <c>Width</c> by <c>Height</c> pixels. <c>Colour</c> fills the space while the picture loads; it may be
/// null.
/// </summary>
internal sealed record PictureView(
    string Url,
    string? Variants,
    ImmutableArray<PictureSourceView> Sources,
    string LargeUrl,
    int Width,
    int Height,
    string? Colour
);

/// <summary>A format of a picture: its media type, and its variants as <c>srcset</c>.</summary>
internal sealed record PictureSourceView(string Type, string Variants);

/// <summary>A correction of a story: its date and a note.</summary>
internal sealed record CorrectionView(DateView Date, string Note);

/// <summary>A ZIP of photos for newsrooms: <c>Count</c> photos, <c>Size</c> in bytes.</summary>
internal sealed record PressKitView(string Url, int Count, long Size);

/// <summary>
/// A document. <c>Type</c> is its extension in capitals, empty if there is none. <c>Size</c> is in bytes.
/// <c>Language</c> is the document's language code, null if unknown.
/// </summary>
internal sealed record AttachmentView(string Title, string Url, string Type, long Size, string? Language);
