using System.Text.Json;
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
            var read = JsonSerializer.Deserialize<Dictionary<string, LinkAnswer>>(File.ReadAllBytes(file));
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
        && answer.State is LinkState.Fine or LinkState.Moved
        && now - answer.At < age
        && answer.At <= now
            ? answer
            : null;

    /// <summary>Writes the answers of this check. Drops those of URLs no longer linked.</summary>
    public void Write(IReadOnlyDictionary<string, LinkAnswer> current)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var sorted = current.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToDictionary();
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(sorted));
    }
}
