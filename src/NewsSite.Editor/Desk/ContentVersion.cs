using System.Security.Cryptography;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Desk;

/// <summary>Hash of a file's bytes, by which a change of others is noticed.</summary>
internal static class ContentVersion
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// Returns the version of a file on disk, or null if there is none. One that cannot be read has a version that no text
    /// has.
    /// </summary>
    public static string? OfFile(SourceFolder source, string path)
    {
        try
        {
            return OnDisk(source, path) is { } bytes ? Of(bytes) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }

    /// <summary>Returns the bytes of a file on disk, or null if there is none.</summary>
    public static byte[]? OnDisk(SourceFolder source, string path)
    {
        try
        {
            return File.ReadAllBytes(source.Absolute(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(source.Absolute(path)))
        {
            // A folder took its name.
            return null;
        }
    }
}
