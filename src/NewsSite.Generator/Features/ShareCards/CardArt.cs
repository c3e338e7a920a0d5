using System.Security.Cryptography;
using System.Xml;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>
/// The theme's SVG drawings for share cards: the background of cards without a photo, and the edge of all; or null.
/// </summary>
internal sealed record CardArt(byte[]? Background, byte[]? Edge)
{
    private const string BackgroundName = "share-card.svg";
    private const string EdgeName = "share-edge.svg";

    /// <summary>Returns the drawings of a theme; reports and omits invalid ones.</summary>
    public static CardArt Of(Theme theme, DiagnosticBag diagnostics) =>
        new(BytesOf(theme, BackgroundName, diagnostics), BytesOf(theme, EdgeName, diagnostics));

    public string Hash => HashOf(Background) + HashOf(Edge);

    private static byte[]? BytesOf(Theme theme, string name, DiagnosticBag diagnostics)
    {
        if (!theme.Assets.TryGetValue(name, out var asset))
        {
            return null;
        }

        byte[] bytes = [.. asset.Bytes];
        try
        {
            // Only parsed here: if all cards are cached, the build does not need libvips.
            XmlTrees.Load(bytes);
            return bytes;
        }
        catch (XmlException e)
        {
            var location = new SourceLocation($"themes/{theme.Name}/assets/{name}", e.LineNumber, e.LinePosition);
            diagnostics.Report(ThemeRules.BadAsset, location, e.Message);
            return null;
        }
    }

    private static string HashOf(byte[]? bytes) =>
        bytes is null ? "-" : Convert.ToHexStringLower(SHA256.HashData(bytes));
}
