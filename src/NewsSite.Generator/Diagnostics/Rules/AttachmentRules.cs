namespace NewsSite.Generator.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>NS17x: what is wrong with the documents and videos of an article.</summary>
public static class AttachmentRules
{
    public static readonly DiagnosticRule VideoWithoutTitle = Warning(
        "NS170",
        "the video has no title; write it as [what the video shows]({0}), and it becomes a card",
        "у видео нет названия; напишите [о чём это видео]({0}), и получится карточка",
        "видеонун аталышы жок; [видео эмне жөнүндө экени]({0}) деп жазыңыз, ошондо карточка болот"
    );
}
