using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>The theme's part in share cards, as SVG: the ground of those without a photo, and the edge of all; each may be null.</summary>
internal sealed record CardArt(byte[]? Ground, byte[]? Edge)
{
    private const string GroundName = "share-card.svg";
    private const string EdgeName = "share-edge.svg";

    /// <summary>The drawings of a theme; one that cannot be drawn is reported and left out.</summary>
    public static CardArt Of(Theme theme, DiagnosticBag diagnostics) =>
        new(BytesOf(theme, GroundName, diagnostics), BytesOf(theme, EdgeName, diagnostics));

    public string Hash => HashOf(Ground) + HashOf(Edge);

    private static byte[]? BytesOf(Theme theme, string name, DiagnosticBag diagnostics)
    {
        if (!theme.Assets.TryGetValue(name, out var asset))
        {
            return null;
        }

        byte[] bytes = [.. asset.Bytes];
        try
        {
            // Not drawn yet: a build whose cards are all made already has no need of libvips.
            using var stream = new MemoryStream(bytes);
            XDocument.Load(stream);
            return bytes;
        }
        catch (XmlException e)
        {
            var place = new SourceLocation($"themes/{theme.Name}/assets/{name}", e.LineNumber, e.LinePosition);
            diagnostics.Report(ThemeRules.BadAsset, place, e.Message);
            return null;
        }
    }

    private static string HashOf(byte[]? bytes) =>
        bytes is null ? "-" : Convert.ToHexStringLower(SHA256.HashData(bytes));
}
