using System.Text;

namespace NewsSite.Search.Files;

/// <summary>A file that lists the hashes of files that few readers need, so that the manifest need not.</summary>
internal static class HashList
{
    public static byte[] Write(IEnumerable<string> hashes) =>
        Encoding.ASCII.GetBytes($"\"{string.Join(' ', hashes)}\"");

    /// <exception cref="SearchIndexException">The file is damaged.</exception>
    public static string[] Read(ReadOnlyMemory<byte> file, string name)
    {
        var text = Encoding.ASCII.GetString(file.Span);
        return text is ['"', .. var hashes, '"']
            ? hashes.Split(' ')
            : throw new SearchIndexException($"{name} is damaged");
    }
}
