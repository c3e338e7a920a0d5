using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>
/// Hash of an article's text without front matter, which identifies an article that moved to another address.
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

    private static string OfText(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash)[..Length];
    }
}
