using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>
/// Hash of what stands at an address, which identifies it when it moved to another one: of an article's text without
/// front matter, of a topic's name, of a document.
/// </summary>
internal static class ContentHash
{
    /// <summary>Number of hexadecimal digits. 64 bits make a collision within one archive very unlikely.</summary>
    public const int Length = 16;

    private static readonly string Empty = OfText("");

    /// <summary>Returns the first 64 bits of the text's SHA-256 hash, in hexadecimal.</summary>
    public static string Of(Article article, MarkdownTexts texts) => OfText(texts.Read(article).Trim());

    /// <summary>True for the hash of an empty text, which identifies no article.</summary>
    public static bool IsEmpty(string hash) => hash == Empty;

    /// <summary>
    /// Returns the hash of an old address that looks like an article's own, by that of the article it leads to. It
    /// differs, so that the record tells an old address from another story with the same text.
    /// </summary>
    public static string OfAlias(string hash) => OfText("alias " + hash);

    /// <summary>Returns the first 64 bits of a text's SHA-256 hash, in hexadecimal.</summary>
    public static string OfText(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash)[..Length];
    }

    /// <summary>Returns the first 64 bits of a file's SHA-256 hash, in hexadecimal.</summary>
    /// <param name="path">Absolute path.</param>
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..Length];
    }
}
