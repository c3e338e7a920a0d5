using System.Text.Json;

namespace NewsSite.Search.Tests;

/// <summary>A folder for a test's files, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newssite-search-").FullName;

    public void Write(IEnumerable<SearchFile> files)
    {
        foreach (var file in files)
        {
            File.WriteAllBytes(System.IO.Path.Combine(Path, file.Name), file.Bytes.ToArray());
        }
    }

    /// <summary>Writes a value as JSON and returns the file's path.</summary>
    public string WriteJson<T>(string name, T value)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web));
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
