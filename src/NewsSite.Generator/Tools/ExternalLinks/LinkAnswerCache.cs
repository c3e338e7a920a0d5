using System.Text.Json;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Tools.ExternalLinks;

/// <summary>Answers of earlier checks, cached in <c>.cache/external-links.json</c> of the source folder.</summary>
internal sealed class LinkAnswerCache
{
    private const string FileName = ".cache/external-links.json";
    private readonly string file;
    private readonly Dictionary<string, LinkAnswer> answers;

    private LinkAnswerCache(string file, Dictionary<string, LinkAnswer> answers) =>
        (this.file, this.answers) = (file, answers);

    /// <summary>Reads the cache. Empty if the file is missing or unreadable.</summary>
    public static LinkAnswerCache Read(SourceFolder source)
    {
        var file = source.Absolute(FileName);
        try
        {
            var bytes = CacheFile.Exists(file) ? File.ReadAllBytes(file) : "{}"u8;
            var read = JsonSerializer.Deserialize<Dictionary<string, LinkAnswer>>(bytes);
            return new LinkAnswerCache(file, read ?? []);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return new LinkAnswerCache(file, []);
        }
    }

    /// <summary>Returns a good answer younger than the given age, or null.</summary>
    public LinkAnswer? Find(string address, DateTimeOffset now, TimeSpan age) =>
        answers.TryGetValue(address, out var answer)
        // A damaged file can hold "null".
        && answer is { State: LinkState.Fine or LinkState.Moved }
        && now - answer.At < age
        && answer.At <= now
            ? answer
            : null;

    /// <summary>
    /// Writes the answers of this check. Drops those of URLs no longer linked. Reports a file that cannot be written.
    /// </summary>
    public void Write(IReadOnlyDictionary<string, LinkAnswer> current, DiagnosticBag diagnostics)
    {
        var sorted = current.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToDictionary();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            CacheFile.TryMakeRoom(file);
            WholeFile.Replace(file, JsonSerializer.SerializeToUtf8Bytes(sorted));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(OutputRules.CacheNotWritten, new SourceLocation(CacheFolder.Name));
        }
    }
}
