using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Checks that a document matches its extension and contains no active content.</summary>
internal static class DocumentFile
{
    private const int HeadLength = 1024 + 8;

    /// <summary>True if the document may be published; otherwise reports why not.</summary>
    /// <param name="path">An existing file, relative to the source folder.</param>
    /// <param name="name">The name as the author wrote it.</param>
    public static bool Check(
        SourceFolder source,
        string path,
        string name,
        SourceLocation location,
        DiagnosticBag diagnostics
    )
    {
        if (ActiveContent.ByName(name) is { } byName)
        {
            diagnostics.Report(AttachmentRules.Active, location, name, byName);
            return false;
        }

        try
        {
            using var file = File.OpenRead(source.Absolute(path));
            return CheckBytes(file, name, location, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(FileRules.Unreadable, new SourceLocation(path), e.Message);
            return false;
        }
    }

    private static bool CheckBytes(FileStream file, string name, SourceLocation location, DiagnosticBag diagnostics)
    {
        Span<byte> buffer = stackalloc byte[HeadLength];
        var head = buffer[..file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false)];
        if (head.IsEmpty)
        {
            diagnostics.Report(AttachmentRules.Empty, location, name);
            return false;
        }

        var active = ActiveContent.FromMagicBytes(head);
        if (active is null && ActiveContent.IsMarkup(name) && ContainsScript(file))
        {
            active = ActiveContent.WebPage;
        }

        if (active is not null)
        {
            diagnostics.Report(AttachmentRules.Active, location, name, active);
            return false;
        }

        if (DocumentKind.Of(name) is { } kind && !kind.Matches(head))
        {
            diagnostics.Report(AttachmentRules.Mislabelled, location, name, kind.Name);
            return false;
        }

        return true;
    }

    private static bool ContainsScript(FileStream file)
    {
        file.Position = 0;
        using var all = new MemoryStream();
        file.CopyTo(all);
        return ActiveContent.ContainsScript(all.GetBuffer().AsSpan(0, (int)all.Length));
    }
}
