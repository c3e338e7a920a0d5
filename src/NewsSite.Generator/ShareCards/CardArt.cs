using System.Security.Cryptography;
using NewsSite.Generator.Theming;

namespace NewsSite.Generator.ShareCards;

/// <summary>The theme's part in share cards, as SVG: the ground of those without a photo, and the edge of all; each may be null.</summary>
internal sealed record CardArt(byte[]? Ground, byte[]? Edge)
{
    private const string GroundName = "share-card.svg";
    private const string EdgeName = "share-edge.svg";

    public static CardArt Of(Theme theme) => new(BytesOf(theme, GroundName), BytesOf(theme, EdgeName));

    public string Hash => HashOf(Ground) + HashOf(Edge);

    private static byte[]? BytesOf(Theme theme, string name) =>
        theme.Assets.TryGetValue(name, out var asset) ? [.. asset.Bytes] : null;

    private static string HashOf(byte[]? bytes) =>
        bytes is null ? "-" : Convert.ToHexStringLower(SHA256.HashData(bytes));
}
