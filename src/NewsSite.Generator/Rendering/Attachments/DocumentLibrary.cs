using System.Collections.Concurrent;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Media;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// The documents beside articles, each read once a build. Thread-safe. Faults of a document are reported at every
/// mention of it.
/// </summary>
internal sealed class DocumentLibrary(SourceFolder source, DocumentFactsCache cache)
{
    /// <summary>The size in bytes from which documents are read one at a time, to bound the memory.</summary>
    private const long Large = 16 * 1024 * 1024;

    private static readonly Message NumberSign = new(
        "the part of an address after a # never reaches a server",
        "часть адреса после знака # до сервера не доходит",
        "даректин # белгисинен кийинки бөлүгү серверге жетпейт"
    );

    private readonly ConcurrentDictionary<string, Lazy<DocumentReading>> readings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, bool IsVideo), Lazy<DocumentReading>> recordings = [];
    private readonly Lock largeDocuments = new();

    /// <summary>Returns the facts of a document that may be published, or reports why not and returns null.</summary>
    /// <param name="path">An existing file, relative to the source folder.</param>
    /// <param name="name">The name as the author wrote it.</param>
    public DocumentFacts? Find(string path, string name, SourceLocation location, DiagnosticBag diagnostics)
    {
        var reading = readings.GetOrAdd(path, key => new Lazy<DocumentReading>(() => Read(key))).Value;
        return FactsOf(reading, path, name, location, diagnostics);
    }

    /// <summary>Returns the facts of recorded sound or video that may be published, or reports why not.</summary>
    /// <param name="path">An existing file, relative to the source folder.</param>
    /// <param name="name">The name as the author wrote it.</param>
    public DocumentFacts? FindMedia(
        string path,
        string name,
        bool isVideo,
        SourceLocation location,
        DiagnosticBag diagnostics
    )
    {
        var reading = recordings
            .GetOrAdd((path, isVideo), key => new Lazy<DocumentReading>(() => ReadMedia(key.Path, key.IsVideo)))
            .Value;
        return FactsOf(reading, path, name, location, diagnostics);
    }

    private static DocumentFacts? FactsOf(
        DocumentReading reading,
        string path,
        string name,
        SourceLocation location,
        DiagnosticBag diagnostics
    )
    {
        if (reading.Problem == FileRules.Unreadable)
        {
            diagnostics.Report(FileRules.Unreadable, new SourceLocation(path), [.. reading.Arguments]);
        }
        else if (reading.Problem is { } problem)
        {
            diagnostics.Report(problem, location, [name + reading.Part, .. reading.Arguments]);
        }

        return reading.Facts;
    }

    /// <summary>Returns the published copy of a document that was found.</summary>
    /// <param name="path">Relative to the source folder.</param>
    public OutputFile FileOf(string path, string address)
    {
        foreach (var isVideo in new[] { false, true })
        {
            if (recordings.TryGetValue((path, isVideo), out var recording) && recording.Value.Facts is { } media)
            {
                return new OutputFile(
                    OutputFile.PathOf(address),
                    () => new OutputContent(media.Hash, stream => WriteMedia(path, isVideo, media, stream))
                );
            }
        }

        var facts = readings[path].Value.Facts!;
        return new OutputFile(
            OutputFile.PathOf(address),
            () => new OutputContent(facts.Hash, stream => Write(path, facts, stream))
        );
    }

    /// <summary>Reports what the documents hold beside what they show, once each.</summary>
    /// <param name="known">Names that are no news in a document: the publisher's.</param>
    public void ReportHoldings(IReadOnlyCollection<string> known, DiagnosticBag diagnostics)
    {
        foreach (var (path, reading) in readings)
        {
            var things = reading.Value.Facts?.Holdings.Where(thing => !known.Contains(thing.Detail)).ToList() ?? [];
            if (things.RemoveAll(thing => thing.Kind == HeldKind.Unknown) > 0)
            {
                diagnostics.Report(AttachmentRules.NotLookedInto, new SourceLocation(path));
            }

            if (things.Count > 0)
            {
                diagnostics.Report(AttachmentRules.Holds, new SourceLocation(path), Holding.Describe(things));
            }
        }
    }

    /// <summary>Writes a document, unless it is no longer the one that was checked.</summary>
    private void Write(string path, DocumentFacts facts, Stream target)
    {
        var bytes = File.ReadAllBytes(source.Absolute(path));
        if (DocumentReader.HashOf(bytes) != facts.Hash)
        {
            cache.Remove(path);
            throw new SourceChangedException(path);
        }

        foreach (var part in DocumentReader.PublicCopy(bytes))
        {
            target.Write(part.Span);
        }
    }

    /// <summary>Writes a recording without what it tells of its making, unless it is no longer the one checked.</summary>
    private void WriteMedia(string path, bool isVideo, DocumentFacts facts, Stream target)
    {
        var bytes = File.ReadAllBytes(source.Absolute(path));
        if (DocumentReader.HashOf(bytes) != facts.Hash)
        {
            cache.Remove(MediaKey(path, isVideo));
            throw new SourceChangedException(path);
        }

        foreach (var part in MediaKind.Of(path, isVideo)!.Read(bytes)!.Parts)
        {
            target.Write(part.Span);
        }
    }

    /// <summary>Returns the key of a recording's facts: those of an attachment of the same name are others.</summary>
    private static string MediaKey(string path, bool isVideo) => (isVideo ? "video:" : "audio:") + path;

    private DocumentReading ReadMedia(string path, bool isVideo)
    {
        try
        {
            var file = new FileInfo(source.Absolute(path));
            if (MediaReader.ProblemOf(path, file.Length, isVideo) is { } problem)
            {
                return problem;
            }

            if (path.Contains('#'))
            {
                return DocumentReading.Bad(AttachmentRules.BadName, NumberSign);
            }

            var (key, stamp) = (MediaKey(path, isVideo), FileFacts.Of(file.FullName).Stamp);
            if (cache.Find(key, stamp) is { } facts)
            {
                return DocumentReading.Of(facts);
            }

            // Recordings are large: one at a time.
            lock (largeDocuments)
            {
                var reading = MediaReader.Read(path, File.ReadAllBytes(file.FullName), isVideo);
                if (reading.Facts is { } newFacts)
                {
                    cache.Add(key, stamp, newFacts);
                }

                return reading;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DocumentReading.Bad(FileRules.Unreadable, FileFault.Of(e));
        }
    }

    private DocumentReading Read(string path)
    {
        try
        {
            if (DocumentReader.ProblemOfName(path) is { } problem)
            {
                return problem;
            }

            if (path.Contains('#'))
            {
                return DocumentReading.Bad(AttachmentRules.BadName, NumberSign);
            }

            var file = new FileInfo(source.Absolute(path));
            var stamp = FileFacts.Of(file.FullName).Stamp;
            if (cache.Find(path, stamp) is { } facts)
            {
                return DocumentReading.Of(facts);
            }

            var reading = file.Length < Large ? ReadFile(file) : ReadLarge(file);
            if (reading.Facts is { } newFacts)
            {
                cache.Add(path, stamp, newFacts);
            }

            return reading;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DocumentReading.Bad(FileRules.Unreadable, FileFault.Of(e));
        }
    }

    private DocumentReading ReadLarge(FileInfo file)
    {
        lock (largeDocuments)
        {
            return ReadFile(file);
        }
    }

    private static DocumentReading ReadFile(FileInfo file) =>
        DocumentReader.Read(file.Name, File.ReadAllBytes(file.FullName));
}
