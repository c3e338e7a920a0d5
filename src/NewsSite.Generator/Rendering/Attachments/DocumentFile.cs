using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Checks that a document is what its name says, and nothing that runs on a reader's computer.</summary>
internal static class DocumentFile
{
    private const int HeadLength = 1024 + 8;

    /// <summary>False after a report.</summary>
    /// <param name="path">The file, which is there, relative to the source folder.</param>
    /// <param name="written">As the author named it.</param>
    public static bool Check(
        SourceFolder source,
        string path,
        string written,
        SourceLocation location,
        DiagnosticBag diagnostics
    )
    {
        if (ActiveContent.ByName(written) is { } named)
        {
            diagnostics.Report(AttachmentRules.Active, location, written, named);
            return false;
        }

        try
        {
            using var file = File.OpenRead(source.Absolute(path));
            return CheckBytes(file, written, location, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(FileRules.Unreadable, new SourceLocation(path), e.Message);
            return false;
        }
    }

    private static bool CheckBytes(FileStream file, string written, SourceLocation location, DiagnosticBag diagnostics)
    {
        Span<byte> buffer = stackalloc byte[HeadLength];
        var head = buffer[..file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false)];
        if (head.IsEmpty)
        {
            diagnostics.Report(AttachmentRules.Empty, location, written);
            return false;
        }

        var active = ActiveContent.FromMagicBytes(head);
        if (active is null && ActiveContent.IsMarkup(written) && RunsAnything(file))
        {
            active = ActiveContent.WebPage;
        }

        if (active is not null)
        {
            diagnostics.Report(AttachmentRules.Active, location, written, active);
            return false;
        }

        if (DocumentKind.Of(written) is { } kind && !kind.Matches(head))
        {
            diagnostics.Report(AttachmentRules.Mislabelled, location, written, kind.Name);
            return false;
        }

        return true;
    }

    private static bool RunsAnything(FileStream file)
    {
        file.Position = 0;
        using var all = new MemoryStream();
        file.CopyTo(all);
        return ActiveContent.Runs(all.GetBuffer().AsSpan(0, (int)all.Length));
    }
}
