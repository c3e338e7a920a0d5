using NetVips;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>
/// Draws share cards: date, title and publisher over a photo, darkened behind the text, or over the theme's ornament. A
/// change here, or another version of libvips, must change <see cref="Recipe"/>.
/// </summary>
/// <param name="fonts">The fonts; null to draw cards without text.</param>
internal sealed class CardPainter(CardFonts? fonts, CardArt art)
{
    /// <summary>The version of all processing from a card's texts and photo to its bytes.</summary>
    internal const int Recipe = 1;

    /// <summary>The limit of a card, in bytes: messengers ignore larger pictures.</summary>
    private const int MaxSize = 250_000;

    private const int MaxStretch = 3;
    private const int MaxAspectRatio = 4;
    private const long WorkingMemory = 32L * 1024 * 1024;

    private static readonly int[] Qualities = [82, 74, 66, 58, 50, 40, 30, 20];
    private static readonly double[] Madder = [92, 15, 28];
    private static readonly double[] Shade = [27, 13, 16];
    private static readonly double[] Paper = [255, 250, 240];

    // Pixels, drawn once for all cards.
    private readonly Lazy<byte[]> ornament = new(() => DrawOrnament(art.Background));

    /// <summary>Identifies everything that all cards share: fonts, drawings and <see cref="Recipe"/>.</summary>
    public string Style { get; } = $"{Recipe} {fonts?.Hash} {art.Hash}";

    /// <summary>
    /// True if a picture can fill a card. False for drawings, for small pictures, which would be blurred, and for long
    /// strips, which would be mostly cropped.
    /// </summary>
    public static bool CanCover(PictureFacts picture) =>
        picture.Format != PictureFormat.Svg
        && picture.Width >= ShareCard.Width / MaxStretch
        && picture.Height >= ShareCard.Height / MaxStretch
        && picture.Width <= picture.Height * MaxAspectRatio
        && picture.Height <= picture.Width * MaxAspectRatio;

    /// <summary>Returns the card as JPEG.</summary>
    /// <param name="photo">Reads the bytes of the card's photo; invoked only if it has coloured.</param>
    public byte[] Paint(ShareCard card, Func<byte[]> photo) =>
        VipsLibrary.Run(
            card.Photo is { } picture
                ? WorkingMemory + PictureLoader.MemoryFor(picture.Facts, ShareCard.Width)
                : WorkingMemory,
            () =>
            {
                using var layout = fonts is null ? null : new CardLayout(card.Words, fonts);
                using var background = card.Photo is { } of ? Cover(photo(), of.Facts) : Ornament();
                using var shaded =
                    layout is null || card.Photo is null ? background.Copy() : Shaded(background, layout.Top);
                using var edged = WithEdge(shaded);
                using var painted = layout?.PrintOn(edged) ?? edged.Copy();
                return Encode(painted);
            }
        );

    /// <summary>Crops a photo to the card's size around its most salient part.</summary>
    private static Image Cover(byte[] bytes, PictureFacts photo)
    {
        var scale = Math.Max((double)ShareCard.Width / photo.Width, (double)ShareCard.Height / photo.Height);
        var width = Math.Max(ShareCard.Width, (int)Math.Round(photo.Width * scale));
        var height = Math.Max(ShareCard.Height, (int)Math.Round(photo.Height * scale));
        using var sized = PictureLoader.Load(bytes, photo, width, height);
        using var opaque = sized.HasAlpha() ? sized.Flatten(background: Paper) : sized.Copy();
        using var cut = opaque.Smartcrop(ShareCard.Width, ShareCard.Height, Enums.Interesting.Attention);
        return cut.CopyMemory();
    }

    private Image Ornament()
    {
        using var pixels = Image.NewFromMemory(
            ornament.Value,
            ShareCard.Width,
            ShareCard.Height,
            3,
            Enums.BandFormat.Uchar
        );
        return pixels.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static byte[] DrawOrnament(byte[]? background)
    {
        if (background is null)
        {
            using var plain = Plain(Madder);
            return plain.WriteToMemory<byte>();
        }

        using var drawing = Image.SvgloadBuffer(background);
        using var flat = drawing.Flatten(background: Madder);
        using var sized = flat.ThumbnailImage(ShareCard.Width, height: ShareCard.Height, size: Enums.Size.Force);
        return sized.WriteToMemory<byte>();
    }

    private Image WithEdge(Image background)
    {
        if (art.Edge is null)
        {
            return background.Copy();
        }

        using var drawing = Image.SvgloadBuffer(art.Edge);
        using var edge = drawing.Flatten();
        return background.Insert(edge, 0, ShareCard.Height - edge.Height);
    }

    /// <summary>
    /// Darkens the photo, most from just above the text downwards: the palest text keeps a contrast of 4.5 to 1 even
    /// over a white photo.
    /// </summary>
    private static Image Shaded(Image background, int top)
    {
        const int margin = 30;
        const double fade = 200;
        const double lightest = 0.12;
        const double deep = 0.80;
        const double deepest = 0.90;
        var deepStart = top - margin;
        var shade = new byte[ShareCard.Height];
        for (var y = 0; y < shade.Length; y++)
        {
            var share =
                y < deepStart
                    ? Math.Max(lightest, deep - ((deepStart - y) / fade * (deep - lightest)))
                    : deep + ((double)(y - deepStart) / (shade.Length - deepStart) * (deepest - deep));
            shade[y] = (byte)Math.Round(byte.MaxValue * share);
        }

        using var column = Image.NewFromMemoryCopy(shade, 1, ShareCard.Height, 1, Enums.BandFormat.Uchar);
        using var mask = column.Replicate(ShareCard.Width, 1);
        using var colour = Plain(Shade);
        return mask.Ifthenelse(colour, background, blend: true);
    }

    /// <summary>Returns an image of a card's size in one colour.</summary>
    internal static Image Plain(double[] colour)
    {
        using var black = Image.Black(ShareCard.Width, ShareCard.Height);
        using var coloured = black.NewFromImage(colour);
        using var bytes = coloured.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static byte[] Encode(Image image)
    {
        using var pixels = image.CopyMemory();
        foreach (var quality in Qualities)
        {
            var bytes = pixels.JpegsaveBuffer(q: quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
            if (bytes.Length < MaxSize || quality == Qualities[^1])
            {
                return bytes;
            }
        }

        throw new InvalidOperationException("there is no quality to save a card in");
    }
}
