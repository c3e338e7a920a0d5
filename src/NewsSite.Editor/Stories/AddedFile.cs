using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Media;
using NewsSite.Generator.Rendering.MetadataStripping;
using NewsSite.Languages;

namespace NewsSite.Editor.Stories;

/// <summary>A photo, document or recording that lies beside a story now.</summary>
/// <param name="Name">The name it got.</param>
/// <param name="Kind"><c>photo</c>, <c>document</c>, <c>audio</c> or <c>video</c>.</param>
/// <param name="Notes">What its author should know.</param>
internal sealed record AddedFile(string Name, string Kind, ImmutableArray<StoryNote> Notes)
{
    /// <summary>Limit of any file, in bytes: git hosts take no larger ones.</summary>
    public const long LargestFile = MediaReader.MaxMegabytes * 1_000_000L;

    /// <summary>
    /// Saves a file beside a story, its bytes as they are, under a safe name. Its kind follows from what it holds; the
    /// build's own readers decide whether it can be published.
    /// </summary>
    /// <param name="key">The story's path in the archive: <c>2026/11/23-slug</c>.</param>
    /// <param name="name">The name on the author's computer.</param>
    /// <param name="languages">The languages of the site.</param>
    /// <exception cref="StoryException">It is not saved.</exception>
    public static AddedFile Save(
        SourceFolder source,
        string key,
        string name,
        byte[] bytes,
        ImmutableArray<Language> languages
    )
    {
        var place = StoryPlace.Find(source, key);
        if (place.IsFlat)
        {
            var texts = string.Join(", ", place.Versions.Select(version => $"index.{version.Code}.md"));
            throw new StoryException(StoryTexts.Flat, place.Folder, texts);
        }

        var leaf = ComposedText.Of(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var content = FileContent.Read(leaf, bytes);
        var stem = SafeFileName.StemOf(leaf, languages);
        var entries = source.Entries(place.Folder);
        var notes = ImmutableArray.CreateBuilder<StoryNote>();
        if (SameFile(place, entries, bytes) is { } same)
        {
            return new AddedFile(same, content.Kind, [new StoryNote(StoryTexts.WasThere, same)]);
        }

        var free = SafeFileName.Free(stem, content.Extension, entries.Select(entry => entry.Name));
        Write(source.Absolute($"{place.Folder}/{free}"), bytes);
        if (free != leaf)
        {
            notes.Add(new StoryNote(StoryTexts.OtherName, free));
        }

        notes.AddRange(content.Notes);
        return new AddedFile(free, content.Kind, notes.ToImmutable());
    }

    private static string? SameFile(StoryPlace place, ImmutableArray<FolderEntry> entries, byte[] bytes)
    {
        foreach (var entry in entries.Where(entry => !entry.IsFolder && !entry.IsLink))
        {
            var path = place.Source.Absolute($"{place.Folder}/{entry.Name}");
            var facts = FileFacts.OfEntry(path);
            if (
                facts.Kind == FileKind.File
                && facts.Stamp.Length == bytes.Length
                && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)
            )
            {
                return entry.Name;
            }
        }

        return null;
    }

    /// <summary>Writes a new file as a whole. One that came there meanwhile is not replaced.</summary>
    private static void Write(string path, byte[] bytes)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.part");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: false);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}

/// <summary>A sentence for the author.</summary>
internal sealed record StoryNote(Message Text, params ImmutableArray<object> Arguments)
{
    public string In(MessageLanguage language) => Text.In(language, Arguments.AsSpan());
}

/// <summary>Content of a file, as the build's own readers see it.</summary>
/// <param name="Extension">In lower case, with the dot: that of the content.</param>
internal sealed record FileContent(string Kind, string Extension, ImmutableArray<StoryNote> Notes)
{
    /// <summary>Returns what a file holds.</summary>
    /// <exception cref="StoryException">It is of no kind that the site publishes, damaged, or too large.</exception>
    public static FileContent Read(string name, byte[] bytes)
    {
        var isPicture = PictureFormats.Of(bytes) is not null || PictureFile.HasPictureExtension(name);
        var limit = isPicture ? PictureLoader.MaxFileSize : AddedFile.LargestFile;
        if (bytes.Length > limit)
        {
            throw new StoryException(StoryTexts.TooLarge, name, Megabytes(bytes.Length), Megabytes(limit));
        }

        return isPicture
            ? Picture(name, bytes)
            : Recording(name, bytes, isVideo: false) ?? Recording(name, bytes, isVideo: true) ?? Document(name, bytes);
    }

    private static FileContent Picture(string name, byte[] bytes)
    {
        var reading = PictureReader.Read(bytes);
        if (reading.Facts is not { } facts)
        {
            throw Refused(reading.Problem, name, reading.Arguments);
        }

        var parts = AttachedPhoto.WithoutMetadata(bytes);
        var hasCameraData = parts is not null && parts.Sum(part => (long)part.Length) < bytes.Length;
        return new FileContent(
            "photo",
            facts.Format == PictureFormat.Jpeg ? ".jpg" : "." + facts.Format.ToString().ToLowerInvariant(),
            hasCameraData ? [new StoryNote(StoryTexts.CameraData)] : []
        );
    }

    private static FileContent? Recording(string name, byte[] bytes, bool isVideo)
    {
        if (MediaKind.Of(name, isVideo) is not { } kind)
        {
            return null;
        }

        var reading = MediaReader.ProblemOf(name, bytes.Length, isVideo) ?? MediaReader.Read(name, bytes, isVideo);
        if (reading.Problem is not null)
        {
            throw Refused(reading.Problem, name, reading.Arguments);
        }

        return new FileContent(isVideo ? "video" : "audio", kind.Extension, []);
    }

    private static FileContent Document(string name, byte[] bytes)
    {
        // A name without its extension is completed; a wrong one is refused, for it may hide a program.
        var full = Path.GetExtension(name).Length > 0 ? name : name + ExtensionOf(bytes);
        var reading = DocumentReader.Read(full, bytes);
        if (reading.Facts is not { } facts)
        {
            throw Refused(reading.Problem, name + reading.Part, reading.Arguments);
        }

        return new FileContent(
            "document",
            Path.GetExtension(full).ToLowerInvariant(),
            facts.Holdings.IsEmpty ? [] : [new StoryNote(StoryTexts.Holds, Holding.Describe(facts.Holdings))]
        );
    }

    private static string? ExtensionOf(byte[] bytes)
    {
        var content = new DocumentContent(bytes);
        return DocumentKind.All.FirstOrDefault(kind => !content.IsPlainText && kind.Matches(content))?.Extensions[0];
    }

    private static StoryException Refused(DiagnosticRule? rule, string name, ImmutableArray<object> arguments) =>
        new((rule ?? Generator.Core.Diagnostics.Rules.AttachmentRules.NotADocument).Text, [name, .. arguments]);

    private static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture);
}
