using System.Collections.Immutable;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Media;

namespace NewsSite.Editor.Desk;

/// <summary>Photo, document or recording beside a story.</summary>
/// <param name="Name">Path below the story's folder.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Kind"><c>photo</c>, <c>document</c>, <c>audio</c> or <c>video</c>, by the name.</param>
/// <param name="Picture">Size of a photo; null for others and for what is no picture.</param>
internal sealed record StoryFile(string Name, long Bytes, string Kind, PictureSize? Picture)
{
    /// <summary>Returns the files of a story other than its texts, in ordinal order.</summary>
    /// <param name="pictures">Reads the sizes of photos.</param>
    public static ImmutableArray<StoryFile> Of(SourceFolder source, StoryName story, StoryPictures pictures) =>
        source.FolderExists(story.Folder)
            ?
            [
                .. source
                    .FilesBelow(story.Folder)
                    .Where(path => !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                    .Select(path => Of(source, path, path[(story.Folder.Length + 1)..], pictures)),
            ]
            : [];

    public static string KindOf(string name) =>
        PictureFile.HasPictureExtension(name) || CameraFormat.Named(name) is { IsVideo: false } ? "photo"
        : MediaKind.Of(name, isVideo: false) is not null ? "audio"
        : MediaKind.Of(name, isVideo: true) is not null ? "video"
        : "document";

    private static StoryFile Of(SourceFolder source, string path, string name, StoryPictures pictures)
    {
        var stamp = source.FactsOf(path).Stamp;
        var kind = KindOf(name);
        return new(name, stamp.Length, kind, kind == "photo" ? pictures.SizeOf(source, path) : null);
    }
}

/// <summary>Size in pixels, as shown: a photo taken sideways is turned.</summary>
internal sealed record PictureSize(int Width, int Height);
