using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>Tells an article by its text, so that it is known again at another address. Front matter does not count.</summary>
internal static class ContentHash
{
    /// <summary>How many hexadecimal digits: at 64 bits, no two of an archive's texts will meet by chance.</summary>
    public const int Length = 16;

    private static readonly string Empty = OfText("");

    public static string Of(Article article, MarkdownTexts texts) => OfText(texts.Read(article).Trim());

    /// <summary>True where the hash is that of no text at all: it tells nothing.</summary>
    public static bool IsOfNothing(string hash) => hash == Empty;

    private static string OfText(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash)[..Length];
    }
}
