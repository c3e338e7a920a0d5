using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Editor.Desk;

/// <summary>Reads the sizes of photos, and shows them small, as the site does.</summary>
internal sealed class StoryPictures(CacheFolder cache)
{
    private readonly PictureFactsCache facts = new();

    /// <summary>Returns the size of a photo, or null if it cannot be read.</summary>
    public PictureSize? SizeOf(SourceFolder source, string path) =>
        Find(source, path, out _) is { Facts: var read } ? new(read.Width, read.Height) : null;

    /// <summary>Returns a photo in the smallest published size, with its media type; null if it cannot be read.</summary>
    public (byte[] Bytes, string MediaType)? Small(SourceFolder source, string path)
    {
        if (Find(source, path, out var library) is not { } picture)
        {
            return null;
        }

        // Of one width, the last is in the format that is made fastest and that every browser shows.
        var variants = PictureVariant.AllOf(picture.Facts);
        var variant = variants.Last(one => one.Width == variants[0].Width);
        using var bytes = new MemoryStream();
        library.Write(picture, variant, bytes);
        return (bytes.ToArray(), variant.MediaType);
    }

    private Picture? Find(SourceFolder source, string path, out PictureLibrary library)
    {
        library = new PictureLibrary(source, facts, cache);
        return library.Find(path, path, new SourceLocation(path), new DiagnosticBag());
    }
}
