using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>Document of a story in the lists of a language.</summary>
/// <param name="Version">Version that offers the document: the list's language if it can be, or another.</param>
public sealed record StoryDocument(Story Story, Article Version, Attachment File)
{
    public DocumentType Type { get; } = DocumentType.Of(File.File.Value);
}
