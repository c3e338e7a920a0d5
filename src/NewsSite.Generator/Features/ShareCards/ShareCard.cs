using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>The words of a share card.</summary>
/// <param name="Date">As readers write it; null for cards that are not of a story.</param>
public sealed record CardWords(string Title, string? Date, string Publisher);

/// <summary>
/// A picture for messengers and social networks, known by everything that goes into it long before it is made.
/// </summary>
/// <param name="Name">In the cache: <c>cards/3f/3fa8….jpg</c>.</param>
/// <param name="Photo">Null where the theme's ornament is the ground.</param>
public sealed record ShareCard(string Name, CardWords Words, Picture? Photo)
{
    /// <summary>In pixels: what Facebook, Telegram and WhatsApp show large.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    private const int HashLength = 20;

    /// <summary>A path of the site.</summary>
    public string Address => Permalinks.ShareCard(Name);

    /// <summary>What it says, for those who do not see it.</summary>
    public string Alt =>
        Words.Date is null ? $"{Words.Title}. {Words.Publisher}" : $"{Words.Title}. {Words.Date}. {Words.Publisher}";

    /// <param name="style">Of everything that is the same on all cards: fonts, ornament, the way they are drawn.</param>
    internal static ShareCard Of(CardWords words, Picture? photo, string style)
    {
        // Parted by a character no text may hold.
        var all = string.Join('\0', style, words.Title, words.Date ?? "", words.Publisher, photo?.Facts.Hash ?? "");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..HashLength];
        return new ShareCard($"cards/{hash[..2]}/{hash}.jpg", words, photo);
    }
}
