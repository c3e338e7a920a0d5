namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Which files are pictures, by their names.</summary>
internal static class PictureFile
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"];

    public static bool HasPictureExtension(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
