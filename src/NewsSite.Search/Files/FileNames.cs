using System.Security.Cryptography;

namespace NewsSite.Search.Files;

/// <summary>
/// Creates file names with a content hash, so files can be cached forever. The manifest has the hashes only.
/// </summary>
internal static class FileNames
{
    public const string Manifest = "manifest.json";
    public const string LunrIndex = "lunr.json";

    /// <summary>Returns the file's name, <c>STEM-HASH.EXT</c>.</summary>
    public static string Of(string stem, string hash, string extension) => $"{stem}-{hash}.{extension}";

    public static string Terms(string hash) => Of("terms", hash, "bin");

    public static string Positions(string hash) => Of("positions", hash, "bin");

    public static string Attributes(string hash) => Of("attributes", hash, "bin");

    /// <summary>Returns the name of a list of files that have this stem.</summary>
    public static string List(string stem, string hash) => Of($"{stem}-list", hash, "json");

    /// <summary>Returns the name of a block of a group: the blocks of a group share the hash.</summary>
    public static string Counterparts(string hash, int block) => $"counterparts-{hash}-{block}.json";

    public static string Words(string hash) => Of("words", hash, "json");

    public static string Endings(string hash) => Of("endings", hash, "json");

    /// <summary>Returns the name of a block of a group: the blocks of a group share the hash.</summary>
    public static string Documents(string hash, int block) => $"documents-{hash}-{block}.json";

    /// <summary>Returns the hash of one file, or of files that share a hash.</summary>
    public static string Hash(params ReadOnlySpan<byte[]> contents)
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
