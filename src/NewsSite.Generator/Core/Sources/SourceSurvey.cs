using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Looks at every entry of <c>content/</c> and <c>themes/</c> before anything is read. Finds what must not be read, or
/// cannot be: folders closed to this user, pipes, sockets and devices, and symbolic links that lead out of the source.
/// </summary>
/// <remarks>
/// The two folders may be links themselves, and so may a theme, which several sites can share: whoever sets up the
/// machine decides on them. All links below must stay inside. Links in stories and pages are checked where they are
/// used.
/// </remarks>
public sealed class SourceSurvey
{
    private readonly SourceFolder source;
    private readonly string[] insides;
    private readonly ConcurrentBag<Diagnostic> faults = [];
    private readonly SourceListing listing = new();

    private SourceSurvey(SourceFolder source)
    {
        this.source = source;
        IEnumerable<string> roots = [SourceFolder.Content, SourceFolder.Themes, .. source.LinkedThemes()];
        insides = [.. roots.Select(root => RealPath.Of(source.Absolute(root))).OfType<string>()];
        var sum = new FolderStateSum();
        FolderWalk.Visit(
            roots.Select(source.Absolute),
            (folder, entries) => sum.Add(Look(folder, entries)),
            folder => Report(FileRules.FolderUnreadable, folder),
            listing.NoteStamp
        );
        foreach (var path in source.Buffers.Paths)
        {
            sum.Add(FolderState.OfFile(path, source.FactsOf(path).Stamp));
        }

        State = sum.Total;
    }

    /// <summary>Fingerprint of all sources.</summary>
    internal FolderState State { get; }

    /// <summary>The sources, whose folders are read from this survey.</summary>
    internal SourceFolder Surveyed => source with { Listing = listing };

    /// <summary>True if another survey would find the same.</summary>
    internal bool IsStillTrue() => listing.IsUnchanged() || Of(source).State == State;

    /// <summary>Looks at the sources.</summary>
    internal static SourceSurvey Of(SourceFolder source) => new(source);

    /// <summary>Looks at the sources and reports the faults. False if the sources must not be read.</summary>
    public static bool Check(SourceFolder source, DiagnosticBag diagnostics) => Of(source).Report(diagnostics);

    /// <summary>Reports the faults. False if there are any: then the sources must not be read.</summary>
    internal bool Report(DiagnosticBag diagnostics)
    {
        diagnostics.Add(faults);
        return faults.IsEmpty;
    }

    private FolderState Look(string folder, ImmutableArray<FolderName> entries)
    {
        var total = default(FolderState);
        listing.Add(
            folder,
            entries,
            entry =>
            {
                var path = Path.Join(folder, entry.Name);
                if (entry.Kind == FileKind.Folder)
                {
                    total = FolderState.Combine(total, FolderState.OfFolder(path.AsSpan(source.Root.Length)));
                    return default;
                }

                var (state, stamp) = LookAtFile(path);
                total = FolderState.Combine(total, state);
                return stamp;
            }
        );
        return total;
    }

    private (FolderState State, FileStamp Stamp) LookAtFile(string path)
    {
        var name = path.AsSpan(source.Root.Length);
        var facts = FileFacts.OfEntry(path);
        var link = facts.Kind == FileKind.Link ? new FileInfo(path).LinkTarget : null;
        if (link is not null)
        {
            CheckLink(path, link);
            facts = FileFacts.Of(path);
        }

        switch (facts.Kind)
        {
            case FileKind.Special:
                Report(FileRules.NotAFile, path);
                break;
            case FileKind.Forbidden:
                Report(FileRules.FolderUnreadable, Path.GetDirectoryName(path)!);
                break;
        }

        // The files in a folder behind a link are looked at where they are.
        var stamp = facts.Kind == FileKind.File ? facts.Stamp : default;
        var state = FolderState.OfFile(name, stamp);
        return (link is null ? state : FolderState.Combine(state, FolderState.OfFolder($"{name}\0{link}")), stamp);
    }

    private void CheckLink(string path, string target)
    {
        if (!IsCheckedElsewhere(source.Relative(path)) && !IsTheme(path) && !LeadsInside(path))
        {
            Report(FileRules.LinkOutside, path, target);
        }
    }

    /// <summary>True for a circular link too: reading it reports the error.</summary>
    private bool LeadsInside(string path) =>
        RealPath.Of(path) is not { } real || insides.Any(inside => RealPath.IsInside(real, inside));

    private bool IsTheme(string path) => Path.GetDirectoryName(path) == source.Absolute(SourceFolder.Themes);

    private static bool IsCheckedElsewhere(string path) =>
        path is "content/news" or "content/pages"
        || path.StartsWith("content/news/", StringComparison.Ordinal)
        || path.StartsWith("content/pages/", StringComparison.Ordinal);

    private void Report(DiagnosticRule rule, string path, params object[] arguments) =>
        faults.Add(new Diagnostic(rule, new SourceLocation(source.Relative(path)), [.. arguments]));
}
