using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>
/// The files of a new story: front matter with a comment on each field, in the file's own language. All files are
/// drafts, so an unfinished story is never published by mistake.
/// </summary>
public static class StoryTemplate
{
    private static readonly Message Translate = new(
        "It is still to be translated: here stands the title in the other language.",
        "Он ещё не переведён: пока здесь заголовок на другом языке.",
        "Ал азырынча которула элек: бул жерде башка тилдеги аталышы турат."
    );

    private static readonly Message KeysAre = new("The keys are: {0}.", "Ключи: {0}.", "Ачкычтар: {0}.");

    /// <summary>Returns each file's path, relative to the source folder, and its text.</summary>
    public static ImmutableArray<(string Path, string Text)> FilesOf(StoryPlan plan, ImmutableArray<Topic> topics) =>
        [
            .. plan.Titles.Select(version =>
                (
                    $"{plan.Folder}/{StoryPlan.FileName(version.Language)}",
                    Text(plan, version.Title, topics, CommentsIn(version.Language))
                )
            ),
        ];

    private static MessageLanguage CommentsIn(Language language) =>
        MessageLanguages.Parse(language.Code) ?? MessageLanguage.English;

    private static string Text(StoryPlan plan, string? title, ImmutableArray<Topic> topics, MessageLanguage comments)
    {
        var keys = KeysAre.In(comments, string.Join(", ", topics.Select(topic => topic.Id)));
        string[] lines =
        [
            "---",
            Comment("title", comments) + (title is null ? " " + Translate.In(comments) : ""),
            "title: " + YamlText.Scalar(title ?? plan.FirstTitle),
            Comment("date", comments),
            "date: " + plan.Date,
            Comment("summary", comments),
            "summary:",
            Comment("topics", comments) + (topics.IsEmpty ? "" : " " + keys),
            $"topics: [{string.Join(", ", plan.Topics)}]",
            .. Example("photos", comments),
            .. Example("attachments", comments),
            Comment("draft", comments),
            "draft: true",
            "---",
            "",
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string Comment(string field, MessageLanguage comments) =>
        "# " + ArticleFields.All.First(one => one.Name == field).Description.In(comments);

    /// <summary>Writes an example of a list of maps. All lines are comments, for the author to uncomment.</summary>
    private static IEnumerable<string> Example(string field, MessageLanguage comments)
    {
        var shape = ArticleFields.All.First(one => one.Name == field).Shape;
        var parts = ((FieldShape.MapShape)((FieldShape.ListShape)shape).Items).Fields.Names;
        return
        [
            Comment(field, comments),
            $"#{field}:",
            .. parts.Select((part, i) => $"#  {(i == 0 ? "- " : "  ")}{part}:"),
        ];
    }
}
