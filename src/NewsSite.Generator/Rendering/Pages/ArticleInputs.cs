using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Everything that the view of an article's page depends on, besides the settings of the site and the theme. The page's
/// key is the digest of these, so that the view of a page that did not change is never made. <see cref="ArticleViews"/>
/// sees nothing else of the site: what a view shall show must be added here, and is in the digest then.
/// </summary>
/// <param name="StoryKey">The story's path in the archive.</param>
/// <param name="Versions">Languages of the story's versions.</param>
/// <param name="Title">As its author wrote it, like <paramref name="Summary"/>.</param>
/// <param name="Description">Text for descriptions.</param>
/// <param name="Date">Publication of the version.</param>
/// <param name="Modified">Its publication or last correction.</param>
/// <param name="Pictures">Photos for other sites.</param>
/// <param name="ShareImage">Share picture; null to use the first photo.</param>
/// <param name="Card">The story's own card.</param>
/// <param name="Announced">Event that the story is about, or null.</param>
internal sealed record ArticleInputs(
    Language Language,
    string StoryKey,
    int Year,
    int Month,
    ImmutableArray<Language> Versions,
    string Title,
    string? Summary,
    string Description,
    DateView Date,
    DateView Modified,
    Html Text,
    int WordCount,
    ImmutableArray<BodyHeading> Headings,
    bool IsRich,
    ImmutableArray<PublishedPicture> Pictures,
    PublishedPicture? ShareImage,
    CardView Card,
    ImmutableArray<TopicLinkView> Regions,
    ImmutableArray<PhotoView> Photos,
    ImmutableArray<AttachmentView> Attachments,
    ImmutableArray<RecordingView> Recordings,
    PressKitView? PressKit,
    ContactView? Contact,
    ImmutableArray<CorrectionView> Corrections,
    ImmutableArray<CardView> Related,
    CardView? Older,
    CardView? Newer,
    bool IsDraft,
    bool IsScheduled,
    StoryEvent? Announced,
    bool HasCalendar
);
