using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>The texts of a share card.</summary>
/// <param name="Date">The story's date in its language; null for the site's own card.</param>
public sealed record CardWords(string Title, string? Date, string Publisher);

/// <summary>
/// A picture for messengers and social networks. Its name is a hash of its inputs, so it is known before it is made.
/// </summary>
/// <param name="Name">The path in the cache: <c>cards/3f/3fa8….jpg</c>.</param>
/// <param name="Photo">The background; null for the theme's ornament.</param>
public sealed record ShareCard(string Name, CardWords Words, Picture? Photo)
{
    /// <summary>The width in pixels; Facebook, Telegram and WhatsApp show this size large.</summary>
    public const int Width = 1200;

    /// <summary>The height in pixels.</summary>
    public const int Height = 630;

    private const int HashLength = 20;

    /// <summary>The path on the site.</summary>
    public string Address => Permalinks.ShareCard(Name);

    /// <summary>The alternative text: all texts of the card.</summary>
    public string Alt =>
        Words.Date is null ? $"{Words.Title}. {Words.Publisher}" : $"{Words.Title}. {Words.Date}. {Words.Publisher}";

    /// <summary>Makes a card and its name.</summary>
    /// <param name="style">Identifies everything that all cards share: fonts, drawings, version.</param>
    internal static ShareCard Of(CardWords words, Picture? photo, string style)
    {
        // Separated by a character that no text can contain.
        var all = string.Join('\0', style, words.Title, words.Date ?? "", words.Publisher, photo?.Facts.Hash ?? "");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..HashLength];
        return new ShareCard($"cards/{hash[..2]}/{hash}.jpg", words, photo);
    }
}
