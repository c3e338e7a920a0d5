using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Views;

/// <summary>A moment as readers of the page's language write it.</summary>
internal sealed class DateView(DateTimeOffset moment, Language language)
{
    /// <summary>All there is to know of it: what it says follows from this.</summary>
    internal (long Ticks, long Offset, string Language) Identity => (moment.Ticks, moment.Offset.Ticks, language.Code);

    private DateOnly Day => DateOnly.FromDateTime(moment.DateTime);

    /// <summary>RFC 3339, for machines.</summary>
    public string Iso => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz");

    /// <summary>The day alone, for machines: <c>2022-03-15</c>.</summary>
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

    /// <summary>True where that is not the language of the list.</summary>
    public required bool IsOtherLanguage { get; init; }

    public required DateView Date { get; init; }

    /// <summary>May be null.</summary>
    public required string? Summary { get; init; }

    public required ImmutableArray<TopicLinkView> Topics { get; init; }

    /// <summary>The first photo, or null.</summary>
    public required PhotoView? Photo { get; init; }

    /// <summary>True where the story is no longer published; only lists of the archive hold it.</summary>
    public required bool IsWithdrawn { get; init; }
}

/// <summary>A photo. <c>Alt</c> is empty for decoration; <c>FileName</c> is for those who save it.</summary>
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
/// A picture in all its published forms. <c>Url</c> and <c>Variants</c> (a <c>srcset</c>, null for a drawing) are in the
/// format every browser knows, <c>Sources</c> in better ones, the best first. <c>LargeUrl</c> is the widest of the former,
/// <c>Width</c> and <c>Height</c> are its pixels. <c>Colour</c> stands in its place until it is there; it may be null.
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

/// <summary>A format of a picture: its media type, and its widths as <c>srcset</c>.</summary>
internal sealed record PictureSourceView(string Type, string Variants);

/// <summary>What was mended in a story, and when.</summary>
internal sealed record CorrectionView(DateView Date, string Note);

/// <summary>The photos for newsrooms, a ZIP: <c>Count</c> photos, <c>Size</c> in bytes.</summary>
internal sealed record PressKitView(string Url, int Count, long Size);

/// <summary>
/// A document: <c>Type</c> is «PDF» (empty for a file without extension), <c>Size</c> is in bytes, <c>Language</c> that
/// of the document, or null where it is not known.
/// </summary>
internal sealed record AttachmentView(string Title, string Url, string Type, long Size, string? Language);
