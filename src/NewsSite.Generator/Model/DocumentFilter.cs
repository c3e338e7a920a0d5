using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Model;

/// <summary>Choice of documents that a list shows: all of them, or those of one year, topic, region or type.</summary>
public sealed record DocumentFilter(int? Year = null, Topic? Topic = null, DocumentType? Type = null)
{
    public static readonly DocumentFilter None = new();

    /// <summary>True if the list is of documents about one topic or region.</summary>
    public bool IsOf(Topic topic) => Topic is not null && (Topic.Vocabulary, Topic.Id) == (topic.Vocabulary, topic.Id);

    public bool Allows(StoryDocument document) =>
        (Year is null || document.Story.Day.Year == Year)
        && (Topic is null || document.Story.Topics.Concat(document.Story.Regions).Any(IsOf))
        && (Type is null || document.Type == Type);
}
