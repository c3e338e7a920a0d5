namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Recognises pictures by file extension.</summary>
internal static class PictureFile
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"];

    public static bool HasPictureExtension(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
