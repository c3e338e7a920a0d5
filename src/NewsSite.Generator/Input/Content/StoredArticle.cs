using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// An <see cref="Article"/> as a cache keeps it: all but its text, which is in its file; and every place without the path,
/// which is that of the file.
/// </summary>
[MemoryPackable]
internal sealed partial record StoredArticle(
    string Language,
    Stored<string> Title,
    Stored<DateTimeOffset>? Date,
    Stored<string>? Summary,
    Stored<string>[] Topics,
    bool IsDraft,
    bool IsPinned,
    Stored<string>[] Aliases,
    StoredPhoto[] Photos,
    StoredAttachment[] Attachments,
    Stored<bool>? PressKit,
    StoredAmendment[] Corrections,
    StoredAmendment? Withdrawn,
    string? Source,
    UInt128 BodyHash,
    int LinesBeforeBody
)
{
    public static StoredArticle Of(Article article) =>
        new(
            article.Language.Code,
            Stored<string>.Of(article.Title),
            article.Date is { } date ? Stored<DateTimeOffset>.Of(date) : null,
            article.Summary is { } summary ? Stored<string>.Of(summary) : null,
            [.. article.Topics.Select(Stored<string>.Of)],
            article.IsDraft,
            article.IsPinned,
            [.. article.Aliases.Select(Stored<string>.Of)],
            [
                .. article.Photos.Select(photo => new StoredPhoto(
                    Stored<string>.Of(photo.File),
                    photo.Alt,
                    photo.Caption,
                    photo.Credit
                )),
            ],
            [
                .. article.Attachments.Select(file => new StoredAttachment(
                    Stored<string>.Of(file.File),
                    file.Title,
                    file.Language is { } language ? Stored<string>.Of(language) : null
                )),
            ],
            article.PressKit is { } kit ? Stored<bool>.Of(kit) : null,
            [.. article.Corrections.Select(correction => StoredAmendment.Of(correction.Date, correction.Note))],
            article.Withdrawn is { } withdrawn ? StoredAmendment.Of(withdrawn.Date, withdrawn.Reason) : null,
            article.Source,
            article.Body.Hash,
            article.LinesBeforeBody
        );

    /// <param name="path">Of the article's file, relative to the source folder.</param>
    /// <param name="readBody">Reads the article's text from its file.</param>
    public Article Restore(string path, Func<string> readBody) =>
        new()
        {
            Language = Languages.Language.Find(Language)!,
            Path = path,
            Title = Title.Restore(path),
            Date = Date?.Restore(path),
            Summary = Summary?.Restore(path),
            Topics = [.. Topics.Select(topic => topic.Restore(path))],
            IsDraft = IsDraft,
            IsPinned = IsPinned,
            Aliases = [.. Aliases.Select(alias => alias.Restore(path))],
            Photos = [.. Photos.Select(photo => photo.Restore(path))],
            Attachments = [.. Attachments.Select(attachment => attachment.Restore(path))],
            PressKit = PressKit?.Restore(path),
            Corrections = [.. Corrections.Select(c => new Correction(c.Date.Restore(path), c.Text(path)))],
            Withdrawn = Withdrawn is { } w ? new Withdrawal(w.Date.Restore(path), w.Text(path)) : null,
            Source = Source,
            Body = new RecoverableText(null, BodyHash, readBody),
            LinesBeforeBody = LinesBeforeBody,
        };
}

/// <summary>A <see cref="Located{T}"/> without its path.</summary>
[MemoryPackable]
internal readonly partial record struct Stored<T>(T Value, int Line, int Column)
{
    public static Stored<T> Of(Located<T> written) =>
        new(written.Value, written.Location.Line, written.Location.Column);

    public Located<T> Restore(string path) => new(Value, new SourceLocation(path, Line, Column));
}

[MemoryPackable]
internal sealed partial record StoredPhoto(Stored<string> File, string? Alt, string? Caption, string? Credit)
{
    public Photo Restore(string path) => new(File.Restore(path), Alt, Caption, Credit);
}

[MemoryPackable]
internal sealed partial record StoredAttachment(Stored<string> File, string? Title, Stored<string>? Language)
{
    public Attachment Restore(string path) => new(File.Restore(path), Title, Language?.Restore(path));
}

/// <summary>A <see cref="Correction"/> or a <see cref="Withdrawal"/>.</summary>
[MemoryPackable]
internal sealed partial record StoredAmendment(
    Stored<DateTimeOffset> Date,
    int Line,
    int Column,
    string[] Languages,
    string[] Texts
)
{
    public static StoredAmendment Of(Located<DateTimeOffset> date, TranslatedText text) =>
        new(
            Stored<DateTimeOffset>.Of(date),
            text.Location.Line,
            text.Location.Column,
            [.. text.Texts.Keys],
            [.. text.Texts.Values]
        );

    public TranslatedText Text(string path) =>
        new(
            new SourceLocation(path, Line, Column),
            Languages
                .Zip(Texts)
                .ToImmutableSortedDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
        );
}
