using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.Status;
using NewsSite.Languages;

namespace NewsSite.Formats;

/// <summary>Columns of the status table, for the terminal and the page.</summary>
internal static class StatusColumns
{
    public static ImmutableArray<(string Heading, Func<StoryCounts, int> Count)> In(
        MessageLanguage messages,
        ImmutableArray<Language> languages
    ) =>
        [
            (Texts.Stories.In(messages), counts => counts.Stories),
            (Texts.InAllLanguages.In(messages), counts => counts.Complete),
            .. languages.Select(language =>
                (
                    Texts.OnlyIn.In(messages, language.Code),
                    (Func<StoryCounts, int>)(counts => counts.OnlyIn[language.Code])
                )
            ),
            (Texts.Drafts.In(messages), counts => counts.Drafts),
            (Texts.ScheduledStories.In(messages), counts => counts.Scheduled),
            (Texts.PhotosWithoutAlt.In(messages), counts => counts.PhotosWithoutAlt),
            (Texts.Problems.In(messages), counts => counts.Problems),
        ];

    /// <summary>Returns the codes of missing languages; a code in parentheses has a draft: «ru» or «(ru)».</summary>
    public static string MissingOf(UntranslatedStory story) =>
        string.Join(' ', story.Missing.Select(code => story.InDraft.Contains(code) ? $"({code})" : code));
}
