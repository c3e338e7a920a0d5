using System.Security.Cryptography;

namespace NewsSite.Search.Files;

/// <summary>
/// Creates file names with a content hash, so files can be cached forever. Files that change together share one hash,
/// which keeps the manifest short.
/// </summary>
internal static class FileNames
{
    public const string Manifest = "manifest.json";
    public const string LunrIndex = "lunr.json";

    /// <summary>
    /// Names a group's files <c>STEM-HASH-0.EXT</c>, <c>STEM-HASH-1.EXT</c> …, counting from <paramref name="first"/>.
    /// </summary>
    public static FileGroup Group(string stem, string extension, IReadOnlyList<byte[]> contents, int first = 0)
    {
        var prefix = $"{stem}-{Hash(contents)}-";
        return new FileGroup(
            prefix,
            [.. contents.Select((content, i) => new SearchFile($"{prefix}{first + i}.{extension}", content))]
        );
    }

    /// <summary>Names a single file <c>STEM-HASH.EXT</c>.</summary>
    public static SearchFile Single(string stem, string extension, byte[] content) =>
        new($"{stem}-{Hash([content])}.{extension}", content);

    private static string Hash(IReadOnlyList<byte[]> contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var content in contents)
        {
            // Hash the lengths too, so that a byte moved from one file to the next changes the hash.
            hash.AppendData(BitConverter.GetBytes(content.Length));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }
}
