using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using NetVips;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Theming;

namespace NewsSite.Generator.Features.Icons;

/// <summary>The theme's icon as PNG, for devices that show no SVG on their home screens.</summary>
internal sealed class IconCatalog
{
    /// <summary>The theme's drawing.</summary>
    public const string Drawing = "icon.svg";

    /// <summary>The version of all processing from the drawing to the bytes.</summary>
    internal const byte Recipe = 1;

    private const int HashLength = 20;
    private const long WorkingMemory = 16L * 1024 * 1024;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly byte[]? drawing;
    private readonly string hash;
    private readonly ImageCache cache;

    private IconCatalog(byte[]? drawing, ImageCache cache)
    {
        (this.drawing, this.cache) = (drawing, cache);
        hash = Convert.ToHexStringLower(SHA256.HashData([Recipe, .. drawing ?? []]))[..HashLength];
    }

    /// <summary>Plans the icons; draws nothing. A theme without an icon has none.</summary>
    public static IconCatalog Plan(Theme theme, ImageCache cache, DiagnosticBag diagnostics)
    {
        var drawing = theme.Assets.TryGetValue(Drawing, out var asset) ? asset.Bytes.ToArray() : null;
        return new IconCatalog(drawing is not null && IsDrawing(drawing, theme, diagnostics) ? drawing : null, cache);
    }

    /// <summary>The icons that the web manifest names.</summary>
    public ImmutableArray<Icon> OfManifest => drawing is null ? [] : [.. Icon.OfManifest];

    public IEnumerable<OutputFile> Files() =>
        All()
            .Select(icon => new OutputFile(
                icon.Path,
                () =>
                    new OutputContent(
                        TextHash.Of(NameOf(icon)),
                        stream => cache.CopyTo(NameOf(icon), stream, () => Draw(icon))
                    )
            ));

    /// <summary>Returns the jobs that draw the icons in advance.</summary>
    public IEnumerable<ImageJob> Jobs() =>
        All().Select(icon => new ImageJob([NameOf(icon)], _ => cache.Add(NameOf(icon), Draw(icon))));

    private ImmutableArray<Icon> All() => drawing is null ? [] : Icon.All;

    private string NameOf(Icon icon) => $"{hash[..2]}/{hash}-icon-{icon.Size}.png";

    /// <summary>Only parses: if all icons are cached, the build does not need libvips.</summary>
    private static bool IsDrawing(byte[] bytes, Theme theme, DiagnosticBag diagnostics)
    {
        var location = new SourceLocation($"themes/{theme.Name}/assets/{Drawing}");
        try
        {
            if (XmlTrees.Load(bytes).Root?.Name == Svg + "svg")
            {
                return true;
            }

            diagnostics.Report(ThemeRules.BadAsset, location, "no <svg>");
        }
        catch (XmlException e)
        {
            var place = location with { Line = e.LineNumber, Column = e.LinePosition };
            diagnostics.Report(ThemeRules.BadAsset, place, e.Message);
        }

        return false;
    }

    private byte[] Draw(Icon icon) =>
        VipsLibrary.Run(
            WorkingMemory,
            () =>
            {
                using var scaled = Image.ThumbnailBuffer(drawing!, icon.Size, height: icon.Size);
                using var square = scaled.Gravity(
                    Enums.CompassDirection.Centre,
                    icon.Size,
                    icon.Size,
                    extend: Enums.Extend.Background,
                    background: [0, 0, 0, 0]
                );
                using var whole = icon.IsOpaque ? Filled(square) : square.Copy();
                return whole.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
            }
        );

    /// <summary>Fills transparent corners with the colour of the upper edge: devices cut corners of their own.</summary>
    private static Image Filled(Image icon)
    {
        var edge = icon.Getpoint(icon.Width / 2, 1);
        return icon.Flatten(background: edge.Length == 4 && edge[3] > 0 ? edge[..3] : [255, 255, 255]);
    }
}
