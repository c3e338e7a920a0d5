using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Recognises pictures by file extension.</summary>
internal static class PictureFile
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"];

    public static bool HasPictureExtension(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports a file of another kind that stands where a picture is expected.</summary>
    /// <param name="file">The name as the author wrote it.</param>
    public static void ReportOther(string file, SourceLocation location, DiagnosticBag diagnostics)
    {
        switch (CameraFormat.Named(file))
        {
            case { IsVideo: true }:
                diagnostics.Report(AttachmentRules.Video, location, file);
                break;
            case { } camera:
                diagnostics.Report(PictureRules.NotAPicture, location, file, camera.Description);
                break;
            default:
                diagnostics.Report(ContentRules.NotAPicture, location, file);
                break;
        }
    }
}
