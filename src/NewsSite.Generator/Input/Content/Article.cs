using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// One language's version of a story or page, as its author wrote it. The article cache serialises it as it stands: a new
/// property is cached by itself, or does not compile.
/// </summary>
[MemoryPackable]
public sealed partial record Article
{
    [LanguageFormatter]
    public required Language Language { get; init; }

    /// <summary>The Markdown file, relative to the source folder.</summary>
    public required string Path { get; init; }

    public required Located<string> Title { get; init; }

    /// <summary>Null where the file leaves it to the other version, or for a page that is not news.</summary>
    public Located<DateTimeOffset>? Date { get; init; }

    public Located<string>? Summary { get; init; }

    /// <summary>Ids of the vocabulary in <c>topics.yaml</c>; empty where the file leaves them to the other version.</summary>
    public ImmutableArray<Located<string>> Topics { get; init; } = [];

    public bool IsDraft { get; init; }

    public bool IsPinned { get; init; }

    /// <summary>Old addresses that lead to this article: paths from the root of the host.</summary>
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    /// <summary>Empty where the file leaves them to the other version.</summary>
    public ImmutableArray<Photo> Photos { get; init; } = [];

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Whether the story offers its photos to newsrooms; null where the file leaves it to the site.</summary>
    public Located<bool>? PressKit { get; init; }

    /// <summary>Empty where the file leaves them to the other version.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Null where the story is not withdrawn, or the file leaves it to the other version.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Where the article was imported from.</summary>
    public string? Source { get; init; }

    /// <summary>The <see cref="TextHash"/> of the Markdown after the front matter, which <see cref="MarkdownTexts"/> reads.</summary>
    public required UInt128 BodyHash { get; init; }

    /// <summary>How many lines of the file stand before the Markdown.</summary>
    public required int LinesBeforeBody { get; init; }
}

/// <summary>
/// A photo beside the article. <paramref name="File"/> is relative to the story's folder. A null
/// <paramref name="Alt"/> was not written; an empty one says that the photo is decoration.
/// </summary>
[MemoryPackable]
public sealed partial record Photo(Located<string> File, string? Alt, string? Caption, string? Credit);

/// <summary>A document beside the article; without a title its file name stands.</summary>
/// <param name="Language">The code of the language it is written in, where the author says it.</param>
[MemoryPackable]
public sealed partial record Attachment(Located<string> File, string? Title, Located<string>? Language);
